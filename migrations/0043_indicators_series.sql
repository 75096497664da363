-- Series: of which groups of people one counts, what is measured, and what it was, territory by territory and period by period.
create table indicators.age_group (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  name text not null,
  from_age integer check (from_age between 0 and 150),
  to_age integer check (to_age between 0 and 150),
  position integer not null,
  aliases text[] not null default '{}',
  note text,
  source text not null,
  verified boolean not null,
  constraint age_group_twice unique (country, code),
  constraint age_group_backwards check (to_age >= from_age)
);
comment on table indicators.age_group is 'A generational group of a country, from its pack. from_age, to_age: completed years, both inside; null is open or not said';

create table indicators.indicator (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  name text not null,
  folded text not null generated always as (platform.fold(code || ' ' || name)) stored,
  measures text not null,
  unit text not null,
  better text not null check (better in ('more', 'less', 'neither')),
  source_kind text not null check (source_kind in ('census', 'survey', 'record', 'estimate')),
  producer text not null,
  periodicity text not null check (periodicity in ('month', 'quarter', 'year', 'irregular')),
  note text,
  example boolean not null default false,
  covered integer not null default 0,
  created_at timestamptz not null,
  constraint indicator_code_taken unique (country, code)
);
comment on table indicators.indicator is 'A technical sheet: what is measured, in which unit, whether more of it is better, by whom and how often. territory: where it holds, the country itself or a part of it. covered: in how many territories there is a number in some period, counted anew whenever its values change';
create index indicator_folded on indicators.indicator (folded, id);
create index indicator_similar on indicators.indicator using gin (folded public.gin_trgm_ops);

create table indicators.value (
  id uuid primary key,
  owner uuid,
  territory text not null references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null generated always as (left(territory, 2)) stored,
  indicator uuid not null references indicators.indicator (id),
  period text not null check (period ~ '^\d{4}(-(0[1-9]|1[0-2])|-T[1-4])?$'),
  begins date not null,
  age_group text,
  sex text not null check (sex in ('all', 'f', 'm')),
  number double precision,
  missing text check (missing in ('s/d', 'np')),
  source text not null,
  document uuid references sources.document (id),
  mark text not null check (mark in ('declared', 'transcribed', 'inferred')),
  note text,
  why text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  replaces uuid references indicators.value (id),
  replaced_at timestamptz,
  replaced_by uuid,
  constraint value_says_one check (num_nonnulls(number, missing) = 1),
  constraint value_group foreign key (country, age_group) references indicators.age_group (country, code)
);
comment on table indicators.value is 'What an indicator was in a territory and period, of a group (null: all ages) and sex. Never written over: a correction is a new row that replaces the old one (replaced_at), with its version after it. missing: s/d no data, np not pertinent; neither is zero. visibility: its indicator''s';
comment on column indicators.value.period is 'A year, a quarter (2023-T1) or a month (2023-04); begins is its first day';
comment on column indicators.value.recorded_by is 'The account that recorded it; replaced_by: the one that corrected it or took it away';
-- A cell holds one value at a time. Codes are compared by their letters, whatever the language of the database.
create unique index value_cell on indicators.value (indicator, (territory collate "C"), (period collate "C"), (coalesce(age_group, '')), sex) where replaced_at is null;
create index value_period on indicators.value (indicator, (period collate "C"), (territory collate "C"), (coalesce(age_group, '')), sex) where replaced_at is null;
create index value_place on indicators.value ((territory collate "C"), (period collate "C"), (coalesce(age_group, '')), sex, indicator) where replaced_at is null;
create index value_replaces on indicators.value (replaces) where replaces is not null;
create index value_document on indicators.value (document) where document is not null;

create table indicators.coverage (
  indicator uuid not null references indicators.indicator (id) on delete cascade,
  period text not null,
  begins date not null,
  filled integer not null,
  missing integer not null,
  primary key (indicator, period)
);
comment on table indicators.coverage is 'Of an indicator in a period: in how many territories there is a number (filled), and in how many it is only said that there is none (missing). Counted anew whenever its values change: lists show it without counting them all';
