import { paths } from '../../../../web/paths.ts';
import type { HeatCell, HeatRow } from '../../../../web/ui/Heat.tsx';
import type { MatrixPair } from '../../contract/view.ts';
import type { Matrix } from '../api.ts';
import { words } from '../words.ts';
import type { PairHref } from './pair-href.ts';

export interface HeatTable {
  columns: { key: string; head: string }[];
  rows: HeatRow[];
}

const neighbours = 'neighbours';
const rankOf = (matrix: Matrix, id: string | undefined): number => matrix.levels.find(({ level }) => level === id)?.rank ?? 99;

/** By who is looked at, from the top down, and towards whom, nearest first; neighbours at the end. */
export const kindOrder = (matrix: Matrix, kind: string): number => {
  const [lower, upper] = kind.split('-');
  return kind === neighbours ? 10_000 : rankOf(matrix, lower) * 100 - rankOf(matrix, upper);
};

/** «Cantón → provincia», «Entre vecinos». */
export function kindHead(matrix: Matrix, kind: string): string {
  const name = (id = ''): string => matrix.levels.find(({ level }) => level === id)?.name ?? id;
  const [lower, upper] = kind.split('-');
  return kind === neighbours ? words.neighbours : words.arrow(name(lower), name(upper));
}

/** The pairs of several governments as one share, of those that have data. */
export function shareOf(pairs: readonly MatrixPair[]): { part: number; whole: number } | 'sd' {
  const known = pairs.filter(({ linked, total }) => linked !== null && total !== null);
  if (known.length === 0) return 'sd';
  return { part: known.reduce((sum, pair) => sum + (pair.linked ?? 0), 0), whole: known.reduce((sum, pair) => sum + (pair.total ?? 0), 0) };
}

/** Neighbours joined by at least one accepted link, of those where both have a plan. */
function besides(pairs: readonly MatrixPair[]): { part: number; whole: number } | 'sd' {
  const known = pairs.filter(({ linked }) => linked !== null);
  return known.length === 0 ? 'sd' : { part: known.filter(({ linked }) => (linked ?? 0) > 0).length, whole: known.length };
}

function cellOf(code: string, kind: string, pairs: readonly MatrixPair[], pairHref: PairHref): HeatCell {
  const own = pairs.filter((pair) => pair.kind === kind && (kind === neighbours ? pair.lower === code : pair.lower.startsWith(code)));
  const share = kind === neighbours ? besides(own) : shareOf(own);
  if (share === 'sd') return 'sd';
  const one = own.length === 1 ? own[0] : undefined;
  const href = one && kind !== neighbours ? pairHref(one) : paths.coherence(code, { vista: kind === neighbours ? 'tabla' : 'calor' });
  return { ...share, href };
}

/** Rows of a heat map: each of some governments by every pair of levels that it or those below it form. */
export function heatOf(matrix: Matrix, rows: readonly { code: string; name: string }[], pairHref: PairHref): HeatTable {
  const codes = rows.map(({ code }) => code);
  const mine = matrix.pairs.filter((pair) => codes.some((code) => pair.lower.startsWith(code)));
  const kinds = [...new Set(mine.filter((pair) => pair.kind !== neighbours || codes.includes(pair.lower)).map(({ kind }) => kind))].toSorted((a, b) => kindOrder(matrix, a) - kindOrder(matrix, b));
  return {
    columns: kinds.map((kind) => ({ key: kind, head: kind === neighbours ? words.between : kindHead(matrix, kind) })),
    rows: rows.map(({ code, name }) => ({ key: code, head: name, href: paths.coherence(code), cells: Object.fromEntries(kinds.map((kind) => [kind, cellOf(code, kind, mine, pairHref)])) })),
  };
}

export interface HeatSections {
  /** The territory itself, when governments stand above it. */
  own: { code: string; name: string }[];
  /** The governments straight below it. */
  below: { code: string; name: string }[];
}

const hasData = (pairs: readonly MatrixPair[], code: string): boolean => pairs.some(({ lower, linked }) => linked !== null && lower.startsWith(code));

/** Which governments a territory's heat map shows: itself, and those of the next level below, those with data first. */
export function heatSections(matrix: Matrix): HeatSections {
  const vertical = matrix.pairs.filter(({ kind }) => kind !== neighbours);
  const own = vertical.some(({ lower }) => lower === matrix.territory) ? [{ code: matrix.territory, name: matrix.name }] : [];
  const lowers = new Map<string, { code: string; name: string; rank: number }>();
  for (const { lower, upper, lowerName, upperName, kind } of vertical) {
    const [low, high] = kind.split('-');
    lowers.set(lower, { code: lower, name: lowerName, rank: rankOf(matrix, low) });
    lowers.set(upper, { code: upper, name: upperName, rank: rankOf(matrix, high) });
  }
  const inside = [...lowers.values()].filter(({ code }) => code !== matrix.territory && code.startsWith(matrix.territory));
  const next = Math.min(...inside.map(({ rank }) => rank));
  return { own, below: inside.filter(({ rank }) => rank === next).toSorted((a, b) => Number(hasData(vertical, b.code)) - Number(hasData(vertical, a.code)) || a.name.localeCompare(b.name, 'es')) };
}
