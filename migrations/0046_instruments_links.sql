-- Who reviews without an account comes in by a link; what is said has a kind; part of an observation may be accepted.
create table instruments.review_link (
  id uuid primary key,
  review uuid not null references instruments.review (id) on delete cascade,
  reviewer uuid not null references instruments.reviewer (id) on delete cascade,
  token_hash text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  opened_at timestamptz,
  constraint review_link_token unique (token_hash),
  constraint review_link_days check (expires_at > made_at)
);
comment on table instruments.review_link is 'An address by which one reviewer without account sees the version under review, and nothing else, and writes what it observes. The token is the permission and is kept hashed; the name that who wrote gave is a personal value of the fact of that sending, and nowhere else. opened_at: when it was last opened, to the half day';
create index review_link_review on instruments.review_link (review, reviewer, made_at desc);

alter table instruments.observation
  add column kind text check (kind in ('substance', 'form', 'law', 'question')),
  add column link uuid references instruments.review_link (id),
  drop constraint observation_decision_check,
  add constraint observation_decision_check check (decision in ('accepted', 'partly', 'rejected', 'noted')),
  drop constraint observation_changed,
  add constraint observation_changed check (changed_text is null or (decision in ('accepted', 'partly') and cardinality(changed_parts) > 0));
comment on column instruments.observation.kind is 'What is spoken of: what is ruled (substance), how it is written (form), whether it may be so by law, or only asked; null: not said';
comment on column instruments.observation.link is 'The link by which it came; null: written by an account';
create index observation_link on instruments.observation (link, written_at desc) where link is not null;
