import type { Column } from '../../../engine/table/index.ts';
import type { Field, Scheme, SheetColumn } from '../contract/scheme.ts';

/** Years a sheet may have columns for: older series are history of other plans. */
const firstYear = 2000;
const lastYear = 2060;

/** Longest text of an element, in characters: `ElementText` says the same to the screen. */
const textLength = 10_000;

/** `kind:meta`: in a wide sheet, each kind of element has a column of its own. */
export const kindColumn = (kind: string): string => `kind:${kind}`;
/** `year:valores:2020`: one column per year of a field that has a value per year. */
export const yearColumn = (field: string, year: number | string): string => `year:${field}:${year}`;

/**
 * The columns of a scheme's sheet. A tall sheet has one element per row (code, kind, text); a wide one has one
 * column per kind, as planning offices often draw their matrices. The headings decide which it is.
 */
export function columnsOf(scheme: Scheme, common: readonly SheetColumn[]): Column[] {
  return [
    ...common.map((column) => commonColumn(scheme, column)),
    ...scheme.fields.flatMap((field) => (field.byYear ? years(field) : [fieldColumn(field)])),
    // A cross-cutting kind is named in its own column of codes: «Líneas transversales» means that one.
    ...scheme.kinds.filter((kind) => !kind.transversal).map((kind): Column => ({ id: kindColumn(kind.id), title: kind.name, aliases: [kind.plural, ...kind.aliases], kind: 'text', maxLength: textLength })),
  ];
}

function commonColumn(scheme: Scheme, { id, title, type, aliases }: SheetColumn): Column {
  const column: Column = { id, title, aliases, kind: type };
  if (id === 'code') return { ...column, unique: true, maxLength: 40 };
  if (id === 'parent') return { ...column, maxLength: 40 };
  if (id === 'kind') return { ...column, choices: scheme.kinds.map((kind) => ({ id: kind.id, label: kind.name, aliases: [kind.plural, kind.id, ...kind.aliases] })) };
  return { ...column, maxLength: textLength };
}

const fieldColumn = (field: Field): Column => ({ id: field.id, title: field.title, aliases: field.aliases, kind: field.type, ...(field.choices ? { choices: field.choices } : {}), ...(field.type === 'text' ? { maxLength: textLength } : {}) });

const years = (field: Field): Column[] => Array.from({ length: lastYear - firstYear + 1 }, (_, i) => ({ id: yearColumn(field.id, firstYear + i), title: String(firstYear + i), kind: field.type }));
