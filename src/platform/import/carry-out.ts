import { newId } from '../../kernel/id.ts';
import { claimFile } from '../file/files.ts';
import type { Context } from '../operation/context.ts';
import { no } from '../operation/words.ts';
import { inParts, type Applied, type Change, type ChangeParts, type LongSheet, type Sheet } from './sheet.ts';
import { changesOf, insertApplied, insertImport, keepMapping, listApplied, lockImport, lockPreview, markUndone, renewApplied, type ImportRow, type PreviewRow } from './store.ts';

export type Carried = { importId: string; created: number; changed: number; again: boolean; place: ImportRow };

/**
 * Carries out a preview, exactly as it was shown, in the running transaction: all or nothing. The same preview sent
 * again answers the same import.
 * @param onlyValid the person agreed to leave out the rows that did not enter
 * @throws house.preview-unknown, house.rows-refused, house.import-stale
 */
export async function carryOut<P extends Record<string, unknown>>(ctx: Context, any: Sheet<P> | LongSheet<P>, previewId: string, onlyValid: boolean): Promise<Carried> {
  const sheet = inParts(any);
  const preview = await lockPreview(ctx.tx, previewId);
  if (!preview || preview.sheet !== sheet.name || preview.account !== ctx.actor.account) throw no('preview-unknown');
  const params = preview.params as P; // written by previewSheet for this very sheet
  const place = await sheet.place(ctx, params);
  if (preview.import_id) return repeated(ctx, preview.import_id);
  if (preview.refused_count > 0 && !onlyValid) throw no('rows-refused', { count: preview.refused_count });
  const changes = changesOf(ctx.tx, previewId);
  const counts = await refuseStale(ctx, sheet, params, changes);
  const importId = newId(ctx.now.getTime());
  const row = importRow(ctx, preview, importId, place, counts);
  await insertImport(ctx.tx, row);
  let written = 0;
  for await (const applied of sheet.apply(ctx, params, changes, importId)) {
    await insertApplied(ctx.tx, importId, written, applied);
    written += applied.length;
  }
  await keepMapping(ctx.tx, sheet.name, preview.headers_shape, preview.mapping, ctx.actor.account, ctx.now);
  await claimFile(ctx.tx, preview.file_id, 'platform.import', importId, ctx.now);
  return { importId, created: row.created_count, changed: row.changed_count, again: false, place: { ...row, undone_at: null } };
}

async function repeated(ctx: Context, importId: string): Promise<Carried> {
  const row = (await lockImport(ctx.tx, importId))!; // a preview names its import by foreign identity
  return { importId, created: row.created_count, changed: row.changed_count, again: true, place: row };
}

interface Counts {
  created: number;
  changed: number;
}

/** Somebody changed, created or took away one of these records after the preview: what was shown no longer holds. */
async function refuseStale<P extends Record<string, unknown>>(ctx: Context, sheet: LongSheet<P>, params: P, changes: ChangeParts): Promise<Counts> {
  const counts: Counts = { created: 0, changed: 0 };
  const byVersion: Pick<Change, 'row' | 'label'>[] = [];
  for await (const part of changes) {
    const now = await sheet.versions(ctx, part.map((c) => c.id));
    const moved = part.filter((c) => (c.action === 'create' ? now.has(c.id) : now.get(c.id)?.version !== c.version));
    byVersion.push(...moved.map(({ row, label }) => ({ row, label })));
    const created = part.filter((c) => c.action === 'create').length;
    counts.created += created;
    counts.changed += part.length - created;
  }
  const moved = byVersion.length > 0 ? byVersion : ((await sheet.overtaken?.(ctx, params, changes)) ?? []);
  if (moved.length > 0) throw no('import-stale', { count: moved.length, rows: moved.slice(0, 20).map((c) => ({ row: c.row, label: c.label })) });
  return counts;
}

const importRow = (ctx: Context, preview: PreviewRow, id: string, place: Pick<ImportRow, 'owner' | 'territory' | 'parties' | 'visibility'>, { created, changed }: Counts): Omit<ImportRow, 'undone_at'> => ({
  id,
  owner: place.owner,
  territory: place.territory,
  parties: place.parties,
  visibility: place.visibility,
  version: 1,
  sheet: preview.sheet,
  preview_id: preview.id,
  params: preview.params,
  file_name: preview.file_name,
  created_count: created,
  changed_count: changed,
  account: ctx.actor.account,
  at: ctx.now,
});

/**
 * Undoes an import whole: what it created goes, what it changed gets back its image before.
 * @throws house.import-unknown, house.import-undone, house.rows-changed-since listing the rows that changed since
 */
export async function undoImport<P extends Record<string, unknown>>(ctx: Context, sheet: Sheet<P> | LongSheet<P>, importId: string): Promise<{ undone: number; place: ImportRow }> {
  const row = await lockImport(ctx.tx, importId);
  if (!row || row.sheet !== sheet.name) throw no('import-unknown');
  const params = row.params as P; // written by previewSheet for this very sheet
  await sheet.place(ctx, params);
  if (row.undone_at) throw no('import-undone');
  const applied = await listApplied(ctx.tx, importId);
  const now = await sheet.versions(ctx, applied.map((a) => a.id));
  const byVersion = applied.filter((a) => now.get(a.id)?.version !== a.version);
  const changed = byVersion.length > 0 ? byVersion : ((await sheet.leanedOn?.(ctx, params, applied)) ?? []);
  if (changed.length > 0) {
    throw no('rows-changed-since', { count: changed.length, rows: changed.slice(0, 50).map((a) => ({ row: a.row, label: now.get(a.id)?.label ?? 'ya no está' })) });
  }
  await sheet.revert(ctx, params, applied);
  await renewEarlier(ctx, sheet, importId, applied);
  await markUndone(ctx.tx, importId, ctx.now);
  return { undone: applied.length, place: row };
}

/** What an earlier import left is there again: it can be undone in its turn, though the versions went on. */
async function renewEarlier<P extends Record<string, unknown>>(ctx: Context, sheet: Sheet<P> | LongSheet<P>, importId: string, applied: Applied[]): Promise<void> {
  const back = await sheet.versions(ctx, applied.map((a) => a.id));
  await renewApplied(ctx.tx, sheet.name, importId, applied.flatMap(({ id, version }) => {
    const now = back.get(id);
    // The import raised the version by one: below its own stands the one that it found.
    return now ? [{ id, found: version - 1, now: now.version }] : [];
  }));
}
