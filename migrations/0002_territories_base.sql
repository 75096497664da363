-- Countries, levels and units with dated codes; neighbours, zones and imported boundaries.
create schema territories;
comment on schema territories is 'Slice 1: where everything stands. Official codes, parents, kinds of government, neighbours, boundaries';

create table territories.country (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  name text not null,
  official_name text not null,
  pack text not null,
  vintage text not null,
  settings jsonb not null,
  hash text not null default '',
  loaded_at timestamptz not null
);
comment on table territories.country is 'A country as its pack states it: settings is country.json whole; hash changes with any of its units, so that a tree can be cached for good';

create table territories.level (
  country text not null references territories.country (code),
  id text not null,
  name text not null,
  plural text not null,
  gender text not null check (gender in ('m', 'f')),
  rank smallint not null,
  pattern text not null,
  note text,
  source text,
  verified boolean not null,
  primary key (country, id)
);
comment on table territories.level is 'Levels of a country from the country (rank 0) down; two levels may share a rank (comuna, corregimiento)';

create table territories.government_kind (
  country text not null references territories.country (code),
  id text not null,
  level text not null,
  name text not null,
  plural text not null,
  gender text not null check (gender in ('m', 'f')),
  head jsonb,
  expected integer,
  rules_of text,
  source text,
  verified boolean not null,
  primary key (country, id)
);
comment on table territories.government_kind is 'Kinds of government; expected is the number stated for today, rules_of the kind whose rules it shares';

create table territories.regime (
  country text not null references territories.country (code),
  id text not null,
  name text not null,
  source text,
  verified boolean not null,
  primary key (country, id)
);
comment on table territories.regime is 'Special regimes; each unit they cover names them';

create table territories.unit (
  code text primary key,
  country text not null references territories.country (code),
  name text not null,
  folded text not null generated always as (platform.fold(name)) stored,
  level text not null,
  rank smallint not null,
  parent text references territories.unit (code) deferrable initially deferred,
  path text[] not null,
  government text,
  regime text,
  aliases text[] not null default '{}',
  valid_from date,
  valid_to date,
  successors text[] not null default '{}',
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  edited text[] not null default '{}',
  pack_row jsonb,
  version integer not null default 1,
  constraint unit_outside_parent check (parent is null or (code <> parent and starts_with(code, parent))),
  constraint unit_ends_before_it_begins check (valid_to is null or valid_from is null or valid_from <= valid_to),
  foreign key (country, level) references territories.level (country, id)
);
comment on table territories.unit is 'A territory by its official code, which begins with its parent''s. path: codes from the country to the parent. edited: fields changed here, which an upgrade of the pack leaves alone; pack_row: the row of the pack as last loaded';
create index unit_parent on territories.unit (parent, folded, code);
create index unit_country_level on territories.unit (country, level, code);
create index unit_country_rank on territories.unit (country, rank, folded, code);
create index unit_folded on territories.unit (folded);
create index unit_prefix on territories.unit (code text_pattern_ops);

create table territories.name (
  unit text not null references territories.unit (code),
  text text not null,
  folded text not null generated always as (platform.fold(text)) stored,
  compact text not null generated always as (replace(platform.fold(text), ' ', '')) stored,
  alias boolean not null,
  primary key (unit, text)
);
comment on table territories.name is 'What a unit is called: its name and its aliases, folded for search; compact has no spaces (Rioverde, Río Verde)';
create index name_prefix on territories.name (folded text_pattern_ops);
create index name_compact on territories.name (compact text_pattern_ops);
create index name_similar on territories.name using gin (folded public.gin_trgm_ops);

create table territories.zone (
  id text primary key,
  country text not null references territories.country (code),
  name text not null,
  units text[] not null,
  source text,
  verified boolean not null
);
comment on table territories.zone is 'Planning zones as sets of units: two zones of Ecuador split provinces';
create index zone_country on territories.zone (country, id);

create table territories.neighbour (
  a text not null references territories.unit (code),
  b text not null references territories.unit (code),
  km double precision check (km >= 0),
  source text not null,
  reason text,
  from_pack boolean not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (a, b),
  constraint neighbour_in_order check (a < b)
);
comment on table territories.neighbour is 'Units that share a border (km of it), or that somebody joined by hand with a reason: an island, an estuary';
create index neighbour_b on territories.neighbour (b, a);

create table territories.boundary_set (
  id uuid primary key,
  country text not null references territories.country (code),
  level text not null,
  vintage text not null,
  source text not null,
  valid_from date,
  valid_to date,
  sha256 text not null,
  file_name text not null,
  units_count integer not null,
  imported_by uuid,
  imported_at timestamptz not null,
  current boolean not null
);
comment on table territories.boundary_set is 'Boundaries of one level as an institution imported them: vintage, hash of the file, and which set is drawn today';
create unique index boundary_set_current on territories.boundary_set (country, level) where current;

create table territories.boundary (
  set_id uuid not null references territories.boundary_set (id),
  unit text not null references territories.unit (code),
  geometry jsonb not null,
  primary key (set_id, unit)
);
comment on table territories.boundary is 'Simplified geometry of a unit (GeoJSON, degrees WGS84, five decimals)';
create index boundary_unit on territories.boundary (unit);
