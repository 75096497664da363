import type { Kind } from '../../../contract/scheme.ts';
import type { ComparedElement, ComparedRow } from '../../../contract/updating/compare.ts';

/** A knot of the picture: an element of one side, in its row. */
export interface Knot {
  element: ComparedElement;
  row: number;
  /** It goes to nothing, or comes from nothing. */
  loose: boolean;
}

export interface Thread {
  from: number;
  to: number;
  relation: ComparedRow['relation'];
  inferred: boolean;
  /** Which of the eight thread colours: one per element of the first side. */
  colour: number;
}

export interface Picture {
  left: Knot[];
  right: Knot[];
  threads: Thread[];
}

/** More rows than this are no picture any more: the list below tells them. */
const tallest = 40;

const main = ['linea', 'linea-transversal', 'objetivo'];

/** The kinds that are drawn: lines when there are any, else objectives, else what stands at the root. */
function drawnKinds(rows: readonly ComparedRow[], kinds: readonly Kind[]): Set<string> {
  const present = new Set(rows.flatMap(({ a, b }) => [a?.kind ?? '', b?.kind ?? '']));
  if (present.has('linea')) return new Set(main.slice(0, 2));
  if (present.has('objetivo')) return new Set(['objetivo']);
  return new Set(kinds.filter((k) => k.parents.includes('')).map((k) => k.id));
}

/** What became of the lines of a plan, as threads between two columns; undefined when there is nothing to draw or too much. */
export function pictureOf(rows: readonly ComparedRow[], kinds: readonly Kind[]): Picture | undefined {
  const drawn = drawnKinds(rows, kinds);
  const seen = rows.filter(({ a, b }) => drawn.has(a?.kind ?? '') || drawn.has(b?.kind ?? ''));
  const [left, right] = [knotsOf(seen, 'a'), knotsOf(seen, 'b')];
  if (seen.length === 0 || Math.max(left.length, right.length) > tallest) return undefined;
  const at = (knots: readonly Knot[], element: ComparedElement): number => knots.findIndex((k) => k.element.id === element.id);
  const threads = seen.flatMap(({ a, b, relation, certainty }) => (a && b ? [{ from: at(left, a), to: at(right, b), relation, inferred: certainty === 'inferred', colour: (at(left, a) % 8) + 1 }] : []));
  return { left, right, threads };
}

function knotsOf(rows: readonly ComparedRow[], side: 'a' | 'b'): Knot[] {
  const knots = new Map<string, Knot>();
  for (const row of rows) {
    const element = row[side];
    if (element && !knots.has(element.id)) knots.set(element.id, { element, row: 0, loose: row[side === 'a' ? 'b' : 'a'] === null });
  }
  const order = new Intl.Collator('es', { numeric: true });
  return [...knots.values()].sort((x, y) => order.compare(x.element.code, y.element.code)).map((knot, row) => ({ ...knot, row }));
}
