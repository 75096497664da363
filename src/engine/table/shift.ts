import type { Cell } from './cell.ts';
import { columnLetters, isBlank, shownCell } from './cell.ts';
import type { Column, Settings } from './column.ts';
import { said } from './problem.ts';
import { readCell } from './read-cell.ts';
import type { TableCode } from './text.es.ts';

/** A column of the sheet that was given a meaning. `index` is 0-based. */
export type Placed = { index: number; column: Column; settings: Settings };

/** Faults of form, which a shift does not explain. */
const NOT_MISPLACED: ReadonlySet<TableCode> = new Set<TableCode>([
  'required', 'too-long', 'formula-error', 'no-such-day', 'number-too-big', 'code-damaged', 'too-narrow', 'month-first',
]);

/** A column that takes any text says nothing about what belongs in it: a mistake beside an empty one is only a mistake. */
const takesAnything = ({ column }: Placed): boolean =>
  (column.kind === 'text' || column.kind === 'code' || column.kind === 'list') && column.pattern === undefined && column.choices === undefined;

const fits = (cell: Cell, at: Placed) => readCell(cell, { ...at.column, required: false }, at.settings).ok;

function isShifted(cells: readonly Cell[], from: Placed, to: Placed, beyond: Placed | undefined): boolean {
  const cell = cells[from.index] ?? null;
  const neighbour = cells[to.index] ?? null;
  if (!fits(cell, to)) return false;
  if (isBlank(neighbour)) return !takesAnything(to);
  if (fits(neighbour, from)) return true;
  return beyond !== undefined && !fits(neighbour, to) && fits(neighbour, beyond);
}

/**
 * Why a row is held for review: a value that does not fit its column fits the one beside it, which is empty, or whose
 * own value fits here (swapped) or one column further (shifted). Undefined where nothing suggests it.
 */
export function shiftIn(cells: readonly Cell[], placed: readonly Placed[], faults: ReadonlyMap<number, TableCode>): string | undefined {
  for (const [position, from] of placed.entries()) {
    const fault = faults.get(from.index);
    if (fault === undefined || NOT_MISPLACED.has(fault)) continue;
    for (const step of [1, -1]) {
      const to = placed[position + step];
      if (to === undefined || to.index !== from.index + step) continue;
      const next = placed[position + 2 * step];
      const beyond = next !== undefined && next.index === to.index + step ? next : undefined;
      if (!isShifted(cells, from, to, beyond)) continue;
      return said('column-shift', {
        value: shownCell(cells[from.index]),
        letters: columnLetters(from.index),
        title: from.column.title,
        otherLetters: columnLetters(to.index),
        otherTitle: to.column.title,
      }).message;
    }
  }
  return undefined;
}
