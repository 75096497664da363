-- An instrument is found by its title, its number, its kind and its place, in any order.
alter table instruments.instrument alter column folded drop expression;
create function instruments.write_words() returns trigger language plpgsql as $$
begin
  new.folded := platform.fold(concat_ws(' ', new.title, new.number,
    coalesce((select k.title from instruments.kind k where k.country = new.country and k.code = new.kind), new.kind),
    (select u.name from territories.unit u where u.code = new.territory)));
  return new;
end $$;
comment on function instruments.write_words is 'What an instrument is found by. Its title stands first: lists are in that order';
create trigger instrument_words before insert or update of title, number, country, kind, territory on instruments.instrument
  for each row execute function instruments.write_words();
comment on column instruments.instrument.folded is 'Title, number, kind and place as people compare them; written by instrument_words';
update instruments.instrument set title = title;
