-- Institutions with their names over time, posts, people and mandates; programmes.
create schema institutions;
comment on schema institutions is 'Slice 2: who. Governments, bodies, networks; their names over time, posts, people, mandates';

create table institutions.institution (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  kind text not null,
  name text not null,
  folded text not null generated always as (platform.fold(name)) stored,
  short text,
  acronym text,
  aliases text[] not null default '{}',
  government text,
  parent uuid references institutions.institution (id),
  successor uuid references institutions.institution (id),
  founded text check (founded ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  ended text check (ended ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  note text,
  source text,
  verified boolean not null default false,
  country text not null,
  pack_id text,
  edited text[] not null default '{}',
  pack_row jsonb,
  constraint pack_id_taken unique (pack_id),
  constraint institution_under_itself check (parent <> id),
  constraint institution_ends_before_it_begins check (left(founded, 4) <= left(ended, 4))
);
comment on table institutions.institution is 'An institution. A government owns itself and sits on its territory; pack_id is its code there, or its id in the pack. founded and ended are as exact as their source (year, month or day)';
create index institution_folded on institutions.institution (folded, id);
create index institution_country on institutions.institution (country, folded, id);
create index institution_kind on institutions.institution (kind, folded, id);
create index institution_territory on institutions.institution (territory text_pattern_ops, folded, id);
create index institution_owner on institutions.institution (owner);
create index institution_parent on institutions.institution (parent);

create table institutions.name (
  institution uuid not null references institutions.institution (id) on delete cascade,
  text text not null,
  folded text not null generated always as (platform.fold(text)) stored,
  kind text not null check (kind in ('name', 'short', 'acronym', 'alias', 'former')),
  acronym text,
  since text,
  until text,
  source text,
  verified boolean not null default false,
  primary key (institution, kind, text)
);
comment on table institutions.name is 'What an institution is and was called; former names keep from when to when, as exact as their source';
create index name_similar on institutions.name using gin (folded public.gin_trgm_ops);
create index name_folded on institutions.name (folded text_pattern_ops);

create table institutions.person (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  name text not null,
  folded text not null generated always as (platform.fold(name)) stored,
  mail text,
  phone text,
  example boolean not null default false,
  created_at timestamptz not null
);
comment on table institutions.person is 'People by their public function; mail and phone are of the office and only its own reach sees them';
create index person_folded on institutions.person (folded, id);
create index person_similar on institutions.person using gin (folded public.gin_trgm_ops);
create index person_owner on institutions.person (owner, folded, id);
create index person_mail on institutions.person (lower(mail));
create index person_public on institutions.person (folded, id) where visibility = 'public';
create index person_parties on institutions.person using gin (parties) where visibility = 'shared';

create table institutions.post (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  institution uuid not null references institutions.institution (id),
  title text not null,
  folded text not null generated always as (platform.fold(title)) stored,
  head boolean not null default false,
  seats smallint not null default 1 check (seats between 1 and 500),
  note text,
  ended_on date,
  constraint post_title_taken unique (institution, folded)
);
comment on table institutions.post is 'A post of an institution: what passes to the successor. head: who leads it; seats: how many may hold it at once (a council)';

create table institutions.mandate (
  id uuid primary key,
  post uuid not null references institutions.post (id),
  person uuid not null references institutions.person (id),
  from_on date,
  to_on date,
  role text not null check (role in ('titular', 'substitute')),
  reelected boolean not null default false,
  source text,
  version integer not null default 1,
  constraint mandate_ends_before_it_begins check (to_on is null or from_on is null or from_on <= to_on)
);
comment on table institutions.mandate is 'Who holds a post, from when to when (either end may be unknown), as titular or substitute';
create index mandate_post on institutions.mandate (post, from_on);
create index mandate_person on institutions.mandate (person, from_on);

create table institutions.programme (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  name text not null,
  folded text not null generated always as (platform.fold(name)) stored,
  coordinator uuid references institutions.person (id),
  from_on date,
  to_on date,
  note text,
  constraint programme_ends_before_it_begins check (to_on is null or from_on is null or from_on <= to_on)
);
comment on table institutions.programme is 'A programme of one or more institutions: coordinator, members, dates';
create index programme_folded on institutions.programme (folded, id);

create table institutions.programme_member (
  programme uuid not null references institutions.programme (id),
  institution uuid not null references institutions.institution (id),
  from_on date,
  to_on date,
  primary key (programme, institution)
);
comment on table institutions.programme_member is 'Institutions that take part in a programme, with dates';
create index programme_member_institution on institutions.programme_member (institution);
