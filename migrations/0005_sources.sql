-- Documents, and where in them things are said.
create schema sources;
comment on schema sources is 'Documents with their file and hash, and citations: which place of which document stands behind which record';

create table sources.document (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  code text,
  title text not null,
  kind text not null,
  year integer,
  institution text,
  country text,
  address text,
  note text,
  file_id uuid references platform.file (id),
  file_name text,
  sha256 text,
  verified boolean not null default false,
  folded text generated always as (platform.fold(coalesce(code, '') || ' ' || title || ' ' || coalesce(institution, ''))) stored,
  created_at timestamptz not null,
  constraint document_twice unique (code)
);
comment on table sources.document is 'A document that records cite. One with a file keeps its hash: the same content is recognised';
comment on column sources.document.code is 'Short name that citations use («004»); founding documents have one';
create index document_title on sources.document (title, id);
create index document_folded on sources.document using gin (folded gin_trgm_ops);
create index document_country on sources.document (country, title, id);
create index document_kind on sources.document (kind, title, id);
create index document_file on sources.document (file_id);
create index document_sha256 on sources.document (sha256);

create table sources.citation (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  document_id uuid not null references sources.document (id),
  subject_kind text not null,
  subject_id text not null,
  place text not null default '',
  quote text,
  created_at timestamptz not null,
  constraint citation_twice unique (document_id, subject_kind, subject_id, place)
);
comment on table sources.citation is 'Where a document says something about a record: «004, l. 498». The record may be of any slice';
create index citation_subject on sources.citation (subject_kind, subject_id, created_at, id);
