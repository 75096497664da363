import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type sources } from '../../contract.ts';
import { naturalKey, printOf, rowLists, type Image, type RowList } from '../../rules/packages/image.ts';
import { lastLoad, listMade, listTouched, lockLoad, lockPackage, markUndone, oneAtATime, updatePackage, type LoadRow, type TouchedRow } from '../../store/packages.ts';
import { deleteImages, imagesNow, insertImages, leanedOn, updateImages } from '../../store/packages-rows.ts';
import { settle } from '../findings/settle.ts';
import type { Ctx } from './plan.ts';

/** Names that a refusal lists. */
const named = 20;

export const undoActions: Pick<Actions<typeof sources>, 'undoPackage'> = {
  async undoPackage(ctx, { importId, keepRecords }) {
    await oneAtATime(ctx.tx);
    const load = await lockLoad(ctx.tx, importId);
    if (!load) throw no('package-import-unknown');
    const row = ctx.permit(await lockPackage(ctx.tx, load.package_id));
    await refuseUndo(ctx, load, keepRecords);
    const touched = await listTouched(ctx.tx, importId);
    await refuseChanged(ctx, touched);
    await refuseLeanedOn(ctx, touched);
    const of = (list: RowList): TouchedRow[] => touched.filter((one) => one.list === list);
    for (const list of rowLists) {
      await insertImages(ctx.tx, row, list, of(list).flatMap(({ before, after }) => (before && !after ? [before] : [])), ctx.now);
      await updateImages(ctx.tx, row, list, of(list).flatMap(({ before, after }) => (before && after ? [before] : [])));
    }
    for (const list of rowLists.toReversed()) await deleteImages(ctx.tx, row, list, of(list).flatMap(({ before, after }) => (!before && after ? [after] : [])));
    await updatePackage(ctx.tx, ctx.permit({ ...row, title: load.title_before ?? row.title, source: load.title_before === null ? row.source : load.source_before }), null);
    await markUndone(ctx.tx, row, importId, ctx.now);
    const findings = await settle(ctx, load.documents);
    return ctx.record({ fact: 'sources.package-undone', kind: 'package', on: row, data: { code: row.code, import: importId, undone: touched.length, findings } }, { packageId: row.id, undone: touched.length, findings });
  },
};

async function refuseUndo(ctx: Ctx, load: LoadRow, keepRecords: boolean): Promise<void> {
  if (load.undone_at) throw no('package-undone');
  const last = await lastLoad(ctx.tx, load.package_id);
  if (last && last.id !== load.id) throw no('package-later', { at: last.at.toISOString().slice(0, 10), importId: last.id });
  const made = (await listMade(ctx.tx, load.package_id)).filter(({ load_id }) => load_id === load.id);
  if (made.length > 0 && !keepRecords) throw no('package-records', { count: made.length, records: made.map(({ key, operation }) => ({ id: key, operation })) });
}

/** Somebody changed, made again or took away one of the rows: what would be put back is no longer what was there. */
async function refuseChanged(ctx: Ctx, touched: readonly TouchedRow[]): Promise<void> {
  const changed: string[] = [];
  for (const list of rowLists) {
    const ours = touched.filter((one) => one.list === list);
    const now = ours.length > 0 ? await imagesNow(ctx.tx, list, ours.map(({ id }) => id)) : new Map<string, { image: Image }>();
    for (const { id, before, after } of ours) {
      const image = now.get(id)?.image;
      const asLeft = after === null ? image === undefined : image !== undefined && printOf(list, image) === printOf(list, after);
      if (!asLeft) changed.push(labelOf(list, (after ?? before)!)); // a row was there before or after
    }
  }
  if (changed.length > 0) throw no('package-changed-since', { count: changed.length, labels: changed.slice(0, named).join('; ') });
}

async function refuseLeanedOn(ctx: Ctx, touched: readonly TouchedRow[]): Promise<void> {
  const created = (list: RowList): string[] => touched.filter((one) => one.list === list && one.before === null).map(({ id }) => id);
  const without = { documents: created('documents'), properties: created('properties'), topics: created('topics'), statements: created('statements'), concepts: created('concepts') };
  const leaned = await leanedOn(ctx.tx, without, without);
  if (leaned.length > 0) throw no('package-leaned-on', { count: leaned.length, labels: leaned.slice(0, named).map(({ label }) => label).join('; ') });
}

/** A statement is known by its key alone: its document is an identity that says nothing. */
const labelOf = (list: RowList, image: Image): string => (list === 'statements' ? String(image['key']) : list === 'concepts' ? String(image['term']) : naturalKey(list, image));
