-- Bodies of protection and concertation: what they are by country, where they serve, who sits in them, what shows that they live.
create schema bodies;
comment on schema bodies is 'Slice 14: bodies that live. Kinds by country, bodies, members, dated evidence; what is missing where';

create table bodies.kind (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  title text not null,
  plural text not null,
  short text,
  levels text[] not null default '{}',
  institution_kind text not null,
  owed boolean not null default false,
  functions text[] not null default '{}',
  parity text[],
  mandate_years integer,
  seats jsonb not null default '[]',
  checklist jsonb not null default '[]',
  cycle jsonb not null,
  steps jsonb not null default '[]',
  norm text,
  note text,
  source text,
  mark text,
  verified boolean not null default false,
  edited boolean not null default false,
  constraint kind_twice unique (country, code)
);
comment on table bodies.kind is 'A kind of body of a country. levels: where it sits; owed: the law asks each territory of that level for one; seats, checklist and steps (the next legal step for each lack) as packs/FORMATS.md shapes them; cycle: a derived template of engine/workflow';

create table bodies.body (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  kind text not null,
  name text not null,
  folded text not null generated always as (platform.fold(name)) stored,
  institution uuid references institutions.institution (id),
  parent uuid references bodies.body (id),
  initiative text check (initiative in ('own', 'promoted', 'unknown')) default 'unknown',
  promoter uuid references institutions.institution (id),
  convener uuid references institutions.institution (id),
  example boolean not null default false,
  note text,
  source text,
  created_at timestamptz not null,
  constraint body_under_itself check (parent <> id)
);
comment on table bodies.body is 'A body. institution: its entry in the directory, when it has one; territory: its seat (the others it serves stand in bodies.served); initiative: on whose initiative it was founded; promoter pushes, convener convokes';
create index body_folded on bodies.body (folded, id);
create index body_similar on bodies.body using gin (folded public.gin_trgm_ops);
create index body_kind on bodies.body (country, kind, territory text_pattern_ops);
create index body_territory on bodies.body (territory text_pattern_ops, folded, id);
create index body_owner on bodies.body (owner, folded, id);
create index body_parent on bodies.body (parent);
create index body_institution on bodies.body (institution);

create table bodies.served (
  body uuid not null references bodies.body (id) on delete cascade,
  territory text not null references territories.unit (code),
  part text,
  from_on date,
  to_on date,
  primary key (body, territory)
);
comment on table bodies.served is 'A territory that a body serves, whole (part null) or the part that is said';
create index served_territory on bodies.served (territory text_pattern_ops);

create table bodies.evidence (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  kind text not null,
  body uuid references bodies.body (id),
  what text not null,
  happened_on text check (happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  lasts_to text check (lasts_to ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  says text,
  number numeric,
  instrument uuid references instruments.instrument (id),
  document uuid references sources.document (id),
  place text,
  file uuid,
  source text,
  example boolean not null default false,
  recorded_at timestamptz not null,
  constraint evidence_ends_before_it_begins check (left(happened_on, 4) <= left(lasts_to, 4))
);
comment on table bodies.evidence is 'What shows how a body lives, dated as exactly as its source: creation, installation, regulation, plan, session, report, budget… (words of its kind). Without a body it speaks of a territory that has none (what: absence). An act is the evidence that has an instrument';
create index evidence_body on bodies.evidence (body, what, happened_on);
create index evidence_territory on bodies.evidence (country, kind, territory text_pattern_ops, what);
create index evidence_instrument on bodies.evidence (instrument);

create table bodies.member (
  id uuid primary key,
  body uuid not null references bodies.body (id) on delete cascade,
  seat text not null,
  sector text,
  person uuid references institutions.person (id),
  institution uuid references institutions.institution (id),
  says text,
  discipline text,
  role text not null check (role in ('titular', 'substitute')),
  from_on date,
  to_on date,
  act uuid references instruments.instrument (id),
  act_says text,
  signs boolean not null default false,
  publishes boolean not null default false,
  source text,
  version integer not null default 1,
  constraint member_ends_before_it_begins check (to_on is null or from_on is null or from_on <= to_on)
);
comment on table bodies.member is 'Who sits in a body, in which seat of its kind, titular or substitute, from when to when, by which act. person and institution of the directory; neither: a member that the source does not name (says tells what it says). signs and publishes: may act for the body';
create index member_body on bodies.member (body, seat, from_on);
create index member_person on bodies.member (person);
create index member_institution on bodies.member (institution);
