-- Packages: documents with what they say, loaded whole, corrected by loading them again, and undone.
create table sources.package (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  code text not null,
  title text not null,
  source text,
  loaded_at timestamptz not null,
  created_at timestamptz not null,
  constraint package_twice unique (code)
);
comment on table sources.package is 'A package of documents and statements, known by its code: loaded again, it corrects what it brought';
create index package_title on sources.package (title, id);

create table sources.package_load (
  id uuid primary key,
  package_id uuid not null references sources.package (id),
  number integer not null,
  at timestamptz not null,
  account uuid,
  file_id uuid references platform.file (id),
  file_name text,
  sha256 text not null,
  documents uuid[] not null,
  counts jsonb not null,
  findings jsonb not null,
  title_before text,
  source_before text,
  undone_at timestamptz,
  constraint package_load_number unique (package_id, number)
);
comment on table sources.package_load is 'One loading of a package, with what it did to each list and to the register of findings';
comment on column sources.package_load.number is 'The first load of a package is 1; only the last that stands can be undone';
comment on column sources.package_load.documents is 'Documents about which it changed something: what is judged again when it is undone';
create index package_load_file on sources.package_load (file_id) where file_id is not null;

create table sources.package_row (
  load_id uuid not null references sources.package_load (id) on delete cascade,
  position integer not null,
  list text not null check (list in ('documents', 'properties', 'topics', 'statements', 'concepts')),
  record_id uuid not null,
  before jsonb,
  after jsonb,
  primary key (load_id, position)
);
comment on table sources.package_row is 'A row that a loading touched: as it was (null: it was not there) and as it left it (null: taken away), so that it can be undone exactly';

create table sources.package_record (
  package_id uuid not null references sources.package (id),
  key text not null,
  load_id uuid not null references sources.package_load (id),
  operation text not null,
  input_hash text not null,
  primary key (package_id, key)
);
comment on table sources.package_record is 'Records that a package had made by operations of the house: each is made once';
create index package_record_load on sources.package_record (load_id);
