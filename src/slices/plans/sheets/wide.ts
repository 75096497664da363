import type { SheetRow } from '../../../platform/import/sheet.ts';
import { fold } from '../../../kernel/text.ts';
import type { Kind, Scheme } from '../contract/scheme.ts';
import { fieldsIn, problem, type Draft, type Drafts } from './draft.ts';
import { kindColumn } from './columns.ts';

/** How an element of a wide sheet is known: by its kind, its text and what it hangs from in its row. */
interface Seen {
  draft: Draft;
  number: number;
}

/**
 * One column per kind, as offices draw their matrices: «Objetivo | Política | Meta | Indicador | Programa». A blank
 * cell repeats the one above while something to its left is blank too or nothing new began; equal texts under the
 * same parent are one element. The fields and the code of a row belong to the deepest element that carries them.
 * @param unsound rows that did not enter: the blanks below them still mean their texts
 */
export function readWide(scheme: Scheme, given: Iterable<SheetRow>, unsound: readonly SheetRow[] = []): Drafts {
  const rows = [...given];
  const all = unsound.length === 0 ? rows : [...rows, ...unsound].sort((a, b) => a.row - b.row);
  const refused = new Set(unsound);
  const columns = scheme.kinds.filter((kind) => all.some((row) => typeof row.values[kindColumn(kind.id)] === 'string')).sort((a, b) => a.order - b.order);
  const known = new Map<string, Seen>();
  const problems: Drafts['problems'] = [];
  let chain = new Map<string, Seen>();
  for (const row of all) {
    const barred = refused.has(row);
    chain = readRow(columns, row, barred, chain, known);
    if (barred) continue;
    if (chain.size === 0) problems.push(problem(row.row, 'text-missing', 'La fila no tiene ningún elemento. Escriba al menos un objetivo o una meta, o quite la fila.'));
    giveFields(scheme, columns, chain, row);
  }
  return { drafts: [...known.values()].map(({ draft }) => draft), problems };
}

/** The elements of one row, by kind, those repeated from above included; new ones are added to `known`. */
function readRow(columns: readonly Kind[], row: SheetRow, barred: boolean, above: ReadonlyMap<string, Seen>, known: Map<string, Seen>): Map<string, Seen> {
  const next = new Map<string, Seen>();
  let began = false;
  for (const kind of columns) {
    const written = row.values[kindColumn(kind.id)];
    const repeated = above.get(kind.id);
    if (typeof written !== 'string' || written === '') {
      if (!began && repeated) next.set(kind.id, repeated);
      continue;
    }
    const under = parentIn(kind, columns, next);
    const key = `${kind.id} ${fold(written)} ${under?.number ?? ''}`;
    const before = known.get(key);
    const seen = before ?? { number: known.size, draft: { row: row.row, ...(barred ? { barred: true as const } : {}), code: undefined, kind: kind.id, parent: undefined, under: under?.number, text: written, lines: undefined, fields: {} } };
    if (!before) began = true;
    // Written out again in a row that enters, it enters there.
    else if (before.draft.barred && !barred) {
      delete before.draft.barred;
      before.draft.row = row.row;
    }
    known.set(key, seen);
    next.set(kind.id, seen);
  }
  return next;
}

/** The nearest element to the left, in this row, from which the kind may hang. */
function parentIn(kind: Kind, columns: readonly Kind[], row: ReadonlyMap<string, Seen>): Seen | undefined {
  const before = columns.slice(0, columns.indexOf(kind)).reverse();
  return before.map((k) => (kind.parents.includes(k.id) ? row.get(k.id) : undefined)).find((seen) => seen !== undefined);
}

function giveFields(scheme: Scheme, columns: readonly Kind[], row: ReadonlyMap<string, Seen>, { row: number, values }: SheetRow): void {
  const given = new Set<string>();
  for (const kind of [...columns].reverse()) {
    const draft = row.get(kind.id)?.draft;
    if (!draft) continue;
    const code = values['code'];
    if (typeof code === 'string' && code !== '' && !given.has('code') && draft.row === number) draft.code ??= code;
    const lines = values['lines'];
    if (Array.isArray(lines) && !given.has('code')) draft.lines = [...new Set([...(draft.lines ?? []), ...lines])];
    given.add('code'); // the code and the lines of a row are of its deepest element
    for (const [id, value] of Object.entries(fieldsIn(scheme, kind.id, values))) {
      if (given.has(id) || value === null) continue;
      given.add(id);
      if (!(id in draft.fields)) draft.fields[id] = value;
    }
  }
}
