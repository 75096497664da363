import type { Details, TableCode } from './text.es.ts';
import { tableText } from './text.es.ts';

/** Characters of a value that a message repeats. */
const SHOWN_CHARACTERS = 60;

/** The value as a message repeats it: one line, cut where it is long. */
export function shortened(value: string): string {
  const line = value.replaceAll(/\s+/gu, ' ').trim();
  const points = Array.from(line.slice(0, SHOWN_CHARACTERS * 2));
  return points.length <= SHOWN_CHARACTERS ? line : `${points.slice(0, SHOWN_CHARACTERS).join('')}…`;
}

/** A code with its Spanish message. */
export function said(code: TableCode, details: Details = {}): { code: TableCode; message: string } {
  const shown = details.value === undefined ? details : { ...details, value: shortened(details.value) };
  return { code, message: tableText[code](shown) };
}

/** The refusal of a cell. */
export function refused(code: TableCode, details: Details = {}): { ok: false; code: TableCode; message: string } {
  return { ok: false, ...said(code, details) };
}
