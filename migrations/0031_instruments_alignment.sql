-- A text already passed beside the model that it may come from: what was proposed, and what a person decided of it.
create table instruments.alignment (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  model uuid not null references instruments.instrument (id),
  model_text integer not null,
  name text not null,
  file uuid,
  source uuid references instruments.instrument (id) on delete set null,
  instrument uuid references instruments.instrument (id) on delete set null,
  state text not null check (state in ('open', 'confirmed', 'dropped')),
  related boolean not null,
  parts jsonb not null,
  proposed jsonb not null,
  pairs jsonb not null,
  notes text[] not null default '{}',
  counts jsonb not null,
  created_at timestamptz not null,
  decided_at timestamptz
);
comment on table instruments.alignment is 'A text that was passed, aligned to a version of a model. parts: the text as it was read; proposed: the pairs that the machine proposed, never written again; pairs: as they stand, by keys, with what a person decided; counts: of articles and provisions, for lists. source: the instrument whose text was read, when it was no file; instrument: the one that got the text once confirmed';
create index alignment_created on instruments.alignment (created_at desc, id desc);
create index alignment_model on instruments.alignment (model, created_at desc, id desc);
create index alignment_territory on instruments.alignment (territory text_pattern_ops, created_at desc, id desc);
create index alignment_instrument on instruments.alignment (instrument);
create index alignment_open on instruments.alignment (owner, created_at) where state = 'open';
create index alignment_source on instruments.alignment (source);
