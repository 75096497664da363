-- The directory among a hundred thousand: what its lists and the search ask is answered by an index.

-- A name that stands today is in the institution's own row; the others (short, acronym, alias, former) are few.
create index institution_similar on institutions.institution using gin (folded public.gin_trgm_ops);
create index name_other on institutions.name using gin (folded public.gin_trgm_ops) where kind <> 'name';
drop index institutions.name_similar;

create index person_territory on institutions.person (territory text_pattern_ops, folded, id);
create index post_territory on institutions.post (territory text_pattern_ops);
