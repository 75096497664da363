-- Two versions side by side, updating a plan from the one in force, a diagnosis that the parishes take from their
-- canton, and what a vision said before and after being adjusted.
alter table plans.lineage drop constraint lineage_relation_check,
  add constraint lineage_relation_check check (relation in ('kept', 'changed', 'renamed', 'split', 'merged', 'moved', 'closed', 'new')),
  add column from_identity uuid,
  add column to_identity uuid;
comment on column plans.lineage.from_identity is 'The element it came from, so that a code written anew in a draft does not lose it; the code stays as it was said';
comment on column plans.lineage.to_identity is 'The element it went to, as from_identity';
update plans.lineage l set
  from_identity = (select e.identity from plans.element e where e.plan_id = l.plan_id and e.plan_version = l.from_version and e.code = l.from_code),
  to_identity = (select e.identity from plans.element e where e.plan_id = l.plan_id and e.plan_version = l.to_version and e.code = l.to_code);

alter table plans.plan_version add column updates integer,
  add foreign key (plan_id, updates) references plans.plan_version (plan_id, number);
comment on column plans.plan_version.updates is 'The version in force that this one updates, element by element; null: a new version like any other';

create table plans.update_decision (
  plan_id uuid not null,
  from_version integer not null,
  to_version integer not null,
  identity uuid not null,
  version integer not null default 1,
  decision text not null check (decision in ('keep', 'modify', 'complement', 'remove')),
  reason text,
  continuing boolean not null default false,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (plan_id, to_version, identity),
  foreign key (plan_id, from_version) references plans.plan_version (plan_id, number) on delete cascade,
  foreign key (plan_id, to_version) references plans.plan_version (plan_id, number) on delete cascade,
  constraint reason_needed check (decision = 'keep' or reason is not null)
);
comment on table plans.update_decision is 'What an updating decides of each element of the version in force: keep, modify, complement or remove, and why';
comment on column plans.update_decision.continuing is 'A project that goes on under the new version with its identity';

create table plans.diagnosis_offer (
  plan_id uuid primary key references plans.plan (id) on delete cascade,
  offered_at timestamptz not null,
  offered_by uuid,
  withdrawn_at timestamptz
);
comment on table plans.diagnosis_offer is 'Governments that offer the diagnosis of their plan in force to those below them. Withdrawn: nobody takes it any more, who took it keeps it';

create table plans.element_origin (
  plan_id uuid not null references plans.plan (id) on delete cascade,
  identity uuid not null,
  from_plan uuid not null references plans.plan (id) on delete cascade,
  from_version integer not null,
  from_identity uuid not null,
  taken_at timestamptz not null,
  taken_by uuid,
  primary key (plan_id, identity)
);
comment on table plans.element_origin is 'Elements taken from the plan of another government, with the version they were taken from';
create index element_origin_from on plans.element_origin (from_plan, plan_id);

create table plans.adjustment (
  id uuid primary key,
  plan_id uuid not null,
  plan_version integer not null,
  identity uuid not null,
  version integer not null default 1,
  origin text not null check (origin in ('territory', 'programme')),
  text_before text not null,
  text_after text not null,
  source text not null,
  state text not null check (state in ('proposed', 'taken', 'left')),
  reason text,
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  foreign key (plan_id, plan_version) references plans.plan_version (plan_id, number) on delete cascade,
  constraint left_with_reason check (state <> 'left' or reason is not null)
);
comment on table plans.adjustment is 'Another wording proposed for a vision or an objective, from the conditions of the territory or from the programme of the authority; before, after, source, and whether it was taken';
create index adjustment_plan on plans.adjustment (plan_id, plan_version, proposed_at);
