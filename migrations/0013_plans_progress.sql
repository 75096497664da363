-- Progress and the chase: periods, what is reported of each element, its review, reminders, evaluations.
alter table plans.plan add column bands text;
comment on column plans.plan.bands is 'Code of the semaphore that names this plan''s progress; null: the country''s own for a yearly target';

create table plans.period (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id),
  name text not null check (length(name) between 1 and 120),
  from_on date not null,
  to_on date not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  version integer not null default 1,
  opened_at timestamptz not null,
  constraint period_backwards check (from_on <= to_on and from_on <= due_on),
  constraint period_taken unique (plan_id, name)
);
comment on table plans.period is 'A span of a plan that its responsible ones report on. Two of one plan share no day: what accumulates would be summed twice';
comment on column plans.period.due_on is 'The last day to report';
create index period_order on plans.period (plan_id, to_on desc, id);

create table plans.responsible (
  plan_id uuid not null references plans.plan (id) on delete cascade,
  name_key text not null,
  name text not null,
  institution_id uuid not null,
  primary key (plan_id, name_key)
);
comment on table plans.responsible is 'Which institution a plan means by a name that its matrix writes: said by a person, never guessed, because it opens reports to it';
create index responsible_institution on plans.responsible (institution_id);

create table plans.report (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'shared' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  plan_id uuid not null references plans.plan (id),
  period_id uuid not null references plans.period (id),
  to_on date not null,
  element_identity uuid not null,
  code text not null,
  kind text not null,
  text text not null,
  position integer not null,
  responsible text not null default '',
  responsible_key text not null generated always as (platform.fold(responsible)) stored,
  folded text not null generated always as (platform.fold(code || ' ' || text || ' ' || responsible)) stored,
  state text not null default 'pending' check (state in ('pending', 'reported', 'accepted', 'returned')),
  value double precision,
  absence text check (absence in ('s/d', 'np')),
  narrative text not null default '',
  evidence uuid[] not null default '{}',
  reported_at timestamptz,
  reported_by uuid,
  reviewed_at timestamptz,
  reviewed_by uuid,
  reason text,
  constraint report_taken unique (period_id, element_identity),
  constraint report_says check (state = 'pending' or (value is null) <> (absence is null))
);
comment on table plans.report is 'What the responsible one says of an element in a period. owner is its institution, when the plan says which; else the plan''s holder, who is always a party';
comment on column plans.report.to_on is 'Last day of its period, kept here so that lists and series need no other table';
comment on column plans.report.code is 'Code, kind, text and place as they were when it was asked: a later version may no longer have the element';
comment on column plans.report.value is 'In the unit of the target, or percent of execution (0 to 100). A person''s number has at most the 15 digits that double precision keeps';
comment on column plans.report.absence is 's/d: nobody knows; np: it was not programmed. Neither is zero';
comment on column plans.report.reason is 'Why it was sent back';
create index report_order on plans.report (plan_id, to_on desc, position, id);
create index report_counts on plans.report (plan_id, period_id, state, responsible_key);
create index report_series on plans.report (plan_id, element_identity, to_on desc) include (period_id, state, value, absence);
create index report_owner on plans.report (owner, to_on desc, position, id);
create index report_owed on plans.report (owner, to_on, position, id) where state in ('pending', 'returned');
create index report_parties on plans.report using gin (parties);
create index report_territory on plans.report (territory text_pattern_ops);
create index report_all on plans.report (to_on desc, position, id);
create index report_text on plans.report using gin (folded public.gin_trgm_ops);

create table plans.report_turn (
  report_id uuid not null references plans.report (id),
  number integer not null,
  at timestamptz not null,
  happened_on date,
  state text not null check (state in ('pending', 'reported', 'accepted', 'returned')),
  value double precision,
  absence text,
  narrative text not null,
  evidence uuid[] not null,
  reason text,
  account uuid,
  primary key (report_id, number)
);
comment on table plans.report_turn is 'What was said of a report, turn by turn: reported, sent back and why, reported again, accepted. Append-only by privilege';
revoke update, delete, truncate on plans.report_turn from articula_app;

create table plans.reminder (
  period_id uuid not null references plans.period (id),
  responsible_key text not null,
  at timestamptz not null,
  account uuid,
  letters integer not null,
  primary key (period_id, responsible_key, at)
);
comment on table plans.reminder is 'Who was reminded of a period, when, and how many letters went out; none: the text was pasted in a chat';

create table plans.evaluation_plan (
  plan_id uuid primary key references plans.plan (id) on delete cascade,
  months integer not null check (months between 1 and 240),
  word text,
  from_on date not null
);
comment on table plans.evaluation_plan is 'Every how many months a plan is evaluated. word is how its text says it («trianual»), kept beside and never read as a number';

create table plans.evaluation (
  plan_id uuid not null references plans.plan (id) on delete cascade,
  due_on date not null,
  held_on date not null,
  citation text,
  primary key (plan_id, due_on)
);
comment on table plans.evaluation is 'Evaluations held, under the day they were due';

alter table plans.advance add column evidence uuid[] not null default '{}';
comment on column plans.advance.evidence is 'Files that stand behind it';
