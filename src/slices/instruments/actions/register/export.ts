import type { CellValue, Column } from '../../../../engine/table/index.ts';
import type { Download } from '../../../../kernel/contract.ts';
import { writeSheet } from '../../../../platform/import/write-sheet.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { itemOf } from '../../rules/register/item.ts';
import { listInstruments, listParties, type InstrumentFilter, type ListedInstrument, type PartyRow } from '../../store/register.ts';

const titles = {
  territory: 'Código del territorio', territoryName: 'Territorio', kind: 'Tipo', number: 'Número', title: 'Título', state: 'Estado', inForce: 'Rige', signedOn: 'Firma o sanción', publishedOn: 'Publicación', publication: 'Dónde se publicó', forceFrom: 'Rige desde',
  forceTo: 'Rige hasta', owner: 'A cargo de', parties: 'Intervienen', matters: 'Materias', groups: 'Para quiénes', budgetLine: 'Partida', amount: 'Monto', currency: 'Moneda', fiscalYear: 'Ejercicio', source: 'Fuente', note: 'Nota', example: 'Ejemplo',
} as const;
const columns: Column[] = Object.entries(titles).map(([id, title]) => ({ id, title, kind: id === 'amount' || id === 'fiscalYear' ? 'number' : 'text', required: false, aliases: [] }));

/** How a force that is known, or not, reads in a cell. */
const forceWord = (inForce: boolean | null): string => (inForce === null ? 'no se sabe' : inForce ? 'sí' : 'no');

function rowOf(row: ListedInstrument, parties: readonly PartyRow[], day: string): Record<string, CellValue> {
  const one = itemOf(row, day);
  return {
    territory: one.territory, territoryName: one.territoryName, kind: one.kindTitle, number: one.number, title: one.title, state: one.stateTitle, inForce: forceWord(one.inForce), signedOn: one.signedOn, publishedOn: one.publishedOn, publication: row.publication,
    forceFrom: one.forceFrom, forceTo: one.forceTo, owner: one.ownerName, parties: parties.map(({ name, role }) => `${name} (${role})`), matters: one.matters, groups: one.groups, budgetLine: row.budget_line, amount: row.amount, currency: row.currency,
    fiscalYear: row.fiscal_year, source: row.source, note: row.note, example: one.example ? 'sí' : null,
  };
}

/** Rows read at a time, and the most that one sheet holds. */
const [batch, most] = [500, 100_000];

/** The instruments of a list as a sheet, all of its pages. */
export async function exportInstruments(ctx: Pick<Context, 'tx' | 'reach' | 'demo'>, filter: InstrumentFilter, format: 'xlsx' | 'csv'): Promise<Download> {
  const rows: Record<string, CellValue>[] = [];
  for (let after: string | undefined; rows.length < most; ) {
    const page = await listInstruments(ctx.tx, ctx.reach, { ...filter, after, limit: batch });
    const parties = Map.groupBy(await listParties(ctx.tx, page.items.map(({ id }) => id)), ({ instrument }) => instrument);
    rows.push(...page.items.map((row) => rowOf(row, parties.get(row.id) ?? [], filter.day)));
    if (page.next === null) break;
    after = page.next;
  }
  return writeSheet(`${ctx.demo ? 'EJEMPLO ' : ''}Instrumentos`, format, columns, rows);
}
