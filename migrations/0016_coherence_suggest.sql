-- Words and sayings by which statements are compared, and suggestions that somebody said no to.

create table coherence.vocabulary (
  pack text primary key,
  definition jsonb not null,
  source text not null,
  verified boolean not null,
  version integer not null default 1
);
comment on table coherence.vocabulary is 'What each pack says of words: stop words, words that everybody says, concepts with their synonyms and acronyms, sentences of guides and laws. The base first, then the countries';

create table coherence.dismissal (
  id uuid primary key,
  owner uuid,
  territory text not null references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  lower_plan uuid not null references plans.plan (id) on delete cascade,
  lower_identity uuid not null,
  upper_plan uuid not null references plans.plan (id) on delete cascade,
  upper_identity uuid not null,
  reason text,
  author uuid,
  dismissed_at timestamptz not null,
  constraint dismissed_once unique (lower_identity, upper_identity)
);
comment on table coherence.dismissal is 'A suggested link that the lower plan''s people put aside: it is not suggested again until they take it back. owner and territory are the lower plan''s';
comment on column coherence.dismissal.reason is 'Internal to who holds the lower plan';
create index dismissal_lower on coherence.dismissal (lower_plan);
