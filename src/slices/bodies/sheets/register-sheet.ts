import type { Column } from '../../../engine/table/index.ts';
import { placeOf } from '../../../platform/import/row.ts';
import type { Change, Comparison, Sheet } from '../../../platform/import/sheet.ts';
import type { Ctx, SheetParams } from './ground.ts';
import { applyWrites, leanedOn, movedSince, revertWrites, versionsOf } from './writes.ts';

/** What each sheet of bodies knows of its own; how its rows are written, undone and found to have moved is the same for all. */
export interface OwnSheet {
  name: string;
  columns(ctx: Ctx, params: SheetParams): Promise<Column[]>;
  needs?(mapped: string[]): string[];
  compare(ctx: Ctx, params: SheetParams, rows: Parameters<Sheet['compare']>[2], unsound: Parameters<Sheet['compare']>[3]): Promise<Comparison>;
  /** Changes that somebody forestalled since the preview, beside records that moved. */
  forestalled?(ctx: Ctx, changes: Change[]): Promise<Change[]>;
  rows: Sheet<SheetParams>['rows'];
}

/** How each column is called, by its id: for what is said of one. */
export const titlesOf = async (columns: OwnSheet['columns'], ctx: Ctx, params: SheetParams): Promise<ReadonlyMap<string, string>> => new Map((await columns(ctx, params)).map(({ id, title }) => [id, title]));

export const registerSheet = ({ forestalled, ...own }: OwnSheet): Sheet<SheetParams> => ({
  ...own,
  place: async (ctx) => placeOf(ctx),
  async overtaken(ctx, _params, changes) {
    const moved = await movedSince(ctx, changes);
    return moved.length > 0 ? moved : ((await forestalled?.(ctx, changes)) ?? []);
  },
  apply: (ctx, _params, changes) => applyWrites(ctx, changes),
  versions: (ctx, ids) => versionsOf(ctx, ids),
  leanedOn: (ctx, _params, applied) => leanedOn(ctx, applied),
  revert: (ctx, _params, applied) => revertWrites(ctx, applied),
});
