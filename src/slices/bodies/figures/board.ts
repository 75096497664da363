import { findUnit, levelsOf } from '../../territories/index.ts';
import { conformationOf } from '../actions/life/conformation.ts';
import type { Reading } from '../actions/life/records.ts';
import type { Conformation } from '../contract/board.ts';
import { listKindsOfLife, type KindOfLife } from '../store/life.ts';

/** The level at which a kind is counted under a territory: the first one of its own that is not above it. */
export interface Counted {
  level: string;
  kinds: KindOfLife[];
}

/** The kinds of a country that can be counted under a territory, by the level where they are looked for. Empty where there is no such territory. */
export async function countedUnder(ctx: Reading, territory: string): Promise<Counted[]> {
  const place = await findUnit(ctx.tx, territory);
  if (!place) return [];
  const below = (await levelsOf(ctx.tx, place.country)).filter(({ rank }) => rank > 0 && rank >= place.rank).map(({ id }) => id);
  const kinds = (await listKindsOfLife(ctx.tx, place.country)).flatMap((kind) => {
    const level = below.find((id) => kind.levels.includes(id));
    return level === undefined ? [] : [{ level, kind }];
  });
  return [...Map.groupBy(kinds, ({ level }) => level)].map(([level, own]) => ({ level, kinds: own.map(({ kind }) => kind) }));
}

/** The board of some kinds, as they are counted; undefined where none of them is. */
export async function countedBoard(ctx: Reading, territory: string, wanted: (kind: KindOfLife) => boolean, asOf: string): Promise<Conformation[]> {
  const boards: Conformation[] = [];
  for (const { level, kinds } of await countedUnder(ctx, territory)) {
    const codes = kinds.filter(wanted).map(({ code }) => code);
    if (codes.length > 0) boards.push(await conformationOf(ctx, { territory, level, kinds: codes, asOf }));
  }
  return boards;
}
