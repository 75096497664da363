-- Money and people of a plan, its public summary, and milestones that are edited one by one.
create table plans.currency (
  country text primary key check (country ~ '^[A-Z]{2}$'),
  code text not null check (code ~ '^[A-Z]{3}$'),
  symbol text not null,
  name text not null,
  decimals smallint not null check (decimals between 0 and 4),
  source text not null,
  verified boolean not null
);
comment on table plans.currency is 'The currency (ISO 4217) in which the plans of a country count when nothing else is said. Datum of the country''s pack';

-- Countries loaded before this table existed already said it in their pack.
insert into plans.currency (country, code, symbol, name, decimals, source, verified)
  select c.code, c.settings->'currency'->>'code', c.settings->'currency'->>'symbol', c.settings->'currency'->>'name', (c.settings->'currency'->>'decimals')::smallint,
    coalesce(c.settings->'currency'->>'source', ''), coalesce((c.settings->'currency'->>'verified')::boolean, false)
  from territories.country c where c.settings->'currency'->>'code' is not null;

create table plans.resource (
  id uuid primary key,
  plan_id uuid not null references plans.plan (id) on delete cascade,
  element_identity uuid,
  year smallint not null check (year between 1990 and 2100),
  stage text not null check (stage in ('required', 'assigned', 'spent')),
  what text not null check (what in ('money', 'people')),
  amount numeric(16, 2) not null constraint resource_negative check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  source text not null default '',
  budget_line text not null default '',
  act text not null default '',
  citation text not null default '',
  example boolean not null default false,
  version integer not null default 1,
  constraint resource_currency check ((what = 'money') = (currency is not null))
);
comment on table plans.resource is 'Money or people that an element (or the whole plan, element_identity null) requires, is given or has spent in one year. Of the plan''s execution: it changes on a sealed version too';
comment on column plans.resource.amount is 'Zero says that nothing was given; where nobody knows there is no row';
comment on column plans.resource.act is 'The legal act that gives the budget (ordenanza, resolución), as it is called';
create index resource_plan on plans.resource (plan_id, year, id);
create index resource_element on plans.resource (plan_id, element_identity);

create table plans.profile (
  plan_id uuid primary key references plans.plan (id) on delete cascade,
  version integer not null default 1,
  unit text not null default '',
  texts jsonb not null default '{}'
);
comment on table plans.profile is 'The public summary of a plan: texts by question (what, who, why, when, purpose), each {text, citation}';
comment on column plans.profile.unit is 'The unit of the holder that leads the plan, as it is called';

alter table plans.milestone add column version integer not null default 1;
alter table plans.milestone add column file_id uuid;
comment on column plans.milestone.file_id is 'A file that proves it, where a citation is not enough';

-- The weight of an element in a roll-up has one name in every country.
update plans.element set fields = (fields - 'ponderacion') || jsonb_build_object('peso', fields->'ponderacion') where fields ? 'ponderacion' and not fields ? 'peso';
