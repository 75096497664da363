import { readCell, tidyText, type CellValue, type Column, type Decimal } from '../../../../engine/table/index.ts';
import type { Element } from '../../contract/plan.ts';
import type { Field, Scheme } from '../../contract/scheme.ts';
import { fieldsOf, kindOf } from '../scheme.ts';

/**
 * A cell of the matrix by its key: `code`, `text`, `lines` (cross-cutting, by code), the id of a field, or
 * `field.2021` where the field has a value per year.
 */
export type CellKey = string;

/** The longest text and the longest code of an element, in characters; `ElementText` and `ElementCode` say the same. */
const textLength = 10_000;
const codeLength = 40;
/** Years that a by-year field may speak of. */
const firstYear = 1900;
const lastYear = 2200;

export const cellKey = (field: string, year?: string): CellKey => (year === undefined ? field : `${field}.${year}`);

/** The field of a cell, and its year where it has one. */
export function placeOf(key: CellKey): { field: string; year: string | undefined } {
  const at = key.indexOf('.');
  return at < 0 ? { field: key, year: undefined } : { field: key.slice(0, at), year: key.slice(at + 1) };
}

export const fieldAt = (scheme: Scheme, key: CellKey): Field | undefined => scheme.fields.find((field) => field.id === placeOf(key).field);

/** Whether elements of a kind have this cell: a cross-cutting line names no lines, a kind carries the fields its scheme says. */
export function carries(scheme: Scheme, kind: string, key: CellKey): boolean {
  if (key === 'code' || key === 'text') return true;
  if (key === 'lines') return !(kindOf(scheme, kind)?.transversal ?? false);
  const { field: id, year } = placeOf(key);
  const field = fieldsOf(scheme, kind).find((one) => one.id === id);
  return field !== undefined && (year === undefined || field.byYear);
}

/** What a cell of an element holds; null when nothing. */
export function valueAt(element: Pick<Element, 'code' | 'text' | 'lines' | 'fields'>, key: CellKey): unknown {
  if (key === 'code' || key === 'text' || key === 'lines') return element[key];
  const { field, year } = placeOf(key);
  const value = element.fields[field] ?? null;
  return year === undefined ? value : ((value as Record<string, unknown> | null)?.[year] ?? null); // by-year values are kept by year
}

/** The element with another value in one cell; null empties it, and a by-year field without years goes. */
export function withValue<E extends Pick<Element, 'code' | 'text' | 'lines' | 'fields'>>(element: E, key: CellKey, value: unknown): E {
  if (key === 'code' || key === 'text' || key === 'lines') return { ...element, [key]: value };
  const { field, year } = placeOf(key);
  const { [field]: held, ...others } = element.fields;
  if (year === undefined) return { ...element, fields: value === null ? others : { ...others, [field]: value } };
  const { [year]: _, ...years } = (held ?? {}) as Record<string, unknown>; // as above
  const next = value === null ? years : { ...years, [year]: value };
  return { ...element, fields: Object.keys(next).length === 0 ? others : { ...others, [field]: next } };
}

export type Reading = { ok: true; value: unknown } | { ok: false; message: string };

const no = (message: string): Reading => ({ ok: false, message });

/**
 * Reads what a cell was given, a text as a person writes it or a value as it is kept, by the very rules that read a
 * sheet. `decimal` is the sign of the plan's country. Empty is null; s/d and np are values of their own.
 */
export function readValue(scheme: Scheme, key: CellKey, given: unknown, decimal: Decimal): Reading {
  if (key === 'code') return readWords(given, 'Escriba un código, por ejemplo 1.2.', codeLength);
  if (key === 'text') return readWords(given, 'Escriba el texto del elemento: no puede quedar vacío.', textLength);
  if (key === 'lines') return readParts(given, (text) => text.split(/[;|,\n]/u), (part) => ({ ok: true, value: tidyText(part) }));
  const field = fieldAt(scheme, key);
  const { year } = placeOf(key);
  if (!field) return no(`«${key}» no es un dato de este plan.`);
  if (year !== undefined && !(/^\d{4}$/.test(year) && Number(year) >= firstYear && Number(year) <= lastYear)) return no(`«${year}» no es un año. Escriba cuatro cifras.`);
  if (field.byYear && year === undefined && given !== null) return no(`«${field.title}» lleva un valor por año.`);
  return readField(field, given, decimal);
}

function readWords(given: unknown, needed: string, most: number): Reading {
  const text = typeof given === 'string' ? tidyText(given) : typeof given === 'number' ? String(given) : '';
  if (text === '') return no(needed);
  const count = Array.from(text).length;
  return count > most ? no(`Tiene ${count} caracteres y caben ${most}. Acórtelo.`) : { ok: true, value: text };
}

const columnOf = (field: Field): Column => ({ id: field.id, title: field.title, kind: field.type, ...(field.choices ? { choices: field.choices } : {}) });

function readField(field: Field, given: unknown, decimal: Decimal): Reading {
  const column = columnOf(field);
  const read = (cell: string | number | boolean, as: Column = column): Reading => {
    const reading = readCell(cell, as, { decimal });
    return reading.ok ? { ok: true, value: emptied(reading.value) } : no(reading.message);
  };
  if (given === null || given === undefined) return { ok: true, value: null };
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return read(given);
  if (Array.isArray(given)) return field.type === 'list' ? readParts(given, () => [], (part) => read(part, { ...column, kind: field.choices ? 'choice' : 'text' })) : no(`«${field.title}» lleva un solo valor.`);
  if (typeof given === 'object' && 'missing' in given && (given.missing === 's/d' || given.missing === 'np')) return read(given.missing);
  return no(`«${field.title}» no se entiende. Escriba el valor, s/d si no hay dato o np si no está programado.`);
}

/** A list, from a text that is split or from its parts; repeated parts once. */
function readParts(given: unknown, split: (text: string) => string[], readPart: (part: string) => Reading): Reading {
  const parts = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? split(given) : [];
  const values: string[] = [];
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const reading = readPart(part);
    if (!reading.ok) return reading;
    if (typeof reading.value !== 'string') return no(`«${part}» no puede ir dentro de una lista.`);
    if (!values.includes(reading.value)) values.push(reading.value);
  }
  return { ok: true, value: values };
}

const emptied = (value: CellValue): CellValue => (Array.isArray(value) && value.length === 0 ? null : value);
