-- Semaphore bands: how a value is named. Rows of the house, loaded from packs; an edited scheme is the person's.
create schema indicators;
comment on schema indicators is 'Semaphore bands: schemes with their cut-offs, words and signs';

create table indicators.scheme (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  code text not null,
  name text not null,
  country text,
  use text not null,
  unit text not null check (unit in ('percent', 'none')),
  basis text not null check (basis in ('number', 'judgement')),
  why text not null,
  source text not null,
  verified boolean not null,
  bands jsonb not null,
  constraint scheme_twice unique (code)
);
comment on table indicators.scheme is 'A way of naming values. basis judgement: no cut-offs are known, a person chooses the band';
comment on column indicators.scheme.bands is 'In order: id, from (included), to (not included; null open), word by gender, tone, shape';
create index scheme_name on indicators.scheme (name, id);
