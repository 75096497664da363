import type { TableCode } from './text.es.ts';

export type ColumnKind =
  | 'text'
  | 'code'
  | 'number'
  | 'integer'
  | 'percent'
  | 'money'
  | 'date'
  | 'year'
  | 'moment'
  | 'choice'
  | 'list'
  | 'yesno';

export type Choice = { id: string; label: string; aliases?: string[] };

/** What a column of a table may hold. */
export type Column = {
  id: string;
  title: string;
  aliases?: string[];
  kind: ColumnKind;
  /** For `choice`, and for `list` where its parts are choices. */
  choices?: Choice[];
  required?: boolean;
  /** Regular expression that the whole value must fulfil; for `code`, `text` and the parts of `list`. */
  pattern?: string;
  /** Digits of a code whose leading zeros a spreadsheet may have dropped: 801 → 0801 with 4. */
  width?: number;
  /** In characters (code points). */
  maxLength?: number;
  /** A value may stand in one row only. */
  unique?: boolean;
};

export type Decimal = ',' | '.';

export type Settings = {
  /** The country's decimal sign; it decides where a column leaves `1.234` open. */
  decimal: Decimal;
};

/** A declared absence, neither empty nor zero: no data, or not programmed. */
export type Missing = { missing: 's/d' | 'np' };

/** Text, codes and choices are strings; days `yyyy-mm-dd`; moments a year, a month or a day (`2019`, `2019-08`, `2019-08-22`); percents in points (96.9); lists string[]; empty is null. */
export type CellValue = string | number | boolean | string[] | Missing | null;

export type CellReading = { ok: true; value: CellValue } | { ok: false; code: TableCode; message: string };

export const isNumeric = (kind: ColumnKind): boolean =>
  kind === 'number' || kind === 'integer' || kind === 'percent' || kind === 'money';
