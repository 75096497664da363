-- Reviews of a version of a text, and what those who looked at it said of it.
create table instruments.review (
  id uuid primary key,
  version integer not null default 1,
  instrument uuid not null references instruments.instrument (id),
  text_number integer not null,
  kind text not null check (kind in ('review', 'feedback')),
  title text not null,
  asks text,
  due_on date,
  held_on text check (held_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  source text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint review_text_unknown foreign key (instrument, text_number) references instruments.text (instrument, number)
);
comment on table instruments.review is 'A version of a text given to somebody to look at (review), or what was handed back on it in a round, a workshop or a letter (feedback: held_on and source). Who holds it and where are those of its instrument; its reviewers are its parties. Never public';
create index review_instrument on instruments.review (instrument, opened_at desc, id desc);
create index review_due on instruments.review (due_on) where closed_at is null;

create table instruments.reviewer (
  id uuid primary key,
  review uuid not null references instruments.review (id) on delete cascade,
  place smallint not null,
  institution uuid references institutions.institution (id),
  name text not null,
  role text,
  constraint reviewer_twice unique (review, name)
);
comment on table instruments.reviewer is 'Who was asked to look at a version, or handed something back on it: an institution of the directory, which sees the draft by it, or a name (whose words the holder writes down with their source). role: their public function';
create index reviewer_institution on instruments.reviewer (institution);

create table instruments.observation (
  id uuid primary key,
  version integer not null default 1,
  review uuid not null references instruments.review (id) on delete cascade,
  reviewer uuid references instruments.reviewer (id),
  said_by uuid references institutions.institution (id),
  part text,
  quote text,
  words text not null,
  source text,
  said_on text check (said_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  written_at timestamptz not null,
  decision text check (decision in ('accepted', 'rejected', 'noted')),
  reason text,
  changed_text integer,
  changed_parts text[] not null default '{}',
  answered_at timestamptz,
  constraint observation_answered check ((decision is null) = (reason is null) and (decision is null) = (answered_at is null)),
  constraint observation_changed check (changed_text is null or (decision = 'accepted' and cardinality(changed_parts) > 0))
);
comment on table instruments.observation is 'What somebody said of a part of the version under review, or of the whole (part null). said_by: the institution whose people wrote it down; source: where the holder read it, when it wrote down the words of others. changed_text and changed_parts: what was written because of it; an accepted one without them is still to be written';
create index observation_review on instruments.observation (review, written_at, id);

create table instruments.observation_reply (
  id uuid primary key,
  observation uuid not null references instruments.observation (id) on delete cascade,
  said_by uuid references institutions.institution (id),
  words text not null,
  written_at timestamptz not null
);
comment on table instruments.observation_reply is 'What was said under an observation, in order';
create index observation_reply_order on instruments.observation_reply (observation, written_at, id);
