-- The life of instruments: how long one stands where it is, what a step changed, the cycles that earlier ones began with.

create function instruments.last_day(moment text) returns date language sql immutable parallel safe return
  case length(moment)
    when 10 then make_date(greatest(left(moment, 4)::integer, 1), least(greatest(substr(moment, 6, 2)::integer, 1), 12), 1) + (right(moment, 2)::integer - 1)
    when 7 then (make_date(greatest(left(moment, 4)::integer, 1), least(greatest(substr(moment, 6, 2)::integer, 1), 12), 1) + interval '1 month')::date - 1
    when 4 then make_date(greatest(moment::integer, 1), 12, 31)
  end;
comment on function instruments.last_day(text) is 'The last day that a moment (a year, a month or a day) may mean';

alter table instruments.instrument
  add column cycle_key text,
  add column cycle_version integer,
  add column moved_at timestamptz,
  add column standing_from date generated always as (coalesce(instruments.last_day(state_on), (coalesce(moved_at, created_at) at time zone 'UTC')::date)) stored;
comment on column instruments.instrument.cycle_key is 'The life-cycle it began with, when its kind has another by now (instruments.cycle); null: that of its kind';
comment on column instruments.instrument.cycle_version is 'The version of that life-cycle';
comment on column instruments.instrument.moved_at is 'When its last step was written down';
comment on column instruments.instrument.standing_from is 'A day on which it surely was in its state already: the last that state_on may mean, or when it was written down';
create index instrument_latest on instruments.instrument (country, kind, id);
create index instrument_standing on instruments.instrument (country, kind, state, standing_from, id);

alter table instruments.step
  add column place integer not null default 0,
  add column changed jsonb not null default '{}',
  add constraint step_place_taken unique (instrument, place);
comment on column instruments.step.place is 'Which of the steps of its instrument it is; 0: that by which it entered the register';
comment on column instruments.step.changed is 'What the step changed of its instrument, by field: before and after; and the clocks it started (so that the last step can be undone)';

create table instruments.cycle (
  country text not null,
  kind text not null,
  key text not null,
  version integer not null,
  template jsonb not null,
  kept_at timestamptz not null,
  primary key (country, kind, key, version)
);
comment on table instruments.cycle is 'Life-cycles that a kind had before, for the instruments that began with them and go on with them';
