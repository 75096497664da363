-- What institutions make: ordinances, resolutions, agreements, regulations, routes; their texts as article trees.
create schema instruments;
comment on schema instruments is 'Slice 6: what we make. Instruments, the versions of their text, models and their adoption';

create table instruments.kind (
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
  normative boolean not null default false,
  cycle jsonb not null,
  note text,
  source text,
  mark text,
  verified boolean not null default false,
  edited boolean not null default false,
  constraint kind_twice unique (country, code)
);
comment on table instruments.kind is 'A kind of instrument of a country, with its life-cycle as a template of engine/workflow. normative: binds by itself once in force';

create table instruments.instrument (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  kind text not null,
  title text not null,
  folded text not null generated always as (platform.fold(title)) stored,
  number text,
  state text not null,
  state_on text check (state_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  signed_on text check (signed_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  published_on text check (published_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  publication text,
  force_from text check (force_from ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  force_to text check (force_to ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  matters text[] not null default '{}',
  summary text,
  is_model boolean not null default false,
  model uuid references instruments.instrument (id),
  model_text integer,
  amends uuid references instruments.instrument (id),
  text_number integer not null default 0,
  original_file uuid,
  signed_file uuid,
  budget_line text,
  amount numeric(18, 2),
  currency text,
  fiscal_year integer,
  example boolean not null default false,
  note text,
  source text,
  created_at timestamptz not null,
  constraint instrument_amends_itself check (amends <> id),
  constraint instrument_models_itself check (model <> id)
);
comment on table instruments.instrument is 'An instrument. Dates are as exact as their source (year, month or day). force_from and force_to say when it binds, kept by its life; text_number is the latest version of its text (0: none); model and model_text: the model text it was drawn from';
create index instrument_folded on instruments.instrument (folded, id);
create index instrument_similar on instruments.instrument using gin (folded public.gin_trgm_ops);
create index instrument_territory on instruments.instrument (territory text_pattern_ops, folded, id);
create index instrument_kind on instruments.instrument (country, kind, folded, id);
create index instrument_owner on instruments.instrument (owner, folded, id);
create index instrument_model on instruments.instrument (model);
create index instrument_ends on instruments.instrument (force_to) where force_to is not null;
create index instrument_parties on instruments.instrument using gin (parties) where visibility = 'shared';

create table instruments.text (
  id uuid primary key,
  instrument uuid not null references instruments.instrument (id) on delete cascade,
  number integer not null,
  label text,
  articles jsonb not null,
  hash text not null,
  sealed_at timestamptz,
  note text,
  written_by uuid,
  written_at timestamptz not null,
  constraint text_twice unique (instrument, number)
);
comment on table instruments.text is 'A version of the text of an instrument: its parts in order, as engine/articles shapes them. A sealed version is never written again; sealing is not a signature';

create table instruments.party (
  instrument uuid not null references instruments.instrument (id) on delete cascade,
  place smallint not null,
  institution uuid references institutions.institution (id),
  name text not null,
  role text not null,
  primary key (instrument, place)
);
comment on table instruments.party is 'Who takes part in an instrument (a convenio has parties) and as what; institution when the directory knows it';
create index party_institution on instruments.party (institution);

create table instruments.annex (
  id uuid primary key,
  instrument uuid not null references instruments.instrument (id) on delete cascade,
  title text not null,
  file uuid not null,
  added_at timestamptz not null
);
comment on table instruments.annex is 'A file that belongs to an instrument beside its original and its signed copy: a diagnosis, a minute, a map';
create index annex_instrument on instruments.annex (instrument);

create table instruments.step (
  id uuid primary key,
  instrument uuid not null references instruments.instrument (id) on delete cascade,
  transition text not null,
  from_state text,
  to_state text not null,
  happened_on text check (happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  recorded_at timestamptz not null,
  text_number integer,
  evidence jsonb not null default '{}',
  note text
);
comment on table instruments.step is 'A step in the life of an instrument: from which state to which, when it happened, with what was asked as evidence';
create index step_instrument on instruments.step (instrument, recorded_at);

create table instruments.step_person (
  step uuid not null references instruments.step (id) on delete cascade,
  place smallint not null,
  person uuid references institutions.person (id),
  institution uuid references institutions.institution (id),
  role text not null,
  primary key (step, place)
);
comment on table instruments.step_person is 'Who took part in a step, by their public function: a person of the directory, an institution, or both';
