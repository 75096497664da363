import type { Decimal } from '../../../../engine/table/index.ts';
import type { Element } from '../../contract/plan.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { kindOf } from '../scheme.ts';
import { carries, cellKey, fieldAt, placeOf, readValue, valueAt, withValue, type CellKey } from './cell.ts';
import { sameCell } from './same.ts';

/** What somebody wants of one element; whatever is left out stays. By-year fields change only the years they name. */
export interface Edit {
  elementId: string;
  version: number;
  code?: string | undefined;
  text?: string | undefined;
  lines?: string[] | undefined;
  fields?: Record<string, unknown> | undefined;
}

/** A cell that cannot be saved, and why; named by the element's code and the field's title. */
export interface CellProblem {
  elementId: string;
  code: string;
  field: string;
  year: string | null;
  title: string;
  message: string;
}

/** An element that somebody else changed since it was seen: its cells where today's value is another; null: it is gone. */
export interface Conflict<E> {
  elementId: string;
  code: string;
  current: E | null;
  cells: { field: string; year: string | null; current: unknown; asked: unknown }[];
}

/** What the edits need to know of the rest of the plan: who holds the codes they want, and its cross-cutting lines. */
export interface Around {
  codes: ReadonlyMap<string, string>;
  lines: ReadonlySet<string>;
}

export interface Applied<E> {
  /** Elements that change, as they will be, with the names of what changes. */
  changed: { element: E; fields: string[]; linesChanged: boolean }[];
  conflicts: Conflict<E>[];
  problems: CellProblem[];
}

/** What a person calls a cell. */
export function titleOf(scheme: Scheme, key: CellKey): string {
  const own: Record<string, string> = { code: 'Código', text: 'Texto', lines: 'Líneas transversales' };
  const { year } = placeOf(key);
  const title = own[key] ?? fieldAt(scheme, key)?.title ?? key;
  return year === undefined ? title : `${title} ${year}`;
}

/**
 * Applies edits to elements as they are today. Nothing is to be saved unless both `conflicts` and `problems` are empty.
 * An edit seen from an older version that would change nothing is no conflict.
 */
export function applyEdits<E extends Element>(scheme: Scheme, elements: readonly E[], edits: readonly Edit[], around: Around, decimal: Decimal): Applied<E> {
  const before = new Map(elements.map((element) => [element.id, element]));
  const after = new Map(before);
  const applied: Applied<E> = { changed: [], conflicts: [], problems: [] };
  for (const edit of edits) {
    const element = after.get(edit.elementId);
    if (!element) {
      applied.conflicts.push({ elementId: edit.elementId, code: '', current: null, cells: [] });
      continue;
    }
    const { next, cells, problems } = editOne(scheme, element, edit, around, decimal);
    applied.problems.push(...problems);
    if (edit.version !== before.get(edit.elementId)?.version && cells.length > 0) applied.conflicts.push({ elementId: element.id, code: element.code, current: element, cells });
    else after.set(element.id, next);
  }
  applied.problems.push(...takenCodes(before, after, around.codes));
  for (const [id, element] of after) {
    const fields = changedKeys(before.get(id), element);
    if (fields.length > 0) applied.changed.push({ element, fields, linesChanged: fields.includes('lines') });
  }
  return applied;
}

interface One<E> {
  next: E;
  cells: Conflict<E>['cells'];
  problems: CellProblem[];
}

/** The element as one edit leaves it, the cells that would change, and what does not enter. */
function editOne<E extends Element>(scheme: Scheme, element: E, edit: Edit, around: Around, decimal: Decimal): One<E> {
  const one: One<E> = { next: element, cells: [], problems: [] };
  for (const [key, given] of cellsOf(scheme, edit)) {
    const { field, year } = placeOf(key);
    const refuse = (message: string): void => void one.problems.push({ elementId: element.id, code: element.code, field, year: year ?? null, title: titleOf(scheme, key), message });
    if (!carries(scheme, element.kind, key)) {
      if (given !== null) refuse(`${kindOf(scheme, element.kind)?.name ?? element.kind} no lleva este dato. Escríbalo en el elemento que corresponde.`);
      continue;
    }
    const reading = readValue(scheme, key, given, decimal);
    if (!reading.ok) refuse(reading.message);
    else if (key === 'lines' && unknownLine(reading.value, around) !== undefined) refuse(`«${unknownLine(reading.value, around)}» no es una línea transversal de este plan. Corrija el código.`);
    else {
      const current = valueAt(element, key);
      if (!sameCell(key, current, reading.value)) one.cells.push({ field, year: year ?? null, current, asked: reading.value });
      one.next = withValue(one.next, key, reading.value);
    }
  }
  return one;
}

const unknownLine = (codes: unknown, { lines }: Around): string | undefined => (codes as string[]).find((code) => !lines.has(code)); // readValue reads lines as codes

/** The cells that an edit names, with what it gives them. */
function cellsOf(scheme: Scheme, { code, text, lines, fields = {} }: Edit): [CellKey, unknown][] {
  const own = Object.entries({ code, text, lines }).filter(([, given]) => given !== undefined);
  const others = Object.entries(fields).flatMap(([id, given]): [CellKey, unknown][] => {
    const isByYear = fieldAt(scheme, id)?.byYear ?? false;
    if (!isByYear || typeof given !== 'object' || given === null || Array.isArray(given) || 'missing' in given) return [[id, given]];
    return Object.entries(given).map(([year, value]) => [cellKey(id, year), value]);
  });
  return [...own, ...others];
}

/** Codes that an edit wants and another element keeps. Two may change codes with one another at once. */
function takenCodes<E extends Element>(before: ReadonlyMap<string, E>, after: ReadonlyMap<string, E>, holders: ReadonlyMap<string, string>): CellProblem[] {
  const wanted = new Map<string, number>();
  for (const { code } of after.values()) wanted.set(code, (wanted.get(code) ?? 0) + 1);
  return [...after.values()].flatMap(({ id, code }): CellProblem[] => {
    if (before.get(id)?.code === code) return [];
    const holder = holders.get(code);
    const isHeld = holder !== undefined && holder !== id && !after.has(holder);
    return isHeld || (wanted.get(code) ?? 0) > 1 ? [{ elementId: id, code: before.get(id)?.code ?? code, field: 'code', year: null, title: 'Código', message: `El código «${code}» ya está en este plan. Escriba otro.` }] : [];
  });
}

function changedKeys(before: Element | undefined, after: Element): string[] {
  if (!before || before === after) return [];
  const own = (['code', 'text', 'lines'] as const).filter((key) => !sameCell(key, before[key], after[key]));
  const fields = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].filter((key) => !sameCell(key, before.fields[key], after.fields[key]));
  return [...own, ...fields];
}
