-- The right of reply to what a review of a plan found, acts that settle who may do what, and how many days there are.

create table coherence.reply_term (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  code text not null constraint reply_term_twice unique,
  days integer not null check (days between 1 and 365),
  source text not null,
  verified boolean not null,
  edited boolean not null default false
);
comment on table coherence.reply_term is 'How many days a government has to answer what a review found, before others of its programme read it. Data of the packs; an edited row is no longer changed by a pack';
comment on column coherence.reply_term.days is 'Calendar days, counted from the day after it was told';

create table coherence.reply (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  plan uuid not null references plans.plan (id) on delete cascade,
  rule text not null,
  identity uuid,
  mark text not null default '',
  says text not null,
  told_at timestamptz not null,
  told_by uuid,
  reply_due_on date not null,
  answer text check (answer in ('corrects', 'explains', 'disagrees')),
  answer_text text,
  answered_at timestamptz,
  answered_by uuid,
  constraint reply_once unique nulls not distinct (plan, rule, identity, mark),
  constraint reply_whole check ((answer is null) = (answered_at is null))
);
comment on table coherence.reply is 'A finding of a plan as it was told to its government (owner), and what the government answered. Internal to it and to its technician until it answered or the days are over';
comment on column coherence.reply.identity is 'The element it is about, the same in every version; null when it is about the plan';
comment on column coherence.reply.mark is 'Tells apart two findings of one rule on one element: a field, a year, an instrument above';
comment on column coherence.reply.says is 'The finding in the words in which it was told';
create index reply_owed on coherence.reply (owner, reply_due_on) where answered_at is null;

create table coherence.settlement (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  plan uuid not null references plans.plan (id) on delete cascade,
  identity uuid not null,
  act text not null check (act in ('agreement', 'delegation', 'association')),
  citation text not null,
  on_day date,
  settled_by uuid,
  settled_at timestamptz not null,
  constraint settlement_once unique (plan, identity)
);
comment on table coherence.settlement is 'The act by which a government does what belongs to another level: convenio, delegation, mancomunidad. It settles the element''s competence';
