-- The house's own tables: facts, witness, idempotency, files, imports. The application's role may add facts and
-- witnesses and read them; it may neither change nor erase them.
create schema platform;
comment on schema platform is 'The machinery: facts, witnesses, kept answers, files, imports';

create function platform.fold(text) returns text language sql immutable strict parallel safe
  as $$ select trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '[^[:alnum:]]+', ' ', 'g')) $$;
comment on function platform.fold is 'Text as people compare it: no accents, no case, single spaces. Twin of kernel/text fold';

create table platform.fact (
  id uuid not null,
  name text not null,
  subject_kind text not null,
  subject_id text not null,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  account uuid,
  person uuid,
  acted_as text not null,
  operation text not null,
  request_id text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  why text,
  data jsonb not null default '{}',
  primary key (recorded_at, id)
) partition by range (recorded_at);
comment on table platform.fact is 'Every change: who, what, on what, when it happened (claimed), when it was recorded, why. Append-only by privilege; no personal value';
create table platform.fact_past partition of platform.fact default;
do $$ begin
  for y in 2025..2045 loop
    execute format('create table platform.fact_%s partition of platform.fact for values from (%L) to (%L)', y, make_date(y, 1, 1), make_date(y + 1, 1, 1));
  end loop;
end $$;
create index fact_subject on platform.fact (subject_kind, subject_id, recorded_at desc);
create index fact_owner on platform.fact (owner, recorded_at desc);
create index fact_territory on platform.fact (territory text_pattern_ops, recorded_at desc);
create index fact_account on platform.fact (account, recorded_at desc);
create index fact_recorded on platform.fact (recorded_at desc, id desc);

create table platform.fact_detail (
  fact_id uuid not null,
  recorded_at timestamptz not null,
  field text not null,
  before jsonb,
  after jsonb,
  primary key (fact_id, field)
);
comment on table platform.fact_detail is 'Personal before and after values of a fact, apart so that redact can erase them; the fact remains';

create table platform.witness (
  id bigint generated always as identity,
  at timestamptz not null,
  account uuid,
  person uuid,
  operation text not null,
  request_id text not null,
  looked_at jsonb not null,
  primary key (at, id)
);
comment on table platform.witness is 'Who looked at what, for queries marked as witnessed. Append-only by privilege';
create index witness_account on platform.witness (account, at desc);

create table platform.idempotency (
  account uuid not null,
  operation text not null,
  key text not null check (length(key) between 8 and 200),
  input_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (account, operation, key)
);
comment on table platform.idempotency is 'Answers kept 180 days by key, so that an envelope sent twice runs once. Secret answers are kept as null';
create index idempotency_at on platform.idempotency (at);

create table platform.file (
  id uuid primary key,
  sha256 text not null,
  bytes bigint not null,
  kind text not null,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  claimed_kind text,
  claimed_id text,
  claimed_at timestamptz
);
comment on table platform.file is 'Files by hash. Unclaimed ones are in quarantine: only who uploaded them reaches them, and they go after two days';
create index file_claimed on platform.file (claimed_kind, claimed_id);
create index file_unclaimed on platform.file (uploaded_at) where claimed_kind is null;

create table platform.preview (
  id uuid primary key,
  sheet text not null,
  account uuid,
  acted_as text not null,
  params jsonb not null,
  file_id uuid references platform.file (id),
  file_sha256 text not null,
  file_name text not null,
  headers_shape text not null,
  mapping jsonb not null,
  refused_count integer not null,
  created_at timestamptz not null,
  import_id uuid
);
comment on table platform.preview is 'What an import would do, row by row, with the hash of its file: the import carries out exactly this';
create table platform.preview_part (
  preview_id uuid not null references platform.preview (id) on delete cascade,
  part integer not null,
  changes jsonb not null,
  primary key (preview_id, part)
);
alter table platform.preview_part alter column changes set storage external; -- read once and thrown away: packing it would cost more than it saves
comment on table platform.preview_part is 'The changes of a preview, a thousand to a part';
create index preview_created on platform.preview (created_at);

create table platform.import (
  id uuid primary key,
  sheet text not null,
  preview_id uuid not null,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'own' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  params jsonb not null,
  file_name text not null,
  created_count integer not null,
  changed_count integer not null,
  account uuid,
  at timestamptz not null,
  undone_at timestamptz
);
comment on table platform.import is 'Imports carried out, with what they can be undone by';
create index import_sheet on platform.import (sheet, at desc);
create index import_params on platform.import using gin (params jsonb_path_ops);

create table platform.import_row (
  import_id uuid not null references platform.import (id),
  position integer not null,
  row_number integer not null,
  record_id text not null,
  before jsonb,
  version_after integer not null,
  primary key (import_id, position)
);
comment on table platform.import_row is 'The image before of each row an import touched (null: it was created), and the version it left';

create table platform.header_mapping (
  sheet text not null,
  shape text not null,
  mapping jsonb not null,
  account uuid,
  at timestamptz not null,
  primary key (sheet, shape)
);
comment on table platform.header_mapping is 'Header mappings that a person confirmed, by the shape of the headers';

-- Append-only by privilege: the parent, its partitions, and the witnesses.
do $$ declare r record; begin
  for r in select c.oid::regclass as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'platform' and (c.relname like 'fact%' or c.relname = 'witness') and c.relkind in ('r', 'p') loop
    execute format('revoke update, delete, truncate on %s from articula_app', r.t);
  end loop;
end $$;

create function platform.redact(which uuid) returns integer language sql security definer set search_path = platform
  as $$ with gone as (delete from platform.fact_detail where fact_id = which returning 1) select count(*)::int from gone $$;
comment on function platform.redact is 'Erases the personal values of one fact; the operation that calls it leaves its own fact';

create function platform.add_job(task text, payload json) returns void language plpgsql security definer set search_path = platform, pg_temp
  as $$ begin perform graphile_worker.add_job(task, payload, max_attempts => 8); end $$;
comment on function platform.add_job is 'The application may add jobs and nothing else of the queue: its tables belong to the owner';
