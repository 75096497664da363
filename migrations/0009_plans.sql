-- Plans of any scheme, their versions and their trees of elements.
create schema plans;
comment on schema plans is 'Plans and versions of any scheme; trees of elements; cross-cutting lines';

create table plans.scheme (
  id text primary key,
  country text,
  name text not null,
  acronym text,
  definition jsonb not null,
  source text not null,
  verified boolean not null,
  version integer not null default 1
);
comment on table plans.scheme is 'What a plan of a kind is made of: kinds of element, their parents, their fields. Data of the packs';

create table plans.scheme_part (
  pack text not null,
  scheme text not null,
  definition jsonb not null,
  primary key (pack, scheme)
);
comment on table plans.scheme_part is 'What each pack says of a scheme; plans.scheme joins the parts, base first, the country''s over it';

create table plans.plan (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  slug text constraint slug_taken unique,
  title text not null,
  folded text generated always as (platform.fold(title)) stored,
  scheme text not null references plans.scheme (id),
  source text,
  example boolean not null default false,
  head_version integer not null default 1,
  sealed_version integer,
  created_at timestamptz not null,
  constraint sealed_is_known check (sealed_version is null or sealed_version <= head_version)
);
comment on table plans.plan is 'A plan: its scheme, holder (owner), territory. head_version is the newest, sealed_version the last one approved';
comment on column plans.plan.slug is 'A short stable name given by whoever loaded it (an import, the example); identity is id';
create index plan_title on plans.plan using gin (folded public.gin_trgm_ops);
create index plan_order on plans.plan (folded, id);
create index plan_territory on plans.plan (territory text_pattern_ops, folded, id);
create index plan_owner on plans.plan (owner, folded, id);

create table plans.plan_version (
  plan_id uuid not null references plans.plan (id) on delete cascade,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'approved')),
  valid_from date,
  valid_to date,
  legal_basis text,
  approved_on date,
  approved_by uuid,
  created_at timestamptz not null,
  primary key (plan_id, number),
  constraint validity_backwards check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
comment on table plans.plan_version is 'A version of a plan. Approving seals it: its elements change no more';

create table plans.element (
  id uuid primary key,
  identity uuid not null,
  plan_id uuid not null,
  plan_version integer not null,
  version integer not null default 1,
  code text not null,
  kind text not null,
  parent_id uuid,
  position integer not null,
  text text not null,
  folded text generated always as (platform.fold(text)) stored,
  fields jsonb not null default '{}',
  linkage boolean not null,
  foreign key (plan_id, plan_version) references plans.plan_version (plan_id, number) on delete cascade,
  constraint code_taken unique (plan_id, plan_version, code) deferrable initially deferred,
  constraint own_parent check (parent_id is distinct from id),
  foreign key (parent_id) references plans.element (id) deferrable initially deferred
);
comment on table plans.element is 'One element of one version. identity is the same in every version it was kept in; links and lineage speak of it';
comment on column plans.element.linkage is 'Counts in the linkage index: kinds that the scheme marks (objetivo, política, meta, programa)';
create index element_tree on plans.element (plan_id, plan_version, position, id);
create index element_parent on plans.element (parent_id);
create index element_identity on plans.element (identity);
create index element_kind on plans.element (plan_id, plan_version, kind);
create index element_text on plans.element using gin (folded public.gin_trgm_ops) with (gin_pending_list_limit = 16384); -- kB: an import of thousands of rows is merged once, not every four megabytes

create table plans.element_line (
  element_id uuid not null references plans.element (id) on delete cascade,
  line_id uuid not null references plans.element (id) on delete cascade,
  primary key (element_id, line_id)
);
comment on table plans.element_line is 'Cross-cutting lines of an element, n:m';
create index element_line_line on plans.element_line (line_id);

create table plans.sheet_column (
  id text primary key,
  position integer not null,
  title text not null,
  kind text not null,
  required boolean not null,
  aliases text[] not null
);
comment on table plans.sheet_column is 'Columns that the sheet of every scheme has (code, kind, parent, text, cross-cutting lines), with the headings offices give them';

create table plans.milestone (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id) on delete cascade,
  number integer not null,
  stage text not null,
  text text not null,
  happened text,
  until text,
  certainty text not null check (certainty in ('exact', 'year', 'inferred')),
  citation text,
  constraint milestone_taken unique (plan_id, number)
);
comment on table plans.milestone is 'The road of a plan: stage, what happened, when (year, month or day) and how sure that date is';

create table plans.advance (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id) on delete cascade,
  number integer not null,
  element_identity uuid,
  text text not null,
  happened text,
  certainty text not null check (certainty in ('exact', 'year', 'inferred')),
  citation text,
  example boolean not null default false,
  constraint advance_taken unique (plan_id, number)
);
comment on table plans.advance is 'What was reported as done, as a log: of an element, or of the plan as a whole';

create table plans.lineage (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id) on delete cascade,
  from_version integer,
  from_code text,
  to_version integer,
  to_code text,
  relation text not null check (relation in ('kept', 'changed', 'split', 'merged', 'moved', 'closed', 'new')),
  certainty text not null check (certainty in ('declared', 'inferred')),
  note text,
  citation text
);
comment on table plans.lineage is 'What became of each element from one version to another';
create index lineage_plan on plans.lineage (plan_id);
