-- How long a document is and how the reading of its file went.
alter table sources.document
  add column lines integer check (lines > 0),
  add column reading text check (reading in ('waiting', 'read', 'empty', 'locked', 'broken', 'large', 'none'));
comment on column sources.document.lines is 'Lines of its text, when they are known: from its file, or as its package says; a citation past them does not stand';
comment on column sources.document.reading is 'What came of reading the text of its file: read; waiting for its turn; empty (scanned pictures); locked (with a password); broken; large (past the limits); none (a kind of file that is not read)';

-- A statement is read in the order of its document, and found by the words it says.
create index statement_seat on sources.statement (document_id, coalesce(page, 0), coalesce(line, 0), id);
alter table sources.statement add column folded text generated always as
  (platform.fold(coalesce(value ->> 'text', '') || ' ' || coalesce(value ->> 'items', '') || ' ' || coalesce(quote, '') || ' ' || coalesce(original, ''))) stored;
create index statement_folded on sources.statement using gin (folded gin_trgm_ops);
