-- Actors: which posts a government should have and who speaks for its level, what makes an organisation legal, what posts may sign, what actors do together.
create table institutions.expected_post (
  country text not null,
  key text not null,
  level text not null,
  government text,
  title text not null,
  aliases text[] not null default '{}',
  folded text[] not null default '{}',
  head boolean not null default false,
  elsewhere boolean not null default false,
  place smallint not null default 0,
  source text,
  mark text,
  verified boolean not null default false,
  primary key (country, key)
);
comment on table institutions.expected_post is 'Posts that each government of a level should have, by country. folded: the titles under which the directory may keep it; government: only for that kind of government; elsewhere: it stands on the territory but belongs to another institution';

create table institutions.association (
  country text not null,
  level text not null,
  institution uuid not null references institutions.institution (id),
  source text,
  mark text,
  verified boolean not null default false,
  primary key (country, level, institution)
);
comment on table institutions.association is 'The association that speaks for the governments of a level; mark inferred: the level is read from its name, no source says it';
create index association_institution on institutions.association (institution);

alter table institutions.institution add column sector text;
alter table institutions.institution add constraint sector_unknown check (sector in ('public', 'private', 'civil-society', 'academia', 'international'));
comment on column institutions.institution.sector is 'Its sector where its kind does not tell it, or tells it wrongly; null: as its kind says';

alter table institutions.post add column powers text[] not null default '{}';
alter table institutions.post add constraint power_unknown check (powers <@ array['signs', 'publishes']);
comment on column institutions.post.powers is 'What whoever holds the post may do in the name of the institution: sign its requests, publish its results';

create table institutions.legal_identity (
  institution uuid primary key references institutions.institution (id),
  act text not null,
  number text,
  authority text,
  issued_on text check (issued_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  source text,
  mark text not null default 'declared' check (mark in ('declared', 'transcribed', 'inferred')),
  version integer not null default 1
);
comment on table institutions.legal_identity is 'The act by which an organisation exists before the law, as exact as its source; its institution rules who may';

create table institutions.joint_action (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  title text not null,
  folded text not null generated always as (platform.fold(title)) stored,
  kind text not null check (kind in ('action', 'mechanism')),
  state text not null check (state in ('planned', 'active', 'ended', 'cancelled')),
  from_on text check (from_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  to_on text check (to_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  note text,
  source text,
  mark text not null default 'declared' check (mark in ('declared', 'transcribed', 'inferred')),
  example boolean not null default false,
  created_at timestamptz not null
);
comment on table institutions.joint_action is 'What several actors do together: an action, or a mechanism by which they coordinate (a table, an agreement, a network)';
create index joint_action_folded on institutions.joint_action (folded, id);
create index joint_action_owner on institutions.joint_action (owner, folded, id);
create index joint_action_similar on institutions.joint_action using gin (folded public.gin_trgm_ops);

create table institutions.joint_participant (
  action uuid not null references institutions.joint_action (id) on delete cascade,
  place smallint not null,
  institution uuid references institutions.institution (id),
  name text,
  sector text check (sector in ('public', 'private', 'civil-society', 'academia', 'international')),
  role text,
  duty text,
  primary key (action, place),
  constraint participant_twice unique (action, institution),
  constraint participant_who check ((institution is null) <> (name is null))
);
comment on table institutions.joint_participant is 'Who takes part in a joint action: an institution of the directory, or an actor that only has a name; its role and its duty in it';
create index joint_participant_institution on institutions.joint_participant (institution);
