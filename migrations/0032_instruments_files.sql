-- The files of an instrument over time, and the letterheads with which institutions export their texts.
create table instruments.attached (
  id uuid primary key,
  instrument uuid not null references instruments.instrument (id) on delete cascade,
  role text not null check (role in ('original', 'signed', 'annex')),
  title text,
  file uuid not null,
  signatures integer,
  added_at timestamptz not null,
  ended_at timestamptz,
  why text
);
comment on table instruments.attached is 'A file that is or was the original or the signed copy of an instrument, or an annex that was taken off (those that stand are in instruments.annex). ended_at: another took its place, or somebody took it off, for the reason why. signatures: electronic signatures found inside, none of them verified; null: a kind of file that nobody looks into';
create index attached_instrument on instruments.attached (instrument, added_at desc);
create unique index attached_stands on instruments.attached (instrument, role) where ended_at is null and role <> 'annex';

create table instruments.letterhead (
  id uuid primary key,
  owner uuid,
  territory text references territories.unit (code),
  parties text[] not null default '{}',
  visibility text not null check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  title text not null,
  file uuid not null,
  tags text[] not null,
  usual boolean not null default false,
  retired_at timestamptz,
  created_at timestamptz not null
);
comment on table instruments.letterhead is 'A Word template of an institution, with the marks that Articula fills. usual: the one taken when nobody chooses; retired_at: no longer offered, kept for what was exported with it';
create index letterhead_owner on instruments.letterhead (owner, title) where retired_at is null;
create unique index letterhead_usual on instruments.letterhead (owner) where usual and retired_at is null;
