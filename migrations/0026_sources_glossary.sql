-- Acronyms as documents use them, beside what concepts define.
create table sources.acronym_use (
  document_id uuid not null references sources.document (id) on delete cascade,
  term text not null,
  folded text not null,
  origin text not null check (origin in ('page', 'statement')),
  uses integer not null,
  page integer,
  line integer,
  place text not null default '',
  primary key (document_id, origin, folded)
);
comment on table sources.acronym_use is 'Acronyms that the text of a document or what is noted of it uses, with how often and the first place. Derived: made again whenever either changes';
comment on column sources.acronym_use.folded is 'As people compare it: no accents, no case';
create index acronym_use_folded on sources.acronym_use (folded, document_id);
create index concept_order on sources.concept (platform.fold(term), id);
