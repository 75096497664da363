-- Diagnoses of a territory: issued once, numbered, with the data they were made from.
create table bodies.diagnosis (
  id uuid primary key,
  owner uuid,
  territory text not null references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  level text not null,
  number integer not null,
  as_of date not null,
  title text not null,
  note text,
  example boolean not null default false,
  content jsonb not null,
  content_hash text not null,
  file uuid not null references platform.file (id),
  issued_on date not null,
  issued_at timestamptz not null,
  constraint diagnosis_number_twice unique (territory, number)
);
comment on table bodies.diagnosis is 'A diagnosis as it was issued: never written again. level: of the territories it tells of; number: its place among those of its territory; content: the data that its file was made from (contract/diagnosis/content), content_hash: SHA-256 of it with its keys in order';
create index diagnosis_territory on bodies.diagnosis (territory text_pattern_ops, issued_at desc, id desc);
create index diagnosis_latest on bodies.diagnosis (issued_at desc, id desc);

create table bodies.diagnosis_annex (
  diagnosis uuid not null references bodies.diagnosis (id) on delete cascade,
  instrument uuid not null references instruments.instrument (id) on delete cascade,
  annex uuid not null,
  attached_at timestamptz not null,
  primary key (diagnosis, instrument)
);
comment on table bodies.diagnosis_annex is 'The instruments of which a diagnosis is an annex';
create index diagnosis_annex_instrument on bodies.diagnosis_annex (instrument);
