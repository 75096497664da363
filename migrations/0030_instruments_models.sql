-- Models as a repository: what each one asks of who adopts it, the versions that were published, and how far it has come in each territory.
create table instruments.model (
  instrument uuid primary key references instruments.instrument (id) on delete cascade,
  levels text[] not null default '{}',
  parameters jsonb not null default '[]'
);
comment on table instruments.model is 'What makes an instrument a model: the levels of territory it is for, and the parameters that its text asks for';

create table instruments.publication (
  model uuid not null references instruments.instrument (id) on delete cascade,
  text_number integer not null,
  published_on date not null,
  published_at timestamptz not null,
  says text,
  changed text[] not null default '{}',
  added text[] not null default '{}',
  removed text[] not null default '{}',
  primary key (model, text_number)
);
comment on table instruments.publication is 'A version of the text of a model that holds from a day on; changed, added and removed: keys of its parts, against the publication before';

create table instruments.adoption_step (
  id uuid primary key,
  owner uuid,
  territory text not null references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  model uuid not null references instruments.instrument (id),
  state text not null check (state in ('unsocialised', 'socialised', 'inProcess', 'adopted')),
  happened_on text check (happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  means text,
  who text,
  source text,
  note text,
  recorded_on date not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text
);
comment on table instruments.adoption_step is 'What somebody said of a model in a territory: presented by which means and to whom, on its way, adopted; or that it was not presented. Never written again: what was wrong is withdrawn with its reason. A territory without a step is unrecorded';
create index adoption_step_model on instruments.adoption_step (model, territory text_pattern_ops);
create index adoption_step_territory on instruments.adoption_step (territory text_pattern_ops);

create table instruments.adoption (
  instrument uuid primary key references instruments.instrument (id) on delete cascade,
  model uuid not null references instruments.instrument (id),
  choices jsonb not null default '{}',
  left_out text[] not null default '{}',
  parameters jsonb not null default '{}',
  lineage jsonb not null default '{}',
  begun_on text check (begun_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')
);
comment on table instruments.adoption is 'How an instrument was drawn from its model: wordings chosen by part, optional parts left out, values of parameters. lineage: for parts that answer to others of the model than the one of their own key (merged, split), the keys of those. begun_on: as exact as its source';
create index adoption_model on instruments.adoption (model);

create table instruments.adoption_decision (
  instrument uuid not null references instruments.adoption (instrument) on delete cascade,
  part text not null,
  model_text integer not null,
  taken boolean not null,
  reason text,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (instrument, part, model_text)
);
comment on table instruments.adoption_decision is 'A change of the model that an adopter took or left, part by part. From then on the part follows that version of the model: it is asked again when a later one changes it';
