-- Sectors as data; what sort of mechanism; the duties of a joint action, each with its state; since when a post is on record.
create table institutions.sector (
  code text primary key,
  title text not null,
  place smallint not null default 0,
  source text,
  mark text,
  verified boolean not null default false
);
comment on table institutions.sector is 'The parts of society that an actor may belong to, as packs name them; public is the State';

alter table institutions.institution drop constraint sector_unknown;
alter table institutions.joint_participant drop constraint joint_participant_sector_check;
update institutions.institution set edited = edited || 'sector'::text where sector is not null and not edited @> array['sector'];
comment on column institutions.institution.sector is 'Code of its sector where its kind does not tell it, or tells it wrongly; null: as its kind says';

alter table institutions.joint_action add column form text check (form in ('meeting', 'agreement', 'network', 'other'));
alter table institutions.joint_action add constraint form_of_mechanism check (form is null or kind = 'mechanism');
comment on column institutions.joint_action.form is 'What sort of mechanism it is; null: nobody said, or an action';

create table institutions.joint_duty (
  id uuid primary key,
  action uuid not null references institutions.joint_action (id) on delete cascade,
  participant smallint not null,
  place smallint not null,
  says text not null,
  state text not null default 'open' check (state in ('open', 'done', 'failed')),
  settled_on text check (settled_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  note text,
  constraint duty_twice unique (action, participant, place)
);
comment on table institutions.joint_duty is 'What each participant of a joint action has to do in it. state open: nobody said that it was done, nor that it was not; settled_on: when it was done, or when it should have been';
insert into institutions.joint_duty (id, action, participant, place, says) select gen_random_uuid(), action, place, 0, duty from institutions.joint_participant where duty is not null;
alter table institutions.joint_participant drop column duty;

alter table institutions.post add column recorded_on date;
update institutions.post o set recorded_on = coalesce((select min(f.recorded_at at time zone 'UTC')::date from platform.fact f where f.subject_kind = 'institutions.post' and f.subject_id = o.id::text), current_date);
alter table institutions.post alter column recorded_on set default current_date;
alter table institutions.post alter column recorded_on set not null;
comment on column institutions.post.recorded_on is 'The day of the house on which it was written down: before it, and before its first mandate, nobody can tell whether it stood empty';
