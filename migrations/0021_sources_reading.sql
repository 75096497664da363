-- How long a document is and how the reading of its file went.
alter table sources.document
  add column lines integer check (lines > 0),
  add column reading text check (reading in ('waiting', 'read', 'empty', 'locked', 'broken', 'large', 'none'));
comment on column sources.document.lines is 'Lines of its text, when they are known: from its file, or as its package says; a citation past them does not stand';
comment on column sources.document.reading is 'What came of reading the text of its file: read; waiting for its turn; empty (scanned pictures); locked (with a password); broken; large (past the limits); none (a kind of file that is not read)';
