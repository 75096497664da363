import type { CellValue, Column } from '../../../engine/table/index.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Change, RowProblem, Sheet, SheetRow } from '../../../platform/import/sheet.ts';
import { permitReport, watchReach } from '../actions/progress/access.ts';
import { schemeOf, type Ctx } from '../actions/plan.ts';
import { no } from '../contract.ts';
import type { Absence } from '../contract/report.ts';
import type { Scheme } from '../contract/scheme.ts';
import { programmedFor, targetOf, yearOf } from '../rules/progress/target.ts';
import { kindOf } from '../rules/scheme.ts';
import { findPlan } from '../store/plan.ts';
import { findPeriod, holdPeriod } from '../store/progress/period.ts';
import { askedIn, listPeriodReports, lockReports, saveReports, versionsOfReports, type ReportRow, type ToldReport } from '../store/progress/report.ts';

/** Where a sheet of reports goes. `responsible`: only that one's rows are written out. */
export interface ReportsParams extends Record<string, unknown> {
  periodId: string;
  responsible?: string | undefined;
}

/** What one row says. */
interface Said extends Record<string, unknown> {
  value: number | null;
  absence: Absence | null;
  narrative: string;
}

const columns: Column[] = [
  { id: 'code', title: 'Código', aliases: ['Cód.', 'Codigo'], kind: 'code', required: true, unique: true, maxLength: 40 },
  { id: 'kind', title: 'Tipo', kind: 'text' },
  { id: 'text', title: 'Texto', aliases: ['Elemento', 'Meta', 'Acción', 'Actividad'], kind: 'text' },
  { id: 'responsible', title: 'Responsable', kind: 'text' },
  { id: 'unit', title: 'Unidad', kind: 'text' },
  { id: 'programmed', title: 'Programado', aliases: ['Valor programado', 'Meta del año'], kind: 'number' },
  { id: 'value', title: 'Valor', aliases: ['Valor reportado', 'Reportado', 'Avance', 'Ejecutado', 'Resultado'], kind: 'number' },
  { id: 'narrative', title: 'Qué se hizo', aliases: ['Narrativa', 'Descripción', 'Observaciones', 'Descripción del avance'], kind: 'text', maxLength: 10_000 },
];

/** What is reported of a period, as a sheet: the one that goes out is the one that comes back. */
export const reportsSheet: Sheet<ReportsParams> = {
  name: 'plans.reports',
  columns: async () => columns,

  /** The column must be there; a cell of it may be blank: nothing to report yet. */
  needs: (mapped) => (mapped.includes('value') ? [] : ['Valor']),

  /** The plan's holder for all of it, or an institution for what is asked of it. */
  async place(ctx, { periodId }) {
    const period = await holdPeriod(ctx.tx, periodId);
    const plan = period && (await findPlan(ctx.tx, period.planId));
    if (!period || !plan) throw no('period-unknown');
    if (period.state === 'closed') throw no('period-closed', { period: period.name });
    if (mayWrite(ctx.reach, plan)) return ctx.permit(plan);
    const [owner] = await askedIn(ctx.tx, periodId, ctx.reach.institutions);
    if (owner === undefined) throw no('period-unknown');
    return ctx.permitNew({ id: periodId, owner, territory: plan.territory, parties: plan.owner === null ? [] : [plan.owner], visibility: 'shared' as const, version: 1 });
  },

  async compare(ctx, { periodId }, rows) {
    const { plan } = await planAndPeriod(ctx, periodId);
    const scheme = await schemeOf(ctx as Ctx, plan.scheme);
    const mine = (await listPeriodReports(ctx.tx, ctx.reach, periodId)).filter((report) => mayWrite(ctx.reach, report) || mayWrite(ctx.reach, plan));
    const byCode = new Map(mine.map((report) => [codeOf(report), report]));
    const [changes, problems]: [Change[], RowProblem[]] = [[], []];
    for (const row of rows) {
      const found = compareRow(scheme, byCode.get(String(row.values['code'])), row);
      if ('action' in found) changes.push(found);
      else problems.push(found);
    }
    return { changes, problems };
  },

  async apply(ctx, params, changes) {
    const said = new Map(changes.map(({ id, values }) => [id, values as Said])); // written by `compare`
    const before = await lockReports(ctx.tx, [...said.keys()]);
    const versions = await save(ctx, params, before, before.map((row) => ({ ...row, ...said.get(row.id), state: 'reported', reportedAt: ctx.now, reportedBy: ctx.actor.account, reviewedAt: null, reviewedBy: null, reason: null })));
    const images = new Map(before.map((row) => [row.id, row]));
    return changes.map(({ row, id }) => ({ row, id, before: images.get(id) ?? null, version: versions.get(id) ?? 0 }));
  },

  async versions(ctx, ids) {
    return new Map((await versionsOfReports(ctx.tx, ids)).map(({ id, version, code }) => [id, { version, label: code }]));
  },

  async revert(ctx, params, applied) {
    const now = await lockReports(ctx.tx, applied.map(({ id }) => id));
    const images = new Map(applied.map(({ id, before }) => [id, before as ReportRow])); // written by `apply`
    await save(ctx, params, now, now.map((row) => images.get(row.id) ?? row));
  },

  async *rows(ctx, { periodId, responsible }) {
    const { plan } = await planAndPeriod(ctx, periodId);
    const scheme = await schemeOf(ctx as Ctx, plan.scheme);
    for (const report of await listPeriodReports(ctx.tx, watchReach(ctx), periodId, responsible)) yield cellsOf(scheme, report);
  },
};

const codeOf = ({ elementCode, code }: ToldReport): string => elementCode ?? code;

async function planAndPeriod(ctx: Context, periodId: string) {
  const period = await findPeriod(ctx.tx, periodId);
  const plan = period && (await findPlan(ctx.tx, period.planId));
  if (!period || !plan) throw no('period-unknown');
  return { plan, period };
}

async function save(ctx: Context, { periodId }: ReportsParams, before: readonly ReportRow[], after: readonly ReportRow[]): Promise<Map<string, number>> {
  const { plan } = await planAndPeriod(ctx, periodId);
  const permitted = before.map((row) => permitReport(ctx as Ctx, row, plan));
  return permitted[0] ? saveReports(ctx.tx, permitted[0], after, { account: ctx.actor.account, at: ctx.now, on: null }) : new Map();
}

function compareRow(scheme: Scheme, report: ToldReport | undefined, { row, values }: SheetRow): Change | RowProblem {
  const problem = (code: string, message: string): RowProblem => ({ row, column: '', code, message });
  const code = String(values['code']);
  if (!report) return problem('report-unknown', `«${code}» no está entre lo que usted reporta en este período. Quite la fila o corrija el código.`);
  const said = saidIn(report, values);
  const words = report.narrative === said.narrative && report.value === said.value && report.absence === said.absence;
  const base = { row, label: code, id: report.id, version: report.version, values: said };
  if (words || (report.state === 'pending' && said.value === null && said.absence === null && said.narrative === '')) return { ...base, action: 'unchanged' };
  if (said.value === null && said.absence === null) return problem('report-empty', `${code} trae texto y no valor. Escriba el valor, o s/d si no hay dato, o np si no estaba programado.`);
  if (report.state === 'accepted') return problem('report-decided', `${code} ya fue aceptado y no cambia. Quite la fila, o pida que se lo devuelvan.`);
  if (kindOf(scheme, report.elementKind ?? report.kind)?.reports === 'execution' && said.value !== null && (said.value < 0 || said.value > 100)) return problem('execution-out-of-range', `El avance de ${code} va de 0 a 100 por ciento. Corrija ${said.value}.`);
  return { ...base, action: 'change', diff: differences(report, said) };
}

/** A blank value takes nothing back; a blank text does, where the sheet has the column. */
function saidIn(report: ReportRow, values: SheetRow['values']): Said {
  const [cell, text] = [values['value'], values['narrative']];
  const narrative = text === undefined ? report.narrative : typeof text === 'string' ? text : '';
  if (typeof cell === 'number') return { value: cell, absence: null, narrative };
  if (typeof cell === 'object' && cell !== null && 'missing' in cell) return { value: null, absence: cell.missing, narrative };
  return { value: report.value, absence: report.absence, narrative };
}

const shownValue = ({ value, absence }: Pick<Said, 'value' | 'absence'>): string => (value === null ? (absence ?? '') : String(value).replace('.', ','));

const differences = (before: ReportRow, after: Said): NonNullable<Change['diff']> => [
  ...(shownValue(before) === shownValue(after) ? [] : [{ field: 'Valor', before: shownValue(before), after: shownValue(after) }]),
  ...(before.narrative === after.narrative ? [] : [{ field: 'Qué se hizo', before: before.narrative.slice(0, 160), after: after.narrative.slice(0, 160) }]),
];

function cellsOf(scheme: Scheme, report: ToldReport): Record<string, CellValue> {
  const kind = report.elementKind ?? report.kind;
  const target = targetOf(scheme, { kind, fields: report.fields ?? {} });
  const programmed = target && programmedFor(target, yearOf(report.to) ?? 0);
  return {
    code: codeOf(report),
    kind: kindOf(scheme, kind)?.name ?? kind,
    text: report.elementText ?? report.text,
    responsible: report.responsible,
    unit: target?.unit ?? null,
    programmed: programmed?.value ?? (programmed?.missing ? { missing: programmed.missing } : null),
    value: report.value ?? (report.absence ? { missing: report.absence } : null),
    narrative: report.narrative || null,
  };
}
