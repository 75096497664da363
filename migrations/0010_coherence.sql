-- Links between elements of plans of different governments, their history, and a tally per pair of plans.
create schema coherence;
comment on schema coherence is 'Slice 10: where plans touch. Links across levels and between neighbours, with who proposed and who decided';

create table coherence.link (
  id uuid primary key,
  owner uuid,
  territory text not null references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  lower_plan uuid not null references plans.plan (id),
  lower_identity uuid not null,
  upper_plan uuid not null references plans.plan (id),
  upper_identity uuid not null,
  upper_owner uuid,
  upper_territory text not null references territories.unit (code),
  relation text not null check (relation in ('contribuye', 'coordina')),
  degree text not null check (degree in ('direct', 'partial')),
  state text not null check (state in ('proposed', 'accepted', 'rejected', 'contested', 'withdrawn')),
  justification text not null,
  author uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  example boolean not null default false,
  constraint link_within_a_plan check (lower_plan <> upper_plan),
  constraint link_decided check (decided_at is not null or state in ('proposed', 'withdrawn'))
);
comment on table coherence.link is 'An element of a plan joined to an element of a plan above (contribuye) or beside it (coordina). owner and territory are the lower plan''s, upper_* those of who decides. Elements by identity: the link outlives a version';
comment on column coherence.link.degree is 'direct counts 1 in the index, partial 0.5';
comment on column coherence.link.state is 'Only accepted counts. rejected and withdrawn are closed: the pair may be proposed anew';
create unique index link_open on coherence.link (lower_identity, upper_identity) where state in ('proposed', 'accepted', 'contested');
create index link_lower on coherence.link (lower_plan, upper_plan);
create index link_upper on coherence.link (upper_plan, lower_plan);
create index link_order on coherence.link (proposed_at desc, id desc);
create index link_by_state on coherence.link (state, proposed_at desc, id desc);
create index link_territory on coherence.link (territory text_pattern_ops, proposed_at desc, id desc);
create index link_upper_territory on coherence.link (upper_territory text_pattern_ops, proposed_at desc, id desc);
create index link_lower_identity on coherence.link (lower_identity, proposed_at desc, id desc);
create index link_upper_identity on coherence.link (upper_identity, proposed_at desc, id desc);
create index link_waiting on coherence.link (upper_owner, proposed_at desc) where state = 'proposed';
create index link_waiting_territory on coherence.link (upper_territory text_pattern_ops, proposed_at desc) where state = 'proposed';

create table coherence.link_state (
  link uuid not null references coherence.link (id),
  version integer not null,
  on_day date not null,
  state text not null,
  degree text not null,
  primary key (link, version)
);
comment on table coherence.link_state is 'What a link was from a day on, one row per version: answers «as of»';
create index link_state_day on coherence.link_state (on_day, link);

create table coherence.tally (
  plan uuid not null references plans.plan (id),
  toward uuid not null references plans.plan (id),
  direct integer not null,
  partial integer not null,
  proposed integer not null,
  contested integer not null,
  plan_print text not null,
  toward_print text not null,
  primary key (plan, toward)
);
comment on table coherence.tally is 'Elements of plan joined to toward, counted once each; written with every change of a link. Derived: may be emptied and counted again';
comment on column coherence.tally.plan_print is 'Fingerprint of the elements that were counted: another one now means that the plan changed, and this row is counted anew';
create index tally_toward on coherence.tally (toward, plan);

-- Counting a country's elements with their fingerprints reads this index alone, not 64 000 texts.
create index element_count on plans.element (plan_id, plan_version) include (identity, linkage);
