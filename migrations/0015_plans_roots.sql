-- What a plan stands on and what hangs from it: norms, superior plans, complements, annual plans; government programmes
-- and where their proposals landed; indicators fed by another plan.

create table plans.complement (
  code text primary key,
  name text not null,
  levels text[] not null,
  territories text[] not null,
  why text not null,
  source text not null,
  verified boolean not null
);
comment on table plans.complement is 'Instruments expected beside the plan of some governments, by level and place. Data of the packs; one that is not verified is a notice';
comment on column plans.complement.territories is 'Prefixes of territory codes; empty: every government of those levels';

create table plans.basis (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id) on delete cascade,
  relation text not null check (relation in ('norm', 'superior', 'completes', 'operates')),
  title text not null,
  upper_plan uuid references plans.plan (id) on delete set null,
  complement text references plans.complement (code),
  on_date text,
  valid_from date,
  valid_to date,
  citation text,
  created_at timestamptz not null,
  constraint basis_itself check (upper_plan is distinct from plan_id),
  constraint basis_backwards check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint basis_twice unique nulls not distinct (plan_id, relation, title, upper_plan)
);
comment on table plans.basis is 'What a plan rests on. norm: the act behind it; superior: the instrument it serves; completes: the plan it hangs from (PUGS, POEMC, binational); operates: the plan whose year it carries out';
comment on column plans.basis.upper_plan is 'The plan of this house, when it is one; null when it is only cited, or was removed: title keeps its name';
comment on column plans.basis.complement is 'Which of the expected instruments this plan is, when it completes another';
comment on column plans.basis.on_date is 'When a norm is from, as far as it is known: year, month or day; valid_from and valid_to are those of an instrument that is only cited';
create index basis_complement on plans.basis (complement) where complement is not null;
create index basis_upper on plans.basis (upper_plan, relation) where upper_plan is not null;

create table plans.programme (
  plan_id uuid primary key references plans.plan (id) on delete cascade,
  office text not null,
  mandate_from date not null,
  mandate_to date not null,
  constraint mandate_backwards check (mandate_from <= mandate_to)
);
comment on table plans.programme is 'A government programme belongs to an elected office and its mandate: the office, never a private datum of who holds it';

create table plans.insertion (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id) on delete cascade,
  programme_plan uuid not null references plans.plan (id) on delete cascade,
  programme_identity uuid not null,
  component text not null check (component in ('vision', 'diagnostico', 'propuesta', 'gestion')),
  state text not null check (state in ('landed', 'declined')),
  landing_identity uuid,
  reason text,
  decided_by uuid,
  decided_at timestamptz not null,
  constraint insertion_once unique (plan_id, programme_plan, programme_identity),
  constraint insertion_whole check ((state = 'landed') = (landing_identity is not null) and (state = 'landed' or reason is not null))
);
comment on table plans.insertion is 'Where an item of a government programme landed in a plan, or why it did not; an item without a row is a candidate';
create index insertion_programme on plans.insertion (programme_plan, programme_identity);

create table plans.feed (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id) on delete cascade,
  identity uuid not null,
  source_plan uuid not null references plans.plan (id) on delete cascade,
  source_identity uuid,
  measure text not null check (measure in ('execution', 'achievement')),
  constraint feed_once unique (plan_id, identity),
  constraint feed_itself check (plan_id <> source_plan)
);
comment on table plans.feed is 'A target or indicator of a plan whose value is how another plan, or one of its elements, goes';
create index feed_source on plans.feed (source_plan);
