-- What binds a territory to have its body, and the texts to begin from.
create table bodies.draft (
  id uuid primary key default gen_random_uuid(),
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  country text not null,
  code text not null,
  title text not null,
  name text not null,
  instrument text not null,
  kinds text[] not null default '{}',
  due_months integer check (due_months between 1 and 120),
  parts jsonb not null,
  cites text[] not null default '{}',
  note text,
  source text,
  mark text,
  verified boolean not null default false,
  constraint draft_twice unique (country, code)
);
comment on table bodies.draft is 'A text to begin a resolution or an agreement from. title: what the act is called, name: how people choose it; instrument: the kind of instrument it becomes; kinds: the kinds of body it is for (none: any); parts as kernel/part shapes them, with [[fields]]; cites: codes of competences of norms';

create table bodies.binding (
  id uuid primary key,
  instrument uuid not null references instruments.instrument (id) on delete cascade,
  territory text not null references territories.unit (code),
  country text not null,
  kind text not null,
  due_on date,
  lacked text[] not null default '{}',
  note text,
  bound_on date not null,
  released_on date,
  reason text,
  version integer not null default 1,
  recorded_at timestamptz not null,
  constraint binding_released_before_bound check (released_on >= bound_on)
);
comment on table bodies.binding is 'A territory that an instrument binds to have a body of a kind, until when, and what it lacked that day, in words. Whether it did is never kept: the light of that territory tells. A released binding keeps its reason. Whoever reads the instrument reads it';
create unique index binding_twice on bodies.binding (instrument, territory, kind) where released_on is null;
create index binding_instrument on bodies.binding (instrument, territory, kind);
create index binding_territory on bodies.binding (territory text_pattern_ops, instrument);
create index binding_newest on bodies.binding (recorded_at desc, instrument);
