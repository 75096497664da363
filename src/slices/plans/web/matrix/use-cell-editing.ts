import { useState } from 'react';
import { fold } from '../../../../kernel/text.ts';
import { readValue, valueAt } from '../../rules/matrix/cell.ts';
import { sameCell } from '../../rules/matrix/same.ts';
import { writtenCell } from './cell-text.ts';
import { hasCell, type MatrixColumn } from './columns.ts';
import type { Edits } from './edits.ts';
import type { Mark } from './marks.ts';
import { problemsOf, type Desk } from './paste.ts';
import type { Row } from './rows.ts';
import { gridWords as words } from './words.ts';

/** The cell being edited: what it said when editing began, and the text one began with. */
interface Editing {
  readonly elementId: string;
  readonly key: string;
  readonly base: unknown;
  /** As it stood there before anything was typed. */
  readonly before: string;
  readonly text: string;
}

interface Tools {
  readonly desk: Desk;
  readonly edits: Edits;
  readonly lock: string | undefined;
  readonly say: (text: string) => void;
  readonly onCompare: (at: { elementId: string; key: string }) => void;
}

/** Editing one cell: what begins it, what ends it, and what the ending writes. */
export function useCellEditing({ desk, edits, lock, say, onCompare }: Tools) {
  const [at, setAt] = useState<Editing>();
  const begin = (row: Row, column: MatrixColumn, mark: Mark | undefined, typed?: string): void => {
    if (lock) return say(lock);
    if (!column.written) return say(words.readOnly);
    if (!hasCell(desk.scheme, row, column)) return undefined;
    if (mark?.state === 'conflict') return onCompare({ elementId: row.id, key: column.key });
    const base = valueAt(row, column.key);
    const before = mark && mark.state !== 'saved' ? mark.text || writtenCell(column, mark.value, desk.decimal) : writtenCell(column, base, desk.decimal);
    say('');
    return setAt({ elementId: row.id, key: column.key, base, before, text: typed === undefined ? before : (optionFor(column, typed) ?? typed) });
  };
  const end = (text: string): void => {
    if (!at) return;
    setAt(undefined);
    if (text.trim() === at.before.trim()) return;
    const element = edits.element(at.elementId);
    const reading = readValue(desk.scheme, at.key, text, desk.decimal);
    if (!reading.ok) return edits.refuse({ elementId: at.elementId, key: at.key, text, value: undefined }, reading.message);
    const write = { elementId: at.elementId, key: at.key, value: reading.value, text, base: at.base };
    if (element && sameCell(at.key, valueAt(element, at.key), reading.value)) return edits.drop(at.elementId, at.key);
    const problem = element && problemsOf(desk, [element], [write]).get(`${at.elementId} ${at.key}`);
    return problem === undefined ? edits.write([write]) : edits.refuse(write, problem);
  };
  return { at, begin, end, cancel: () => setAt(undefined) };
}

/** The option of a choice that begins with what was typed. */
function optionFor({ field }: MatrixColumn, typed: string): string | undefined {
  if (field?.type === 'yesno') return [words.yes, words.no].find((label) => fold(label).startsWith(fold(typed))) ?? '';
  return field?.type === 'choice' ? (field.choices?.find(({ label }) => fold(label).startsWith(fold(typed)))?.label ?? '') : undefined;
}
