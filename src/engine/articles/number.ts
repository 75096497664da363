import { folded } from './line.ts';

/** Ways in which the parts of a text are numbered. */
export type NumberStyle = 'arabic' | 'roman' | 'ordinal' | 'feminine' | 'cardinal' | 'only' | 'none';
/** What a number written in a text comes to; `tail` sets apart `7 bis` from `7`, `path` is `[5, 1]` in `5.1`. */
export interface Numbered {
  style: NumberStyle;
  path: number[];
  tail: string;
}

const UNITS = ['primer', 'segund', 'tercer', 'cuart', 'quint', 'sext', 'septim', 'octav', 'noven'];
const TENS = ['decim', 'vigesim', 'trigesim', 'cuadragesim', 'quincuagesim', 'sexagesim', 'septuagesim', 'octogesim', 'nonagesim'];
const CARDINALS = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece', 'catorce', 'quince', 'dieciseis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte'];
const unit = String.raw`(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|sep?tim[oa]|octav[oa]|noven[oa])`;
const ten = `(?:${TENS.join('|')})[oa]`;

/** Patterns over folded text. */
export const ORDINAL = String.raw`(?:${ten}[ -]?${unit}|${ten}|undecim[oa]|duodecim[oa]|${unit})(?![a-z])`;
export const ROMAN = String.raw`(?=[ivxlc])(?:xc|xl|l?x{0,3}|c{1,3}(?:xc|xl|l?x{0,3}))(?:ix|iv|v?i{0,3})(?![a-z\d])`;
/** What makes an ordinal of a figure: `1º`, `1o`, `1ro`, `2do`, `7mo`. */
export const ENDING = String.raw`(?: ?[°º˚ª]|(?:o|er[oa]?|[rdtmvn][oa])(?![a-z]))`;
export const ARABIC = String.raw`\d{1,4}(?:\.\d{1,3}){0,4}${ENDING}?(?: ?[-–] ?[a-h](?![a-z])|[a-h](?![a-z])| (?:bis|ter|quater|quinquies|sexies|septies|octies)(?![a-z]))?`;
export const CARDINAL = `(?:${[...CARDINALS].reverse().join('|')})(?![a-z])`;
export const ONLY = 'unic[oa](?![a-z])';

const figures = new RegExp(`^(\\d[\\d.]*(?<!\\.))${ENDING}?(.*)$`, 'u');
const digits = (text: string): Numbered => {
  const [, numbers = '', tail = ''] = figures.exec(text) ?? [];
  return { style: 'arabic', path: numbers.split('.').map(Number), tail: tail.replaceAll(/[\s–-]/g, '') };
};

function ordinalValue(text: string): number {
  const word = text.replace('undecim', 'decimoprimer').replace('duodecim', 'decimosegund').replace('setim', 'septim');
  const tens = TENS.findIndex((one) => word.startsWith(one));
  const rest = tens < 0 ? word : word.slice((TENS[tens] ?? '').length + 1).replace(/^[ -]/, '');
  return (tens + 1) * 10 + UNITS.findIndex((one) => rest.startsWith(one)) + 1;
}

const SIGNS: [string, number][] = [['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]];

/** A number as Roman figures, up to 399. */
export function roman(value: number): string {
  let left = value;
  return SIGNS.map(([sign, worth]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
}

function romanValue(text: string): number {
  let [left, value] = [text.toUpperCase(), 0];
  for (const [sign, worth] of SIGNS)
    while (left.startsWith(sign)) {
      left = left.slice(sign.length);
      value += worth;
    }
  return value;
}

const UNIT_WORDS = ['primer', 'segund', 'tercer', 'cuart', 'quint', 'sext', 'séptim', 'octav', 'noven'];
const TEN_WORDS = ['décim', 'vigésim', 'trigésim', 'cuadragésim', 'quincuagésim', 'sexagésim', 'septuagésim', 'octogésim', 'nonagésim'];

/** `primero`, `vigésima tercera`; beyond ninety-nine, figures. */
export function ordinalWord(value: number, ending: 'o' | 'a'): string {
  if (value < 1 || value > 99) return String(value);
  const words = [TEN_WORDS[Math.floor(value / 10) - 1], UNIT_WORDS[(value % 10) - 1]].filter((word) => word !== undefined);
  return words.map((word) => `${word}${ending}`).join(' ');
}

/** What a number as written comes to; undefined where it is none. */
export function readNumber(written: string): Numbered | undefined {
  const text = folded(written).trim();
  const is = (pattern: string): boolean => new RegExp(`^(?:${pattern})$`, 'u').test(text);
  if (is(ARABIC)) return digits(text);
  if (is(ONLY)) return { style: 'only', path: [1], tail: '' };
  if (is(ORDINAL)) return { style: text.endsWith('a') ? 'feminine' : 'ordinal', path: [ordinalValue(text)], tail: '' };
  if (is(CARDINAL)) return { style: 'cardinal', path: [CARDINALS.indexOf(text) + 1], tail: '' };
  return is(ROMAN) && written === written.toUpperCase() ? { style: 'roman', path: [romanValue(text)], tail: '' } : undefined;
}
