import type { Cell } from './cell.ts';
import { isBlank, shownCell } from './cell.ts';
import { choiceHint, findChoice } from './choice.ts';
import type { CellReading, CellValue, Column, ColumnKind, Missing, Settings } from './column.ts';
import { dayOfDate, dayOfNumber, dayOfText } from './day.ts';
import { bareNumber, numberOf } from './number.ts';
import { refused } from './problem.ts';
import { foldedText, tidyText } from './tidy.ts';

/** Characters of a text whose column names no limit; longer ones are rather a document pasted by mistake. */
const TEXT_CHARACTERS = 10_000;

/** Significant digits of a number that spreadsheets keep: the rest is noise of the program that wrote it (1/3 comes back shorter from another). */
export const SHEET_DIGITS = 15;

const FORMULA_ERROR = /^(?:#[¡¿]?(?:REF|VALUE|VALOR|DIV\/0|NAME|NOMBRE|NUM|NULL|NULO|N\/A|N\/D|SPILL|DESBORDAMIENTO|CALC|FIELD|CAMPO)[!?]?|Err:\d{3})$/iu;

/** What a spreadsheet writes to CSV where the column was too narrow for the number. */
const TOO_NARROW = /^#{3,}$/u;

const NO_DATA = new Set(['s d', 'sd', 'sin dato', 'sin datos', 'n d', 'nd', 'no disponible', 'sin informacion']);
const NOT_PROGRAMMED = new Set(['np', 'n p', 'no programado', 'no programada', 'sin programar']);
const YES = new Set(['si', 's', 'x', 'yes', 'y', '1', 'true', 'verdadero', '✓', '✔']);
const NO = new Set(['no', 'n', '0', 'false', 'falso']);

/** Kinds that are text themselves: there "s/d" is a text like another. */
const TEXTUAL: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['text', 'code', 'list']);

type Reader = (cell: Cell, column: Column, settings: Settings) => CellReading;

const accepted = (value: CellValue): CellReading => ({
  ok: true,
  value,
});

function missingOf(text: string): Missing | undefined {
  if (text.length > 20) return undefined;
  const words = foldedText(text);
  if (NO_DATA.has(words)) return { missing: 's/d' };
  return NOT_PROGRAMMED.has(words) ? { missing: 'np' } : undefined;
}

function fits(value: string, column: Column): CellReading {
  const limit = column.maxLength ?? TEXT_CHARACTERS;
  const count = value.length <= limit ? value.length : Array.from(value).length;
  if (count > limit) return refused('too-long', { count, limit });
  if (column.pattern !== undefined && !new RegExp(`^(?:${column.pattern})$`, 'u').test(value)) {
    return refused('wrong-form', { value, title: column.title });
  }
  return accepted(value);
}

const readText: Reader = (cell, column) => fits(tidyText(shownCell(cell)), column);

const readCode: Reader = (cell, column) => {
  if (cell instanceof Date) return refused('code-became-date', { value: shownCell(cell) });
  const damaged = typeof cell === 'number' ? Math.abs(cell) > Number.MAX_SAFE_INTEGER : /^\d[.,]\d+E\+\d+$/iu.test(String(cell).trim());
  if (damaged) return refused('code-damaged', { value: String(cell) });
  const code = tidyText(shownCell(cell));
  return fits(column.width !== undefined && /^\d+$/u.test(code) ? code.padStart(column.width, '0') : code, column);
};

const readNumber: Reader = (cell, column, settings) => {
  const bare = typeof cell === 'string' ? bareNumber(cell) : undefined;
  const value = typeof cell === 'number' ? cell : bare && numberOf(bare, settings.decimal);
  if (value === undefined || !Number.isFinite(value)) return refused('not-a-number', { value: shownCell(cell) });
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return refused('number-too-big', { value: shownCell(cell) });
  if (column.kind === 'integer' && !Number.isInteger(value)) return refused('not-an-integer', { value: shownCell(cell) });
  return accepted(Number(value.toPrecision(SHEET_DIGITS)));
};

const readDay: Reader = (cell) => {
  const reading =
    cell instanceof Date ? dayOfDate(cell) : typeof cell === 'number' ? dayOfNumber(cell) : dayOfText(tidyText(shownCell(cell)));
  return 'day' in reading ? accepted(reading.day) : refused(reading.fault, { value: shownCell(cell) });
};

const readYear: Reader = (cell) => {
  const digits = cell instanceof Date ? null : /^(\d{4})(?:[.,]0)?$/u.exec(String(cell).trim());
  const year = Number(digits?.[1] ?? Number.NaN);
  return year >= 1900 && year <= 2200 ? accepted(year) : refused('not-a-year', { value: shownCell(cell) });
};

/** As exact as its source: a year, a month or a day. */
const readMoment: Reader = (cell, column, settings) => {
  const text = cell instanceof Date ? '' : tidyText(shownCell(cell));
  const month = /^(\d{4})-(\d{1,2})$/u.exec(text) ?? /^(?:\d{1,2})[/](\d{4})$/u.exec(text);
  if (month !== null) {
    const [year, number] = text.includes('/') ? [Number(month[1]), Number(text.split('/')[0])] : [Number(month[1]), Number(month[2])];
    const real = year >= 1800 && year <= 2200 && number >= 1 && number <= 12;
    return real ? accepted(`${year}-${String(number).padStart(2, '0')}`) : refused('not-a-moment', { value: text });
  }
  if (/^(?:18|19|20|21)\d\d$/u.test(text)) return accepted(text);
  const day = readDay(cell, column, settings);
  return day.ok || day.code !== 'not-a-date' ? day : refused('not-a-moment', { value: shownCell(cell) });
};

const readChoice: Reader = (cell, column) => {
  const text = tidyText(shownCell(cell));
  const choices = column.choices ?? [];
  const choice = findChoice(text, choices);
  if (choice !== undefined) return accepted(choice.id);
  return refused('not-a-choice', { value: text, title: column.title, hint: choiceHint(text, choices) });
};

/** Parts stand between semicolons, bars or lines; between commas only where the parts are options, or have a form of their own. */
const readList: Reader = (cell, column, settings) => {
  const text = tidyText(shownCell(cell));
  const bounded = column.choices !== undefined || column.pattern !== undefined;
  const parts = text.split(bounded ? /[;|\n,]/u : /[;|\n]/u).map((part) => part.trim()).filter((part) => part !== '');
  const values: string[] = [];
  for (const part of parts) {
    const reading = column.choices === undefined ? fits(part, column) : readChoice(part, column, settings);
    if (!reading.ok) return reading;
    if (typeof reading.value === 'string' && !values.includes(reading.value)) values.push(reading.value);
  }
  return accepted(values);
};

const readYesNo: Reader = (cell) => {
  if (typeof cell === 'boolean') return accepted(cell);
  const text = shownCell(cell).trim();
  const word = /^[✓✔]$/u.test(text) ? text : foldedText(text);
  if (YES.has(word)) return accepted(true);
  return NO.has(word) ? accepted(false) : refused('not-yes-or-no', { value: text });
};

const READERS: Record<ColumnKind, Reader> = {
  text: readText,
  code: readCode,
  number: readNumber,
  integer: readNumber,
  percent: readNumber,
  money: readNumber,
  date: readDay,
  year: readYear,
  moment: readMoment,
  choice: readChoice,
  list: readList,
  yesno: readYesNo,
};

/**
 * What a cell says in a column of this kind, or why it says nothing that fits.
 * Empty is null (refused where required); s/d and np are declared absences, distinct from empty and zero.
 * `settings.decimal` is the sign that decides `1.234`; see columnDecimal for a whole column.
 */
export function readCell(cell: Cell, column: Column, settings: Settings): CellReading {
  const visible = typeof cell === 'string' ? tidyText(cell) : cell;
  if (isBlank(visible)) return column.required === true ? refused('required', { title: column.title }) : accepted(null);
  if (typeof visible === 'string') {
    if (FORMULA_ERROR.test(visible)) return refused('formula-error', { value: visible });
    if (TOO_NARROW.test(visible)) return refused('too-narrow', { value: visible });
    const literal = TEXTUAL.has(column.kind) || (column.choices !== undefined && findChoice(visible, column.choices) !== undefined);
    const missing = literal ? undefined : missingOf(visible);
    if (missing !== undefined) return accepted(missing);
  }
  return READERS[column.kind](visible, column, settings);
}
