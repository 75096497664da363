-- The law itself: other names of norms, their versions and dated texts, what one does to another, who may do what, and
-- which record cites which norm.
create function norms.together(text[]) returns text language sql immutable parallel safe
  as $$ select coalesce(array_to_string($1, ' '), '') $$;
comment on function norms.together is 'Words of a list, for what is searched; array_to_string of text does not depend on any setting';

alter table norms.norm
  add column aliases text[] not null default '{}',
  add column names jsonb not null default '[]';
comment on column norms.norm.aliases is 'Other ways in which documents cite it';
comment on column norms.norm.names is 'Names over time: [{name, from, to, source, mark, verified}], oldest first';
alter table norms.norm drop column folded;
alter table norms.norm add column folded text generated always as
  (platform.fold(title || ' ' || coalesce(acronym, '') || ' ' || code || ' ' || norms.together(aliases) || ' ' || jsonb_path_query_array(names, '$[*].name')::text)) stored;
create index norm_folded on norms.norm using gin (folded public.gin_trgm_ops);
create index norm_country on norms.norm (country, title, id);

alter table norms.article
  add column kind text not null default 'artículo',
  add column parent text;
comment on column norms.article.kind is 'título, capítulo, sección, artículo, literal, disposición';
comment on column norms.article.parent is 'Code of the entry of the same norm that holds it';

create table norms.article_text (
  id uuid primary key default gen_random_uuid(),
  article_id uuid not null references norms.article (id) on delete cascade,
  from_on text check (from_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  says text not null,
  note text,
  source text not null,
  verified boolean not null,
  constraint text_twice unique nulls not distinct (article_id, from_on)
);
comment on table norms.article_text is 'What an article said from a day on; without a day: before the first that is known. An article without any has one text, its own';

create table norms.version (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  norm text not null,
  from_on text not null check (from_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  publication text,
  note text not null,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  constraint version_twice unique (country, code)
);
comment on table norms.version is 'A text of a norm and from which day it holds. A list that stops says only what is known';
create index version_norm on norms.version (country, norm, from_on);

create table norms.relation (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  from_norm text not null,
  to_norm text not null,
  kind text not null check (kind in ('reforma', 'deroga', 'sustituye', 'reglamenta', 'desarrolla', 'renumera')),
  article text,
  to_article text,
  on_day text check (on_day ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  note text,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  removed boolean not null default false,
  constraint relation_twice unique (country, code),
  constraint relation_with_itself check (from_norm <> to_norm)
);
comment on table norms.relation is 'What from_norm does to to_norm. renumera: what was to_article there is article here';
comment on column norms.relation.removed is 'Taken away by a person: kept so that a pack does not bring it back';
create index relation_from on norms.relation (country, from_norm);
create index relation_to on norms.relation (country, to_norm);

create table norms.faculty (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  norm text not null,
  article text,
  letter text,
  faculty text not null,
  actor text not null,
  level text,
  matter text not null,
  note text,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  constraint faculty_twice unique (country, code)
);
comment on table norms.faculty is 'Who may do what: a faculty (rectoría, control, gestión) of an actor over a matter, with its article';
comment on column norms.faculty.actor is 'Id of an institution in the packs, or words';
create index faculty_matter on norms.faculty (country, matter, code);
create index faculty_norm on norms.faculty (country, norm);

create table norms.hierarchy (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  kinds text[] not null,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  constraint hierarchy_twice unique (country, code)
);
comment on table norms.hierarchy is 'Kinds of norm of a country, the highest first: the order of a legal basis';

create table norms.citation (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  norm_id uuid not null references norms.norm (id),
  article text,
  letter text,
  subject_kind text not null,
  subject_id text not null,
  subject_name text,
  subject_on text check (subject_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  place text,
  note text,
  created_at timestamptz not null,
  constraint cited_twice unique nulls not distinct (subject_kind, subject_id, norm_id, article, letter, owner)
);
comment on table norms.citation is 'A record of any slice rests on a norm. article and letter as they are said: the article need not be registered';
comment on column norms.citation.subject_name is 'How people call the record, as who cites said it';
comment on column norms.citation.subject_on is 'From when the record is, as exactly as who cites knows; a norm of later cannot be its basis';
comment on column norms.citation.place is 'Where in the record it is cited';
create index citation_subject on norms.citation (subject_kind, subject_id, created_at, id);
create index citation_norm on norms.citation (norm_id, created_at desc, id);
