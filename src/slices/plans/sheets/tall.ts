import { shownCell } from '../../../engine/table/index.ts';
import type { RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import type { Scheme } from '../contract/scheme.ts';
import { fieldsOf, kindOf } from '../rules/scheme.ts';
import { fieldsIn, problem, type Draft, type Drafts } from './draft.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** One element per row. Rows that did not enter count only as what others may hang from. */
export function readTall(scheme: Scheme, rows: readonly SheetRow[], unsound: readonly SheetRow[] = []): Drafts {
  const problems: RowProblem[] = [];
  const drafts = rows.flatMap((row): Draft[] => {
    const { values } = row;
    const kind = text(values['kind']);
    if (!text(values['text']) && !text(values['code'])) {
      problems.push(problem(row.row, 'text-missing', 'La fila no tiene código ni texto. Escríbalos, o quite la fila.'));
      return [];
    }
    const lines = values['lines'];
    const draft: Draft = { row: row.row, code: text(values['code']), kind, parent: 'parent' in values ? (text(values['parent']) ?? null) : undefined, under: undefined, text: text(values['text']), lines: Array.isArray(lines) ? lines : lines === null ? [] : undefined, fields: kind ? fieldsIn(scheme, kind, values) : allFields(scheme, values) };
    if (kind) problems.push(...strayFields(scheme, kind, row));
    return [draft];
  });
  const barred = unsound.flatMap(({ row, values }): Draft[] => (text(values['code']) ? [{ row, barred: true, code: text(values['code']), kind: undefined, parent: undefined, under: undefined, text: undefined, lines: undefined, fields: {} }] : []));
  return { drafts: [...barred, ...drafts], problems };
}

/** Without a kind in the row, its fields wait until the existing element tells it. */
const allFields = (scheme: Scheme, values: SheetRow['values']): Draft['fields'] => Object.assign({}, ...scheme.kinds.map((kind) => fieldsIn(scheme, kind.id, values))) as Draft['fields']; // each part has this type

/** A value in a column that this kind does not carry would be lost: the row says so instead. */
function strayFields(scheme: Scheme, kind: string, { row, values }: SheetRow): RowProblem[] {
  const own = new Set(fieldsOf(scheme, kind).map((f) => f.id));
  return scheme.fields
    .filter((field) => !own.has(field.id) && values[field.id] !== undefined && values[field.id] !== null)
    .map((field) => problem(row, 'field-stray', `${field.title}: «${shownCell(cellOf(values[field.id]))}» no es un dato de ${kindOf(scheme, kind)?.name ?? kind}. Páselo a la fila que corresponde.`));
}

const cellOf = (value: SheetRow['values'][string] | undefined): string | number | boolean | null => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : Array.isArray(value) ? value.join(' | ') : value && 'missing' in value ? value.missing : null);
