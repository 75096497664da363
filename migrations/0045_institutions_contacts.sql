-- Since when something with a mapped institution was planned, and since which day it is on record: at a past day only what was known by then counts.
alter table institutions.contact add column planned_on text check (planned_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');
comment on column institutions.contact.planned_on is 'Since when it was planned, as exact as its source; null: surely since recorded_on, before it nobody can tell';
alter table institutions.contact add column recorded_on date;
update institutions.contact set recorded_on = (recorded_at at time zone 'UTC')::date;
alter table institutions.contact alter column recorded_on set not null;
comment on column institutions.contact.recorded_on is 'The day of the house on which it was written down: something undated is known since then';
