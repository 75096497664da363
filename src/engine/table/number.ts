import type { Cell } from './cell.ts';
import type { Decimal } from './column.ts';

/** Signs and abbreviations of the currencies of the three countries, and the usual foreign ones. */
const CURRENCY = /^(?:US\$|USD|COP\$?|PEN|EUR|S\/\.?|Bs\.?|\$|€)|(?:USD|COP|PEN|EUR|€|\$)$/iu;

/** Longer texts are no number; the limit keeps long prose away from the expressions below. */
const NUMBER_CHARACTERS = 60;

export type Bare = { sign: 1 | -1; digits: string };

/** Strips sign, currency, percent and brackets; undefined where what is left is no number of any convention. */
export function bareNumber(text: string): Bare | undefined {
  if (text.length > NUMBER_CHARACTERS) return undefined;
  let rest = text.replaceAll(/[\s\u00A0\u2007\u2009\u202F]+/gu, ' ').replaceAll(/[−–]/gu, '-').trim();
  let sign: 1 | -1 = 1;
  if (/^\(.*\)$/u.test(rest)) {
    sign = -1;
    rest = rest.slice(1, -1).trim();
  }
  const leading = /^([+-])\s*/u.exec(rest);
  if (leading !== null) rest = rest.slice(leading[0].length);
  rest = rest.replace(/\s*%$/u, '').replace(CURRENCY, '').trim();
  const inner = leading === null ? /^([+-])\s*/u.exec(rest) : null;
  if (inner !== null) rest = rest.slice(inner[0].length);
  if ((leading ?? inner)?.[1] === '-') sign = sign === 1 ? -1 : 1;
  const grouped = /^\d{1,3}(?:[ '’]\d{3})+(?![\d '’])/u.test(rest) ? rest.replaceAll(/[ '’]/gu, '') : rest;
  return /^(?:\d[\d.,]*|[.,]\d+)$/u.test(grouped) ? { sign, digits: grouped } : undefined;
}

/** The decimal sign that the digits prove; `open` where both readings are possible (1.234), undefined where none matters. */
export function provenDecimal(digits: string): Decimal | 'open' | undefined {
  const lastDot = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  if (lastDot < 0 && lastComma < 0) return undefined;
  if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? '.' : ',';
  const used: Decimal = lastDot >= 0 ? '.' : ',';
  const other: Decimal = used === '.' ? ',' : '.';
  if (digits.indexOf(used) !== digits.lastIndexOf(used)) return other;
  return /^[1-9]\d{0,2}[.,]\d{3}$/u.test(digits) ? 'open' : used;
}

/** The number that the digits write, read with this decimal sign; undefined where they do not fit it. */
export function numberOf(bare: Bare, decimal: Decimal): number | undefined {
  const proven = provenDecimal(bare.digits);
  const sign = proven === undefined || proven === 'open' ? decimal : proven;
  const form = sign === '.' ? /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/u : /^(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d*)?$/u;
  if (!form.test(bare.digits)) return undefined;
  const plain = bare.digits.replaceAll(sign === '.' ? ',' : '.', '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? bare.sign * value || 0 : undefined;
}

export type DecimalReading = { decimal: Decimal; by: 'column' | 'country'; firstOpen: string | undefined };

/**
 * The decimal sign of one column: the one its unequivocal values prove; the country's where they prove none or both.
 * `firstOpen` is the first value that admits two readings.
 */
export class ColumnDecimal {
  readonly #seen = { '.': 0, ',': 0 };
  #firstOpen: string | undefined;

  see(cell: Cell): void {
    const bare = typeof cell === 'string' ? bareNumber(cell) : undefined;
    const proven = bare === undefined ? undefined : provenDecimal(bare.digits);
    if (proven === 'open') this.#firstOpen ??= String(cell).trim();
    else if (proven !== undefined) this.#seen[proven] += 1;
  }

  reading(country: Decimal): DecimalReading {
    const firstOpen = this.#firstOpen;
    if (this.#seen['.'] > 0 === this.#seen[','] > 0) return { decimal: country, by: 'country', firstOpen };
    return { decimal: this.#seen['.'] > 0 ? '.' : ',', by: 'column', firstOpen };
  }
}

/** As ColumnDecimal, of cells that are all at hand. */
export function columnDecimal(cells: Iterable<Cell>, country: Decimal): DecimalReading {
  const column = new ColumnDecimal();
  for (const cell of cells) column.see(cell);
  return column.reading(country);
}
