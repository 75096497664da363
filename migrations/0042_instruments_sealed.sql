-- What is sealed stays: the database itself refuses to write a sealed text, or an issued diagnosis, again.
create function instruments.sealed_stays() returns trigger language plpgsql as $$
begin
  if old.sealed_at is not null and (new.articles, new.hash, new.number, new.instrument) is distinct from (old.articles, old.hash, old.number, old.instrument) then
    raise exception 'a sealed text is never written again' using errcode = '23514', constraint = 'sealed_text_stays';
  end if;
  return new;
end $$;
comment on function instruments.sealed_stays() is 'A sealed version of a text keeps its parts; unsealing it (a step undone) is another thing';
create trigger text_sealed before update on instruments.text for each row execute function instruments.sealed_stays();
