import type { SheetRow } from '../../../platform/import/sheet.ts';
import { fold } from '../../../kernel/text.ts';
import type { Kind, Scheme } from '../contract/scheme.ts';
import { fieldsIn, problem, type Draft, type Drafts } from './draft.ts';
import { kindColumn } from './columns.ts';

/**
 * One column per kind, as offices draw their matrices: «Objetivo | Política | Meta | Indicador | Programa». A blank
 * cell repeats the one above while something to its left is blank too or nothing new began; equal texts under the
 * same parent are one element. The fields of the row belong to the deepest element that carries them.
 */
export function readWide(scheme: Scheme, rows: readonly SheetRow[]): Drafts {
  const columns = scheme.kinds.filter((kind) => rows.some((row) => typeof row.values[kindColumn(kind.id)] === 'string')).sort((a, b) => a.order - b.order);
  const drafts: Draft[] = [];
  const known = new Map<string, Draft>();
  const problems: Drafts['problems'] = [];
  let chain = new Map<string, Draft>();
  for (const row of rows) {
    const next = new Map<string, Draft>();
    let began = false;
    for (const kind of columns) {
      const written = row.values[kindColumn(kind.id)];
      const above = chain.get(kind.id);
      if (typeof written !== 'string' || written === '') {
        if (!began && above) next.set(kind.id, above);
        continue;
      }
      const under = parentIn(kind, columns, next);
      const key = `${kind.id} ${fold(written)} ${under ? drafts.indexOf(under) : ''}`;
      const draft = known.get(key) ?? { row: row.row, code: undefined, kind: kind.id, parent: undefined, under, text: written, lines: undefined, fields: {} };
      if (!known.has(key)) {
        known.set(key, draft);
        drafts.push(draft);
        began = true;
      }
      next.set(kind.id, draft);
    }
    if (next.size === 0) problems.push(problem(row.row, 'text-missing', 'La fila no tiene ningún elemento. Escriba al menos un objetivo o una meta, o quite la fila.'));
    giveFields(scheme, columns, next, row);
    chain = next;
  }
  return { drafts, problems };
}

/** The nearest element to the left, in this row, from which the kind may hang. */
function parentIn(kind: Kind, columns: readonly Kind[], row: ReadonlyMap<string, Draft>): Draft | undefined {
  const before = columns.slice(0, columns.indexOf(kind)).reverse();
  return before.map((k) => (kind.parents.includes(k.id) ? row.get(k.id) : undefined)).find((draft) => draft !== undefined);
}

function giveFields(scheme: Scheme, columns: readonly Kind[], row: ReadonlyMap<string, Draft>, { values }: SheetRow): void {
  const given = new Set<string>();
  for (const kind of [...columns].reverse()) {
    const draft = row.get(kind.id);
    if (!draft) continue;
    for (const [id, value] of Object.entries(fieldsIn(scheme, kind.id, values))) {
      if (given.has(id) || value === null) continue;
      given.add(id);
      if (!(id in draft.fields)) draft.fields[id] = value;
    }
  }
}
