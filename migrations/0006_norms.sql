-- What we cite: norms, their articles, competences by level, legal terms. Rows of the house, loaded from packs; a row
-- that a person verified or corrected (edited) is no longer changed by a pack.
create schema norms;
comment on schema norms is 'Norms, articles, competences by level and legal terms, each with its source and whether somebody verified it';

create table norms.norm (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  title text not null,
  acronym text,
  kind text not null,
  publication text,
  valid_from text,
  valid_to text,
  last_reform text,
  address text,
  note text,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  folded text generated always as (platform.fold(title || ' ' || coalesce(acronym, '') || ' ' || code)) stored,
  constraint norm_twice unique (country, code)
);
comment on table norms.norm is 'A constitution, code, law, regulation, decision. Validity as far as the source goes: year or ISO date';
comment on column norms.norm.mark is 'Grade of the evidence: A official text seen, B secondary text, S founding document, C general knowledge, E invented for the example';
create index norm_title on norms.norm (title, id);
create index norm_folded on norms.norm using gin (folded gin_trgm_ops);

create table norms.article (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  norm text not null,
  number text not null,
  letter text,
  says text not null,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  constraint article_twice unique (country, code)
);
comment on table norms.article is 'An article in our own words, unless it stands between « »';
create index article_norm on norms.article (country, norm, code);

create table norms.competence (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  level text not null,
  title text not null,
  norm text not null,
  article text,
  letter text,
  type text not null,
  theme text[] not null default '{}',
  valid_from text,
  valid_to text,
  note text,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  constraint competence_twice unique (country, code)
);
comment on table norms.competence is 'What a level of government must or may do';
comment on column norms.competence.theme is 'Words that help to find the competence of a plan element; they never decide it';
create index competence_level on norms.competence (country, level, code);

create table norms.term (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  norm text,
  article text,
  title text not null,
  amount text not null,
  most text,
  unit text not null,
  starts text not null,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  constraint term_twice unique (country, code)
);
comment on table norms.term is 'A legal term: how much, in which unit (hours, days, working days, years, a date), from when';
create index term_code on norms.term (country, code);
