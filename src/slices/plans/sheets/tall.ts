import { shownCell } from '../../../engine/table/index.ts';
import type { RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import type { Scheme } from '../contract/scheme.ts';
import { fieldsOf, kindOf } from '../rules/scheme.ts';
import { fieldsIn, problem, type Draft, type Drafts } from './draft.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** One element per row. Rows that did not enter count only as what others may hang from. */
export function readTall(scheme: Scheme, rows: Iterable<SheetRow>, unsound: readonly SheetRow[] = []): Drafts {
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const kind = text(row.values['kind']);
    if (!names(row)) problems.push(problem(row.row, 'text-missing', 'La fila no tiene código ni texto. Escríbalos, o quite la fila.'));
    else if (kind) problems.push(...strayFields(scheme, kind, row));
  }
  return { drafts: { [Symbol.iterator]: () => draftsOf(scheme, rows, unsound) }, problems };
}

const names = ({ values }: SheetRow): boolean => text(values['text']) !== undefined || text(values['code']) !== undefined;

function* draftsOf(scheme: Scheme, rows: Iterable<SheetRow>, unsound: readonly SheetRow[]): Generator<Draft, void, undefined> {
  for (const { row, values } of unsound) {
    const code = text(values['code']);
    if (code) yield { row, barred: true, code, kind: undefined, parent: undefined, under: undefined, text: undefined, lines: undefined, fields: {} };
  }
  for (const row of rows) if (names(row)) yield new RowDraft(scheme, row);
}

/** A row as a draft. Its fields are not asked of every draft each time: only once it is known where the element goes. */
class RowDraft implements Draft {
  readonly row: number;
  readonly code: string | undefined;
  readonly kind: string | undefined;
  readonly parent: string | null | undefined;
  readonly under = undefined;
  readonly text: string | undefined;
  readonly lines: string[] | undefined;
  readonly #scheme: Scheme;
  readonly #values: SheetRow['values'];

  constructor(scheme: Scheme, { row, values }: SheetRow) {
    const lines = values['lines'];
    this.row = row;
    this.code = text(values['code']);
    this.kind = text(values['kind']);
    this.parent = 'parent' in values ? (text(values['parent']) ?? null) : undefined;
    this.text = text(values['text']);
    this.lines = Array.isArray(lines) ? lines : lines === null ? [] : undefined;
    this.#scheme = scheme;
    this.#values = values;
  }

  get fields(): Draft['fields'] {
    return this.kind ? fieldsIn(this.#scheme, this.kind, this.#values) : allFields(this.#scheme, this.#values);
  }
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
