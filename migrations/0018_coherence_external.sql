-- Synergies and incompatibilities between elements, who changed a link, and lines that governments below validate.

-- A synergy or an incompatibility is an aspect of two elements: it stands beside a link, and never counts in the index.
alter table coherence.link drop constraint link_relation_check;
alter table coherence.link add constraint link_relation_check check (relation in ('contribuye', 'coordina', 'sinergia', 'incompatible'));
comment on column coherence.link.relation is 'contribuye (to a plan above) and coordina (between neighbours) count; sinergia and incompatible say whether two elements agree or clash, and do not';
drop index coherence.link_open;
create unique index link_open on coherence.link (lower_identity, upper_identity) where state in ('proposed', 'accepted', 'contested') and relation in ('contribuye', 'coordina');
create unique index aspect_open on coherence.link (least(lower_identity, upper_identity), greatest(lower_identity, upper_identity)) where state in ('proposed', 'accepted', 'contested') and relation in ('sinergia', 'incompatible');

-- Who made a link what it is, so that its history can be told by institution and never by person.
alter table coherence.link_state add column at timestamptz, add column side text check (side in ('lower', 'upper', 'territory', 'house')), add column institution uuid, add column reason text;
comment on column coherence.link_state.at is 'When it was recorded; on_day is the day that was claimed. Null: before this was kept';
comment on column coherence.link_state.side is 'In whose name: the government below, the one above, who accompanies the territory, or the house itself';

create table coherence.validation (
  id uuid primary key,
  owner uuid,
  territory text not null references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  upper_plan uuid not null references plans.plan (id),
  upper_identity uuid not null,
  upper_owner uuid,
  upper_territory text not null references territories.unit (code),
  asked_at timestamptz,
  asked_text text not null,
  due_on date,
  answer text check (answer in ('yes', 'changes', 'no')),
  why text,
  answered_at timestamptz,
  answered_text text,
  example boolean not null default false,
  constraint validation_once unique (upper_plan, upper_identity, territory),
  constraint why_needed check (answer is null or answer = 'yes' or why is not null),
  constraint answered_whole check ((answer is null) = (answered_at is null))
);
comment on table coherence.validation is 'A line of an upper plan, validated by one government below. owner and territory are that government''s; parties hold who asked';
comment on column coherence.validation.answered_text is 'The line as it read when it was answered: another text now means that the answer speaks of another line';
create index validation_line on coherence.validation (upper_plan, upper_identity);
create index validation_owed on coherence.validation (owner) where answer is null;
create index validation_owed_territory on coherence.validation (territory text_pattern_ops) where answer is null;
create index validation_territory on coherence.validation (territory text_pattern_ops, upper_plan, upper_identity);
create index validation_upper on coherence.validation (upper_territory text_pattern_ops, upper_plan, upper_identity);

-- What changed lately is read alone: a process that remembers a country's links asks only for these.
alter table coherence.link add column touched_at timestamptz not null default clock_timestamp();
comment on column coherence.link.touched_at is 'When the row was last written, by the clock of the database. A reader that remembers links reads again those touched since, with room for transactions that were still open';
create index link_touched on coherence.link (touched_at);
