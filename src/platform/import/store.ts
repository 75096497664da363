import type { Mapping } from '../../engine/table/index.ts';
import { execute, json, maybe, rows, sql, type Tx } from '../db/sql.ts';
import type { FileRow } from '../file/files.ts';
import type { Context } from '../operation/context.ts';
import type { Owned } from '../../kernel/reach.ts';
import type { Applied, Change, ChangeParts } from './sheet.ts';

/** Changes are kept in parts of this many, so that no single value grows without limit. */
export const partSize = 500;

interface NewPreview {
  id: string;
  sheet: string;
  ctx: Context;
  params: Record<string, unknown>;
  file: FileRow;
  shape: string;
  mapping: Mapping;
  refused: number;
}

export async function insertPreview(tx: Tx, p: NewPreview): Promise<void> {
  await execute(tx, sql`insert into platform.preview (id, sheet, account, acted_as, params, file_id, file_sha256, file_name, headers_shape, mapping, refused_count, created_at)
    values (${p.id}, ${p.sheet}, ${p.ctx.actor.account}, ${p.ctx.actor.kind}, ${json(p.params)}::jsonb, ${p.file.id}, ${p.file.sha256}, ${p.file.name}, ${p.shape}, ${json(p.mapping)}::jsonb, ${p.refused}, ${p.ctx.now})`);
}

/** Keeps some more changes of a preview, in their order. */
export async function insertPart(tx: Tx, previewId: string, part: number, changes: readonly Change[]): Promise<void> {
  await execute(tx, sql`insert into platform.preview_part (preview_id, part, changes) values (${previewId}, ${part}, ${json(changes)}::jsonb)`);
}

export interface PreviewRow {
  id: string;
  sheet: string;
  account: string | null;
  params: Record<string, unknown>;
  file_id: string;
  file_name: string;
  headers_shape: string;
  mapping: Mapping;
  refused_count: number;
  import_id: string | null;
}

/** Locks a preview: the same one sent twice at once is carried out once. */
export const lockPreview = (tx: Tx, id: string): Promise<PreviewRow | undefined> =>
  maybe<PreviewRow>(tx, sql`select id, sheet, account, params, file_id, file_name, headers_shape, mapping, refused_count, import_id from platform.preview where id = ${id} for update`);

const findPart = (tx: Tx, previewId: string, part: number): Promise<{ changes: Change[] } | undefined> =>
  maybe(tx, sql`select changes from platform.preview_part where preview_id = ${previewId} and part = ${part}`);

/** The changes of a preview, part by part; the next one is on its way while one is worked on. */
export function changesOf(tx: Tx, previewId: string): ChangeParts {
  return {
    async *[Symbol.asyncIterator]() {
      let coming = await findPart(tx, previewId, 0);
      for (let part = 1; coming; part += 1) {
        const next = findPart(tx, previewId, part);
        next.catch(() => undefined); // told below; until then whoever works on this part may fail first
        yield coming.changes;
        coming = await next;
      }
    },
  };
}

export interface ImportRow extends Owned {
  sheet: string;
  preview_id: string;
  params: Record<string, unknown>;
  file_name: string;
  created_count: number;
  changed_count: number;
  account: string | null;
  at: Date;
  undone_at: Date | null;
}

export async function insertImport(tx: Tx, row: Omit<ImportRow, 'undone_at'>): Promise<void> {
  await execute(tx, sql`insert into platform.import (id, sheet, preview_id, owner, territory, parties, visibility, params, file_name, created_count, changed_count, account, at)
    values (${row.id}, ${row.sheet}, ${row.preview_id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${json(row.params)}::jsonb, ${row.file_name}, ${row.created_count}, ${row.changed_count}, ${row.account}, ${row.at})`);
  await execute(tx, sql`update platform.preview set import_id = ${row.id} where id = ${row.preview_id}`);
}

/** Keeps what an import touched. @param from how many it had touched before these */
export async function insertApplied(tx: Tx, importId: string, from: number, applied: readonly Applied[]): Promise<void> {
  for (let at = 0; at < applied.length; at += partSize) {
    const part = applied.slice(at, at + partSize).map((a, i) => ({ position: from + at + i, row_number: a.row, record_id: a.id, before: a.before, version_after: a.version }));
    await execute(tx, sql`insert into platform.import_row (import_id, position, row_number, record_id, before, version_after)
      select ${importId}, position, row_number, record_id, nullif(before, 'null'::jsonb), version_after
      from jsonb_to_recordset(${json(part)}::jsonb) as r(position int, row_number int, record_id text, before jsonb, version_after int)`);
  }
}

export const lockImport = (tx: Tx, id: string): Promise<ImportRow | undefined> =>
  maybe<ImportRow>(tx, sql`select id, sheet, preview_id, owner, territory, parties, visibility, version, params, file_name, created_count, changed_count, account, at, undone_at from platform.import where id = ${id} for update`);

export async function listApplied(tx: Tx, importId: string): Promise<Applied[]> {
  return rows<Applied>(tx, sql`select row_number as row, record_id as id, before, version_after as version from platform.import_row where import_id = ${importId} order by position`);
}

/** Records that stand again as an earlier import left them get, in that import, the version they have now. */
export async function renewApplied(tx: Tx, sheet: string, undone: string, renewed: readonly { id: string; found: number; now: number }[]): Promise<void> {
  await execute(tx, sql`update platform.import_row r set version_after = b.now
    from jsonb_to_recordset(${json(renewed)}::jsonb) as b(id text, found int, now int), platform.import i
    where r.record_id = b.id and r.version_after = b.found and i.id = r.import_id and i.sheet = ${sheet} and i.undone_at is null and i.id <> ${undone}`);
}

export async function markUndone(tx: Tx, importId: string, now: Date): Promise<void> {
  await execute(tx, sql`update platform.import set undone_at = ${now} where id = ${importId}`);
}

export async function findMapping(tx: Tx, sheet: string, shape: string): Promise<Mapping | undefined> {
  return (await maybe<{ mapping: Mapping }>(tx, sql`select mapping from platform.header_mapping where sheet = ${sheet} and shape = ${shape}`))?.mapping;
}

/** A mapping that carried an import is one a person confirmed: kept for files of that shape. */
export async function keepMapping(tx: Tx, sheet: string, shape: string, mapping: Mapping, account: string | null, now: Date): Promise<void> {
  await execute(tx, sql`insert into platform.header_mapping (sheet, shape, mapping, account, at) values (${sheet}, ${shape}, ${json(mapping)}::jsonb, ${account}, ${now})
    on conflict (sheet, shape) do update set mapping = excluded.mapping, account = excluded.account, at = excluded.at`);
}

/** The imports of a sheet, newest first, within a place (for the history under an import screen). */
export const listImports = (tx: Tx, sheet: string, params: Record<string, unknown>, limit: number): Promise<ImportRow[]> =>
  rows<ImportRow>(tx, sql`select id, sheet, preview_id, owner, territory, parties, visibility, version, params, file_name, created_count, changed_count, account, at, undone_at
    from platform.import where sheet = ${sheet} and params @> ${json(params)}::jsonb order by at desc limit ${limit}`);
