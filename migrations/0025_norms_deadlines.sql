-- Legal time: how a term is counted, the calendars it is counted on, the clocks that run, what a changed day moved, feeds.
alter table norms.term
  add column begins text,
  add column rolls text,
  add column hours jsonb,
  add column yearly jsonb,
  add column set_off text,
  add column suspended_by text[],
  add column extension text,
  add column notifies text[],
  add column consequence text,
  add column note text;
comment on column norms.term.begins is 'instant, same-day, next-day or next-working-day; null: hours at the instant, the rest the day after';
comment on column norms.term.rolls is 'next-working-day: a last day that is not worked passes to the next that is; null: the norm does not say';
comment on column norms.term.hours is 'Office hours {from, to} in which working hours run';
comment on column norms.term.yearly is 'The date of each year, when the term is a date';
comment on column norms.term.extension is 'Code of the term that it may be extended by; null: not stated';
comment on column norms.term.consequence is 'What the norm says of who lets it pass. Never told as a fact while the term is not verified';

create table norms.calendar (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  zones jsonb not null,
  weekend integer[] not null,
  years jsonb not null,
  rules jsonb not null,
  constraint calendar_twice unique (country)
);
comment on table norms.calendar is 'How a country counts: zones, weekend, whole years, rules that propose the others. version grows with every change of its days';

create table norms.calendar_day (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  place text not null,
  on_day date not null,
  name text not null,
  kind text not null check (kind in ('feriado', 'no-laborable', 'recuperación')),
  moved_from date,
  decree jsonb,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean not null default false,
  removed boolean not null default false,
  constraint day_twice unique (country, place, on_day, kind)
);
comment on table norms.calendar_day is 'A dated day of rest or of made-up work. place: code whose prefix it holds for. A day that a person wrote or took away (edited) wins over the pack';
comment on column norms.calendar_day.removed is 'Taken away by a person: kept so that a pack does not bring it back';
create index calendar_day_order on norms.calendar_day (country, on_day);

create table norms.calendar_change (
  id uuid primary key,
  country text not null,
  cause text not null check (cause in ('day', 'pack', 'term')),
  days jsonb not null default '[]',
  calendar_version integer not null,
  counted integer not null,
  moved integer not null,
  account uuid,
  at timestamptz not null
);
comment on table norms.calendar_change is 'A change of days or terms: how many open clocks were counted again, how many moved';
create index calendar_change_order on norms.calendar_change (country, at desc, id);

create table norms.due (
  id uuid primary key,
  owner uuid,
  territory text not null,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared')),
  version integer not null default 1,
  country text not null,
  subject_kind text not null,
  subject_id text not null,
  term text not null,
  label text not null,
  from_text text not null,
  from_on date not null,
  also text[] not null default '{}',
  accounts uuid[] not null default '{}',
  institutions uuid[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'met', 'void')),
  due_at timestamptz not null,
  due_on date not null,
  due_text text not null,
  most_at timestamptz,
  most_on date,
  most_text text,
  ends_at timestamptz not null generated always as (coalesce(most_at, due_at)) stored,
  ends_on date not null generated always as (coalesce(most_on, due_on)) stored,
  zone text not null,
  to_confirm boolean not null,
  suspensions jsonb not null default '[]',
  suspended_since date,
  extensions jsonb not null default '[]',
  calendar_version integer not null,
  steps_hash text not null,
  sequence integer not null default 0,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  ended_why text
);
comment on table norms.due is 'A legal term that runs for a subject. territory is where it is counted; the label names no protected person';
comment on column norms.due.visibility is 'Never public: who is late is nobody else''s business';
comment on column norms.due.from_text is 'The start as it was given: date, local date-time or instant';
comment on column norms.due.due_text is 'The due instant as it is read there, with its offset; most_text: the far end of a range';
comment on column norms.due.ends_at is 'After this instant it is late';
comment on column norms.due.also is 'Other territories whose holidays stop the count too';
comment on column norms.due.accounts is 'Accounts told of it';
comment on column norms.due.institutions is 'Institutions told of it; they are parties too';
comment on column norms.due.suspended_since is 'First day of a suspension that still runs; the date is then that of before it';
comment on column norms.due.steps_hash is 'Of the count, day by day, that gave this date on calendar_version: a later correction can be run again and audited';
comment on column norms.due.sequence is 'Grows when the date moves: calendars that follow it replace the old one';
create index due_order on norms.due (state, ends_at, id);
create index due_owner on norms.due (owner, state, ends_at, id);
create index due_territory on norms.due (territory text_pattern_ops);
create index due_counted on norms.due (country, id) where state = 'open';
create index due_subject on norms.due (subject_kind, subject_id);
create index due_accounts on norms.due using gin (accounts);
create index due_parties on norms.due using gin (parties);

create table norms.due_moved (
  id uuid primary key default gen_random_uuid(),
  due_id uuid not null references norms.due (id),
  change_id uuid references norms.calendar_change (id),
  cause text not null check (cause in ('day', 'pack', 'term', 'suspended', 'resumed', 'extended')),
  why text not null,
  before_text text not null,
  after_text text not null,
  calendar_version integer not null,
  sequence integer not null,
  account uuid,
  at timestamptz not null
);
comment on table norms.due_moved is 'Each time that a date moved: before, after, because of what';
create index due_moved_due on norms.due_moved (due_id, at desc);
create index due_moved_change on norms.due_moved (change_id, due_id);
create index due_moved_at on norms.due_moved (at desc, id desc);

create table norms.feed (
  id uuid primary key,
  account uuid not null,
  label text not null,
  token_hash text not null,
  filter jsonb not null,
  reach jsonb not null,
  language text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  constraint feed_token unique (token_hash)
);
comment on table norms.feed is 'A calendar address of one person: the token is its permission and is kept hashed; what it reaches is what the person reached when it was opened';
create index feed_account on norms.feed (account, created_at desc);
