-- Institutions mapped for a purpose: whom to observe, who are allies, academia, providers; and what links them.
create table institutions.purpose (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  title text not null,
  folded text not null generated always as (platform.fold(title)) stored,
  kind text not null check (kind in ('observed', 'ally', 'academia', 'provider', 'coordination')),
  programme uuid references institutions.programme (id),
  from_on date,
  to_on date,
  note text,
  source text,
  example boolean not null default false,
  created_at timestamptz not null,
  constraint purpose_ends_before_it_begins check (to_on is null or from_on is null or from_on <= to_on)
);
comment on table institutions.purpose is 'A mapping: the institutions that somebody looks for, and why (to observe them, as allies, academia, providers, to coordinate with)';
create index purpose_folded on institutions.purpose (folded, id);
create index purpose_owner on institutions.purpose (owner, folded, id);

create table institutions.mapped (
  id uuid primary key,
  purpose uuid not null references institutions.purpose (id),
  category text not null,
  institution uuid references institutions.institution (id),
  label text,
  mapped_on text check (mapped_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  left_on text check (left_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  role text,
  knowledge text[] not null default '{}',
  topic text,
  note text,
  source text,
  mark text not null default 'declared' check (mark in ('declared', 'transcribed', 'inferred')),
  version integer not null default 1,
  constraint mapped_twice unique (purpose, institution),
  constraint mapped_leaves_before_it_enters check (left(mapped_on, 4) <= left(left_on, 4)),
  constraint knowledge_unknown check (knowledge <@ array['demand', 'offer', 'intermediation'])
);
comment on table institutions.mapped is 'One place of a mapping, by category: an institution of the directory, or a slot that nobody has named yet (institution null; label says what is known). knowledge: what it brings to the exchange of knowledge';
create index mapped_purpose on institutions.mapped (purpose, category);
create index mapped_institution on institutions.mapped (institution);

create table institutions.contact (
  id uuid primary key,
  mapped uuid not null references institutions.mapped (id),
  kind text not null check (kind in ('meeting', 'request', 'visit', 'agreement', 'call', 'other')),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  happened_on text check (happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  says text,
  source text,
  mark text not null default 'declared' check (mark in ('declared', 'transcribed', 'inferred')),
  recorded_at timestamptz not null
);
comment on table institutions.contact is 'What links a mapped institution: a meeting held, planned or cancelled, an agreement, a request. Held links it from that day on';
create index contact_mapped on institutions.contact (mapped, happened_on);
