import type { Decimal } from '../../../../engine/table/index.ts';
import type { Element } from '../../contract/plan.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { applyEdits, titleOf, type Around } from '../../rules/matrix/edit.ts';
import { cellKey, readValue, valueAt, withValue } from '../../rules/matrix/cell.ts';
import { sameCell } from '../../rules/matrix/same.ts';
import { kindOf } from '../../rules/scheme.ts';
import { copiedCell } from './cell-text.ts';
import { hasCell, type MatrixColumn } from './columns.ts';
import type { Write } from './marks.ts';
import type { Block, Place } from './move.ts';
import type { Item, Row } from './rows.ts';
import { gridWords, pasteWords as words } from './words.ts';

/** Rows that are pasted at once; a saving takes as many elements. */
export const pasteAtOnce = 2000;

/** Where something is written: the plan's scheme, its country's decimal sign, and what codes and lines it has. */
export interface Desk {
  readonly scheme: Scheme;
  readonly decimal: Decimal;
  readonly around: Around;
}

/** A cell that would change, with what it says now. */
export interface Change extends Write {
  readonly code: string;
  readonly title: string;
  readonly before: unknown;
}

export interface PasteProblem {
  readonly elementId: string;
  readonly at: string;
  readonly text: string;
  readonly message: string;
}

export interface Pasting {
  readonly changes: Change[];
  readonly problems: PasteProblem[];
  /** Cells that already say so. */
  readonly same: number;
  /** What does not fit below and beside. */
  readonly beyond: { readonly rows: number; readonly columns: number };
}

/** What codes a plan has and who holds them, and its cross-cutting lines, for checking what is written. */
export const aroundOf = (scheme: Scheme, elements: readonly Element[]): Around => ({
  codes: new Map(elements.map(({ id, code }) => [code, id])),
  lines: new Set(elements.filter((element) => kindOf(scheme, element.kind)?.transversal).map(({ code }) => code)),
});

/** What is wrong with some writes to elements by the rules of the server, by element and cell. */
export function problemsOf({ scheme, decimal, around }: Desk, elements: readonly Element[], writes: readonly Write[]): Map<string, string> {
  const byElement = Map.groupBy(writes, (write) => write.elementId);
  const edits = elements.flatMap((element) => {
    const own = byElement.get(element.id);
    if (!own) return [];
    const next = own.reduce((at, { key, value }) => withValue(at, key, value), element);
    return [{ elementId: element.id, version: element.version, code: next.code, lines: next.lines }];
  });
  return new Map(applyEdits(scheme, elements, edits, around, decimal).problems.map((problem) => [`${problem.elementId} ${cellKey(problem.field, problem.year ?? undefined)}`, problem.message]));
}

/** A block that fills the selection when it is one cell, or else lies from its first cell on. */
const valueFor = (block: readonly (readonly string[])[], row: number, column: number): string | undefined => (block.length === 1 && block[0]?.length === 1 ? block[0][0] : block[row]?.[column]);

/** What pasting a block would change, what does not enter and why; nothing is saved. */
export function planPaste(desk: Desk, items: readonly Item[], columns: readonly MatrixColumn[], chosen: Block, block: readonly (readonly string[])[]): Pasting {
  const single = block.length === 1 && block[0]?.length === 1;
  const wide = Math.max(...block.map((row) => row.length), 0);
  const below = rowsFrom(items, chosen.top);
  const rows = single ? below.filter(({ at }) => at <= chosen.bottom) : below.slice(0, block.length);
  const beside = columns.slice(chosen.left, single ? chosen.right + 1 : chosen.left + wide);
  const found: { changes: Change[]; problems: PasteProblem[]; same: number } = { changes: [], problems: [], same: 0 };
  for (const [line, { row }] of rows.entries()) {
    for (const [place, column] of beside.entries()) {
      const text = valueFor(block, line, place);
      if (text !== undefined) put(desk, row, column, text, found);
    }
  }
  const refused = problemsOf(desk, rows.map(({ row }) => row), found.changes);
  const wrong = (change: Change): string | undefined => refused.get(`${change.elementId} ${change.key}`);
  return {
    changes: found.changes.filter((change) => wrong(change) === undefined),
    problems: [...found.problems, ...found.changes.flatMap((change) => { const message = wrong(change); return message === undefined ? [] : [{ elementId: change.elementId, at: gridWords.at(change.code, change.title), text: change.text, message }]; })],
    same: found.same,
    beyond: single ? { rows: 0, columns: 0 } : { rows: block.length - rows.length, columns: Math.max(0, wide - beside.length) },
  };
}

const rowsFrom = (items: readonly Item[], top: number): { row: Row; at: number }[] => items.slice(top).flatMap((item, i) => (item.type === 'row' ? [{ row: item.row, at: top + i }] : []));

/** Reads one text for one cell: a change, the same, or a problem. */
function put({ scheme, decimal }: Desk, row: Row, column: MatrixColumn, text: string, found: { changes: Change[]; problems: PasteProblem[]; same: number }): void {
  const title = titleOf(scheme, column.key);
  const refuse = (message: string): void => void found.problems.push({ elementId: row.id, at: gridWords.at(row.code, column.written ? title : column.head), text, message });
  const isCarried = hasCell(scheme, row, column);
  if (!column.written || !isCarried) {
    if (text.trim() === '' || (isCarried && text.trim() === copiedCell(scheme, column, row, decimal))) return;
    return refuse(column.written ? gridWords.notCarried(kindOf(scheme, row.kind)?.name ?? row.kind) : words.readOnly);
  }
  const reading = readValue(scheme, column.key, text, decimal);
  if (!reading.ok) return refuse(reading.message);
  const before = valueAt(row, column.key);
  if (sameCell(column.key, before, reading.value)) found.same += 1;
  else found.changes.push({ elementId: row.id, key: column.key, code: row.code, title, before, value: reading.value, text });
}

/** The writes that empty a block; what cannot be empty is left as it is, and counted. */
export function planClear({ scheme }: Desk, items: readonly Item[], columns: readonly MatrixColumn[], { top, bottom, left, right }: Block): { writes: Write[]; left: number } {
  const writes: Write[] = [];
  let kept = 0;
  for (const item of items.slice(top, bottom + 1)) {
    if (item.type === 'group') continue;
    for (const column of columns.slice(left, right + 1)) {
      if (!column.written || !hasCell(scheme, item.row, column)) continue;
      if (column.key === 'code' || column.key === 'text') kept += 1;
      else if (!sameCell(column.key, valueAt(item.row, column.key), null)) writes.push({ elementId: item.row.id, key: column.key, value: column.key === 'lines' ? [] : null, text: '' });
    }
  }
  return { writes, left: kept };
}

/** The texts of a block, for the clipboard; lines that head groups are left out. */
export function copyBlock({ scheme, decimal }: Desk, items: readonly Item[], columns: readonly MatrixColumn[], { top, bottom, left, right }: Block): string[][] {
  return items.slice(top, bottom + 1).flatMap((item) => (item.type === 'group' ? [] : [columns.slice(left, right + 1).map((column) => (hasCell(scheme, item.row, column) ? copiedCell(scheme, column, item.row, decimal) : ''))]));
}

/** The first place of a block. */
export const cornerOf = ({ top, left }: Block): Place => ({ row: top, column: left });
