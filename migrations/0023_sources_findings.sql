-- The register of findings: what rules found, on which documents it rests, and what became of it.
create table sources.finding (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  rule text not null,
  key text not null,
  kind text not null,
  kind_order smallint not null,
  severity text not null check (severity in ('serious', 'moderate', 'minor', 'notice')),
  severity_order smallint not null,
  state text not null check (state in ('open', 'explained', 'accepted', 'resolved')),
  subject_kind text not null,
  subject_id text not null,
  name text not null,
  place text,
  says text not null,
  found jsonb not null,
  print text not null,
  earlier jsonb,
  since timestamptz not null,
  changed_at timestamptz not null,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  folded text generated always as (platform.fold(name || ' ' || says)) stored,
  constraint finding_twice unique (rule, key),
  constraint finding_decided check ((state in ('explained', 'accepted')) = (reason is not null))
);
comment on table sources.finding is 'A difference that a rule found. Written by the judgement alone; people only say of it that it is explained or accepted. Who reads it reads every document and statement it rests on';
comment on column sources.finding.owner is 'Of its own only when a value of it was calculated over records or another slice''s rule found it; else the documents decide who reads it';
comment on column sources.finding.key is 'What makes it the same finding tomorrow: topics and properties, never values';
comment on column sources.finding.place is 'Code of the territory it is about';
comment on column sources.finding.found is 'The values that do not fit, each with its source: list of FoundValue';
comment on column sources.finding.print is 'Fingerprint of the values: an explanation given for others no longer holds';
comment on column sources.finding.earlier is 'The values before the last change of an open finding';
comment on column sources.finding.since is 'When it was opened, or opened again';
comment on column sources.finding.decided_by is 'Account of who explained or accepted it';
create index finding_order on sources.finding (severity_order, kind_order, name, id);
create index finding_state on sources.finding (state, severity_order, kind_order, name, id);
create index finding_rule on sources.finding (rule, severity_order, kind_order, name, id);
create index finding_kind on sources.finding (kind, severity_order, name, id);
create index finding_subject on sources.finding (subject_kind, subject_id);
create index finding_place on sources.finding (place text_pattern_ops) where place is not null;
create index finding_folded on sources.finding using gin (folded gin_trgm_ops);

create table sources.finding_document (
  finding_id uuid not null references sources.finding (id) on delete cascade,
  document_id uuid not null,
  primary key (finding_id, document_id)
);
comment on table sources.finding_document is 'Documents a finding rests on. Without a foreign key: one whose document is gone is nobody''s to read';
create index finding_document_of on sources.finding_document (document_id, finding_id);

create table sources.finding_statement (
  finding_id uuid not null references sources.finding (id) on delete cascade,
  statement_id uuid not null,
  primary key (finding_id, statement_id)
);
comment on table sources.finding_statement is 'Statements a finding rests on';
create index finding_statement_of on sources.finding_statement (statement_id, finding_id);

create table sources.finding_turn (
  id uuid primary key,
  finding_id uuid not null references sources.finding (id),
  at timestamptz not null,
  turn text not null check (turn in ('opened', 'changed', 'resolved', 'returned', 'explained', 'accepted', 'reopened')),
  state text not null check (state in ('open', 'explained', 'accepted', 'resolved')),
  found jsonb not null,
  reason text,
  account uuid
);
comment on table sources.finding_turn is 'What became of a finding, turn by turn, with the values as they were then. Append-only';
comment on column sources.finding_turn.account is 'Who decided; null when the data did';
create index finding_turn_of on sources.finding_turn (finding_id, at, id);
revoke update, delete, truncate on sources.finding_turn from articula_app;

create table sources.vocabulary (
  pack text primary key,
  definition jsonb not null
);
comment on table sources.vocabulary is 'Words that rules ask about (terms of two readings, groups, synonyms, reservations), one row a pack';

-- What hangs together is judged together: from a document to its topics and back, whichever way they point.
create index statement_document_topic on sources.statement (document_id, topic_id);
create index statement_value_topic on sources.statement ((value ->> 'topic')) where value ->> 'kind' = 'topic';
create index topic_after on sources.topic using gin (after);
create index topic_continues on sources.topic using gin (continues);
