import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { execute, maybe, one, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { InstrumentRow } from './register.ts';

/** A file that is or was of an instrument, with what the house knows of it. */
export interface AttachedRow {
  id: string | null;
  role: 'original' | 'signed' | 'annex';
  title: string | null;
  file: string;
  name: string;
  judged: string;
  bytes: number;
  signatures: number | null;
  added_at: Date | null;
  ended_at: Date | null;
  why: string | null;
}

const ofFile = sql`f.name, f.kind as judged, f.bytes::int8::float8 as bytes`;

/** All files of an instrument: those that stand, then those that were. An original that came with an alignment has no line of its own. */
export const listFiles = (tx: Tx, { id, original_file, signed_file }: InstrumentRow): Promise<AttachedRow[]> =>
  rows<AttachedRow>(tx, sql`select * from (
    select a.id, a.role, a.title, a.file, ${ofFile}, a.signatures, a.added_at, a.ended_at, a.why from instruments.attached a join platform.file f on f.id = a.file where a.instrument = ${id}
    union all select a.id, 'annex', a.title, a.file, ${ofFile}, null::int, a.added_at, null, null from instruments.annex a join platform.file f on f.id = a.file where a.instrument = ${id}
    union all select null, w.role, null, f.id, ${ofFile}, null::int, f.claimed_at, null, null from (values ('original', ${original_file}::uuid), ('signed', ${signed_file}::uuid)) w (role, file) join platform.file f on f.id = w.file
      where not exists (select 1 from instruments.attached a where a.instrument = ${id} and a.role = w.role and a.ended_at is null)
  ) listed order by ended_at desc nulls first, added_at, id`);

export interface NewAttached {
  id: string;
  role: 'original' | 'signed';
  title: string | null;
  file: string;
  signatures: number | null;
  at: Date;
}

/** Puts a file in its place; the one that stood there stays as what it was until now. */
export async function insertAttached(tx: Tx, instrument: Permitted<InstrumentRow>, row: NewAttached): Promise<void> {
  await execute(tx, sql`update instruments.attached set ended_at = ${row.at} where instrument = ${instrument.id} and role = ${row.role} and ended_at is null`);
  await execute(tx, sql`insert into instruments.attached (id, instrument, role, title, file, signatures, added_at)
    values (${row.id}, ${instrument.id}, ${row.role}, ${row.title}, ${row.file}, ${row.signatures}, ${row.at})`);
}

/** What stood without a line of its own (it came with an alignment), kept as what it was until now. */
export const insertEnded = (tx: Tx, instrument: Permitted<InstrumentRow>, row: NewAttached, ended: { why: string | null }): Promise<number> =>
  execute(tx, sql`insert into instruments.attached (id, instrument, role, title, file, signatures, added_at, ended_at, why)
    select ${row.id}, ${instrument.id}, ${row.role}, ${row.title}, f.id, ${row.signatures}, coalesce(f.claimed_at, ${row.at}), ${row.at}, ${ended.why} from platform.file f where f.id = ${row.file}`);

/** Takes off an original or a signed copy; answers how many. */
export const endAttached = (tx: Tx, instrument: Permitted<InstrumentRow>, id: string, { at, why }: { at: Date; why: string }): Promise<number> =>
  execute(tx, sql`update instruments.attached set ended_at = ${at}, why = ${why} where instrument = ${instrument.id} and id = ${id} and ended_at is null`);

/** Takes off an annex and keeps it among what was; answers how many. */
export const endAnnex = (tx: Tx, instrument: Permitted<InstrumentRow>, id: string, { at, why }: { at: Date; why: string }): Promise<number> =>
  execute(tx, sql`with gone as (delete from instruments.annex where instrument = ${instrument.id} and id = ${id} returning id, instrument, title, file, added_at)
    insert into instruments.attached (id, instrument, role, title, file, added_at, ended_at, why) select id, instrument, 'annex', title, file, added_at, ${at}, ${why} from gone`);

export interface LetterheadRow extends Owned {
  title: string;
  file: string;
  tags: string[];
  usual: boolean;
}
export type ListedLetterhead = LetterheadRow & { ownerName: string | null; sha256: string };

const columns = sql`h.id, h.owner, h.territory, h.parties, h.visibility, h.version, h.title, h.file, h.tags, h.usual`;

export const lockLetterhead = (tx: Tx, id: string): Promise<LetterheadRow | undefined> =>
  maybe<LetterheadRow>(tx, sql`select ${columns} from instruments.letterhead h where h.id = ${id} and h.retired_at is null for update`);

/** Also one that is offered no more: its file is still who could read it’s. */
export const findLetterhead = (tx: Tx, id: string): Promise<LetterheadRow | undefined> => maybe<LetterheadRow>(tx, sql`select ${columns} from instruments.letterhead h where h.id = ${id}`);

/** The letterheads within reach, of one institution or of all, the usual ones first. */
export const listLetterheads = (tx: Tx, reach: Reach, owner: string | undefined): Promise<ListedLetterhead[]> =>
  rows<ListedLetterhead>(tx, sql`select ${columns}, n.name as "ownerName", f.sha256 from instruments.letterhead h join platform.file f on f.id = h.file left join institutions.institution n on n.id = h.owner
    where h.retired_at is null and (${owner ?? null}::uuid is null or h.owner = ${owner ?? null}) and ${visible(reach, 'h')} order by n.name nulls first, h.usual desc, h.title, h.id limit 500`);

/** Writes a letterhead; the one that was usual for its owner is no more when this one is. Answers its version. */
export async function saveLetterhead(tx: Tx, row: Permitted<LetterheadRow>, now: Date): Promise<number> {
  if (row.usual) await execute(tx, sql`update instruments.letterhead set usual = false where owner is not distinct from ${row.owner} and id <> ${row.id} and usual`);
  const { version } = await one<{ version: number }>(tx, sql`insert into instruments.letterhead as h (id, owner, territory, parties, visibility, title, file, tags, usual, created_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.title}, ${row.file}, ${row.tags}::text[], ${row.usual}, ${now})
    on conflict (id) do update set visibility = excluded.visibility, title = excluded.title, file = excluded.file, tags = excluded.tags, usual = excluded.usual, version = h.version + 1 returning version`);
  return version;
}

export const retireLetterhead = (tx: Tx, row: Permitted<LetterheadRow>, at: Date): Promise<number> =>
  execute(tx, sql`update instruments.letterhead set retired_at = ${at}, usual = false, version = version + 1 where id = ${row.id}`);
