import type { CellValue, Column } from '../../../engine/table/index.ts';
import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Applied, Change, RowProblem, Sheet, SheetRow } from '../../../platform/import/sheet.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { changeablePlan, type Ctx } from '../actions/plan.ts';
import { openVersion, resourcesOf } from '../actions/views/open.ts';
import { listElements } from '../store/element.ts';
import type { PlanRow } from '../store/plan.ts';
import { currencyOf } from '../store/views/currency.ts';
import { deleteResources, insertResources, listResources, resourceVersions, updateResources, type ResourceRow } from '../store/views/resource.ts';

/** The plan whose money and people a sheet holds. */
export interface ResourcesParams extends Record<string, unknown> {
  planId: string;
  /** For saving: the version whose codes name the elements. */
  version?: number;
}

type Values = Omit<ResourceRow, 'id' | 'planId' | 'version'>;

const stages = { required: 'requerido', assigned: 'asignado', spent: 'ejecutado' } as const;

export const resourceColumns: Column[] = [
  { id: 'code', title: 'Código', kind: 'code', maxLength: 40, aliases: ['Código del elemento', 'Acción', 'Elemento'] },
  { id: 'year', title: 'Año', kind: 'year', required: true, aliases: ['Vigencia', 'Ejercicio'] },
  { id: 'stage', title: 'Etapa del recurso', kind: 'choice', required: true, aliases: ['Etapa', 'Momento', 'Tipo'], choices: [
    { id: 'required', label: stages.required, aliases: ['necesario', 'solicitado', 'programado', 'presupuesto requerido'] },
    { id: 'assigned', label: stages.assigned, aliases: ['aprobado', 'codificado', 'presupuesto asignado'] },
    { id: 'spent', label: stages.spent, aliases: ['gastado', 'devengado', 'comprometido y pagado'] },
  ] },
  { id: 'what', title: 'Recurso', kind: 'choice', aliases: ['Clase de recurso', 'Qué'], choices: [{ id: 'money', label: 'dinero', aliases: ['económico', 'monto'] }, { id: 'people', label: 'personas', aliases: ['humano', 'talento humano', 'gente'] }] },
  { id: 'amount', title: 'Cantidad', kind: 'money', required: true, aliases: ['Monto', 'Valor', 'Importe', 'Número de personas'] },
  { id: 'currency', title: 'Moneda', kind: 'text', maxLength: 3, pattern: '^[A-Za-z]{3}$', aliases: ['Divisa'] },
  { id: 'source', title: 'Fuente de financiamiento', kind: 'text', maxLength: 300, aliases: ['Financiamiento', 'Origen del dinero', 'Fuente de recursos'] },
  { id: 'budgetLine', title: 'Partida presupuestaria', kind: 'text', maxLength: 120, aliases: ['Partida', 'Rubro', 'Código presupuestario'] },
  { id: 'act', title: 'Acto que asigna el presupuesto', kind: 'text', maxLength: 300, aliases: ['Acto', 'Ordenanza', 'Resolución', 'Acto administrativo'] },
  { id: 'citation', title: 'Fuente', kind: 'text', maxLength: 300, aliases: ['Cita', 'Referencia'] },
  { id: 'example', title: 'Ejemplo', kind: 'yesno', aliases: ['Es ejemplo', 'Ilustrativo'] },
];

/** Two records of the same thing: whatever else they say, one corrects the other. */
const keyOf = ({ identity, year, stage, what, currency, source, budgetLine }: Pick<Values, 'identity' | 'year' | 'stage' | 'what' | 'currency' | 'source' | 'budgetLine'>): string => [identity ?? '', year, stage, what, currency ?? '', fold(source), fold(budgetLine)].join('|');

/** Money and people of a plan as a sheet: the export is the import. */
export const resourcesSheet: Sheet<ResourcesParams> = {
  name: 'plans.resources',

  columns: () => Promise.resolve(resourceColumns),

  async place(ctx, params) {
    return target(ctx, params);
  },

  async compare(ctx, params, rows) {
    const plan = await target(ctx, params);
    const own = await resourcesOf(ctx as Ctx, plan);
    const country = (await currencyOf(ctx.tx, plan.territory))?.code;
    const codes = await codesIn(ctx, plan);
    const waiting = Map.groupBy(own, keyOf);
    const seen = new Map<string, number>();
    const problems: RowProblem[] = [];
    const changes = rows.flatMap((row): Change[] => {
      const read = readRow(row, codes, country);
      if ('message' in read) return problems.push({ row: row.row, column: '', ...read }), [];
      const key = keyOf(read);
      const before = waiting.get(key)?.shift();
      const earlier = seen.get(key);
      if (!before && earlier !== undefined) return problems.push({ row: row.row, column: '', code: 'repeated', message: `Repite la fila ${earlier}: el mismo elemento, año, etapa, fuente y partida. Sume las dos cantidades en una fila.` }), [];
      seen.set(key, row.row);
      return [changeOf(row, read, before)];
    });
    return { changes, problems };
  },

  async overtaken(ctx, params, changes) {
    const plan = await target(ctx, params);
    const taken = new Set((await resourcesOf(ctx as Ctx, plan)).map(keyOf));
    return changes.filter((change) => change.action === 'create' && taken.has(keyOf(change.values as unknown as Values))); // written by `compare`
  },

  async apply(ctx, params, changes) {
    const plan = await target(ctx, params);
    const before = new Map((await listResources(ctx.tx, { planId: plan.id, upTo: plan.head_version })).map((row) => [row.id, row]));
    const rows = changes.map((change) => ({ ...(change.values as unknown as Values), id: change.id })); // written by `compare`
    await insertResources(ctx.tx, plan, rows.filter((row) => !before.has(row.id)));
    await updateResources(ctx.tx, plan, rows.filter((row) => before.has(row.id)));
    return changes.map(({ row, id }): Applied => ({ row, id, before: before.get(id) ?? null, version: (before.get(id)?.version ?? 0) + 1 }));
  },

  async versions(ctx, ids) {
    return new Map((await resourceVersions(ctx.tx, ids)).map(({ id, version, year }) => [id, { version, label: String(year) }]));
  },

  async revert(ctx, params, applied) {
    const plan = await target(ctx, params);
    await updateResources(ctx.tx, plan, applied.flatMap((a) => (a.before ? [a.before as ResourceRow] : []))); // written by `apply`
    await deleteResources(ctx.tx, plan, applied.filter((a) => !a.before).map((a) => a.id));
  },

  async *rows(ctx, params) {
    const { plan, elements } = await openVersion(ctx as Ctx, params.planId, params.version);
    const codes = new Map(elements.map((e) => [e.identity, e.code]));
    for (const row of await resourcesOf(ctx as Ctx, plan)) if (row.identity === null || codes.has(row.identity)) yield cellsOf(row, row.identity === null ? null : codes.get(row.identity));
  },
};

/** The plan an import writes into, locked and permitted; resources change on a sealed version as well. */
const target = (ctx: Context, { planId }: ResourcesParams): Promise<Permitted<PlanRow>> => changeablePlan(ctx as Ctx, planId);

/** The elements that a code may name: those of the version in force before those of the draft. */
async function codesIn(ctx: Context, plan: PlanRow): Promise<Map<string, string>> {
  const draft = await listElements(ctx.tx, plan.id, plan.head_version);
  const sealed = plan.sealed_version === null || plan.sealed_version === plan.head_version ? [] : await listElements(ctx.tx, plan.id, plan.sealed_version);
  return new Map([...draft, ...sealed].map((e) => [e.code, e.identity]));
}

function readRow({ values }: SheetRow, codes: ReadonlyMap<string, string>, country: string | undefined): Values | { code: string; message: string } {
  const text = (id: string): string => (typeof values[id] === 'string' ? values[id] : '');
  const { amount, year } = values;
  if (typeof amount !== 'number') return { code: 'amount-missing', message: amount !== null && typeof amount === 'object' ? '«s/d» y «np» no son cantidades: quite la fila, o escriba 0 si no se asignó nada.' : 'Falta la cantidad. Escríbala, o 0 si no se asignó nada.' };
  if (amount < 0) return { code: 'amount-negative', message: 'La cantidad es negativa. Escriba una desde 0.' };
  if (typeof year !== 'number' || year < 1990 || year > 2100) return { code: 'year-wrong', message: 'Escriba un año entre 1990 y 2100.' };
  const stage = text('stage');
  if (stage !== 'required' && stage !== 'assigned' && stage !== 'spent') return { code: 'stage-missing', message: 'Falta la etapa: requerido, asignado o ejecutado.' };
  const code = text('code');
  const identity = code === '' ? null : codes.get(code);
  if (identity === undefined) return { code: 'element-unknown', message: `No hay un elemento «${code}» en el plan. Corrija el código, o déjelo vacío si es de todo el plan.` };
  const what = text('what') === 'people' ? 'people' : 'money';
  const currency = what === 'people' ? null : text('currency').toUpperCase() || country;
  if (currency === undefined) return { code: 'currency-missing', message: 'Falta la moneda, por ejemplo USD.' };
  return { identity, year, stage, what, amount: Math.round(amount * 100) / 100, currency, source: text('source'), budgetLine: text('budgetLine'), act: text('act'), citation: text('citation'), example: values['example'] === true };
}

/** What a row would do; columns that the sheet does not have stay as they are. */
function changeOf({ row, values }: SheetRow, read: Values, before: ResourceRow | undefined): Change {
  const label = `${typeof values['code'] === 'string' ? values['code'] : 'Todo el plan'} · ${read.year} · ${stages[read.stage]}`;
  if (!before) return { row, action: 'create', label, id: newId(), values: { ...read } };
  const kept = Object.fromEntries((['act', 'citation', 'example'] as const).filter((id) => !(id in values)).map((id) => [id, before[id]]));
  const next = { ...read, ...kept };
  const diff = resourceColumns.flatMap(({ id, title }) => {
    const key = id as keyof Values; // titles of other columns are part of the key and cannot differ
    return ['amount', 'act', 'citation', 'example'].includes(id) && before[key] !== next[key] ? [{ field: title, before: String(before[key]), after: String(next[key]) }] : [];
  });
  return { row, action: diff.length === 0 ? 'unchanged' : 'change', label, id: before.id, version: before.version, values: next, diff };
}

const cellsOf = (row: ResourceRow, code: string | null | undefined): Record<string, CellValue> => ({
  code: code ?? null,
  year: row.year,
  stage: stages[row.stage],
  what: row.what === 'people' ? 'personas' : 'dinero',
  amount: row.amount,
  currency: row.currency,
  source: row.source || null,
  budgetLine: row.budgetLine || null,
  act: row.act || null,
  citation: row.citation || null,
  example: row.example || null,
});
