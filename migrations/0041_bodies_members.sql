-- Members of bodies: dates as exact as their source, seats that somebody says are empty, since when it is on record.
alter table bodies.member drop constraint member_ends_before_it_begins;
alter table bodies.member
  alter column from_on type text using from_on::text,
  alter column to_on type text using to_on::text,
  add column vacant boolean not null default false,
  add column recorded_on date not null,
  add column replaces uuid references bodies.member (id) on delete set null,
  add constraint member_from_is_a_moment check (from_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  add constraint member_to_is_a_moment check (to_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  add constraint member_ends_before_it_begins check (left(from_on, 4) <= left(to_on, 4)),
  add constraint member_vacant_and_held check (not vacant or (person is null and institution is null and role = 'titular'));
comment on column bodies.member.from_on is 'As exact as its source: year, month or day';
comment on column bodies.member.vacant is 'Nobody sits here from then on: somebody says so. Nothing on record is unknown, never vacant';
comment on column bodies.member.recorded_on is 'Since when it is on record: a member without a beginning is surely there from this day on, before it nobody can tell';
comment on column bodies.member.replaces is 'The member whose seat this one took';
create index member_replaces on bodies.member (replaces);

-- One body of a kind goes by a name in a place.
create unique index body_twice on bodies.body (country, kind, territory, folded);
create index body_kind_named on bodies.body (kind, folded, id);
create index body_promoter on bodies.body (promoter);
create index body_convener on bodies.body (convener);
create index served_body on bodies.served (body);
