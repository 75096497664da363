-- The register of instruments: whom they are for, and the indexes that its filters use.
alter table instruments.instrument add column groups text[] not null default '{}';
comment on column instruments.instrument.groups is 'The groups of people that it is for, as its source calls them (niñez, personas mayores); none: not said';

create index instrument_matters on instruments.instrument using gin (matters);
create index instrument_groups on instruments.instrument using gin (groups);
create index instrument_is_model on instruments.instrument (folded, id) where is_model;
create index instrument_amends on instruments.instrument (amends) where amends is not null;
create index instrument_state on instruments.instrument (state, folded, id);
create index instrument_begins on instruments.instrument (left(coalesce(force_from, published_on, signed_on), 4));
