-- What documents say, of what: topics, properties, statements; and the parts and pages of the documents themselves.
alter table sources.document
  add column issued_on text check (issued_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add column period_from text check (period_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add column period_to text check (period_to ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add column supersedes uuid references sources.document (id),
  add column pages integer,
  add column package_id uuid;
comment on column sources.document.issued_on is 'When it was issued, as exactly as it is known: year, month or day';
comment on column sources.document.period_from is 'First day of the time it speaks of; what lies outside is news, not its matter';
comment on column sources.document.supersedes is 'The document that this one replaces; the old one stays citable';
comment on column sources.document.package_id is 'The package that brought it; null when a person registered it';
create index document_supersedes on sources.document (supersedes) where supersedes is not null;
create index document_package on sources.document (package_id) where package_id is not null;

create table sources.topic (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  key text not null,
  kind text not null,
  name text,
  part_of uuid references sources.topic (id),
  position integer,
  place text,
  after uuid[] not null default '{}',
  continues uuid[] not null default '{}',
  aliases text[] not null default '{}',
  record_kind text,
  record_id text,
  package_id uuid,
  created_at timestamptz not null,
  folded text generated always as (platform.fold(key || ' ' || coalesce(name, ''))) stored,
  constraint topic_twice unique (key)
);
comment on table sources.topic is 'What documents speak of: a body, a group, a line, an activity, a section. Two documents that name the same topic meet in it';
comment on column sources.topic.place is 'Code of the territory the topic is about; `territory` is who may reach the row';
comment on column sources.topic.after is 'Topics that must come before it';
comment on column sources.topic.continues is 'The same thing in an earlier version or place: renamed, moved, restated';
create index topic_part on sources.topic (part_of, kind, position);
create index topic_kind on sources.topic (kind, key);
create index topic_record on sources.topic (record_kind, record_id) where record_id is not null;
create index topic_folded on sources.topic using gin (folded gin_trgm_ops);
create index topic_package on sources.topic (package_id) where package_id is not null;

create table sources.property (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  key text not null,
  definition jsonb not null,
  package_id uuid,
  constraint property_twice unique (key)
);
comment on table sources.property is 'Properties of topics as data: rules know them by role and relations, never by name';
comment on column sources.property.definition is 'Shape Property of the contract';

create table sources.statement (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  key text not null,
  document_id uuid not null references sources.document (id),
  topic_id uuid not null references sources.topic (id),
  property text not null,
  value jsonb not null,
  as_of text,
  mark text not null check (mark in ('declared', 'inferred', 'transcribed')),
  original text,
  confidence text check (confidence in ('alta', 'media', 'baja')),
  quote text,
  note text,
  place text not null default '',
  page integer,
  line integer,
  line_to integer,
  part text,
  row_number integer,
  column_number integer,
  package_id uuid,
  created_at timestamptz not null,
  constraint statement_twice unique (document_id, key)
);
comment on table sources.statement is 'What a document says of a topic: kept as it says it, beside what the records show';
comment on column sources.statement.key is 'What makes it the same statement when its package is loaded again';
comment on column sources.statement.value is 'Shape Value of the kernel: number with unit, date, time, text, list, yes or no, another topic, or the absence the document itself states';
comment on column sources.statement.part is 'The part of the document: the same datum may differ between text, table and slide';
create index statement_document on sources.statement (document_id, page, line, id);
create index statement_topic on sources.statement (topic_id, property, id);
create index statement_property on sources.statement (property, id);
create index statement_package on sources.statement (package_id) where package_id is not null;

create table sources.page (
  document_id uuid not null references sources.document (id) on delete cascade,
  number integer not null,
  text text not null,
  primary key (document_id, number)
);
comment on table sources.page is 'Text of a document, page by page (a text file is one page), read from its file: to open it at a place and to find words';

create table sources.concept (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  kind text not null check (kind in ('acronym', 'concept')),
  term text not null,
  meaning text not null,
  document_id uuid references sources.document (id),
  place text not null default '',
  source text,
  mark text not null default 'declared' check (mark in ('declared', 'inferred', 'transcribed')),
  package_id uuid,
  created_at timestamptz not null,
  folded text generated always as (platform.fold(term || ' ' || meaning)) stored,
  constraint concept_twice unique nulls not distinct (kind, term, document_id)
);
comment on table sources.concept is 'Acronyms and concepts with what a source says they mean; two sources may say two things';
create index concept_term on sources.concept (term, id);
create index concept_folded on sources.concept using gin (folded gin_trgm_ops);
create index concept_document on sources.concept (document_id);
create index concept_package on sources.concept (package_id) where package_id is not null;
