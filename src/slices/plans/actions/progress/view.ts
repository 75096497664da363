import { access } from 'node:fs/promises';
import type { Absence, Report } from '../../contract/report.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { programmedFor, targetOf, yearOf } from '../../rules/progress/target.ts';
import { findScheme } from '../../store/scheme.ts';
import { listFiles, type ToldReport } from '../../store/progress/report.ts';
import type { Ctx } from '../plan.ts';
import { mayDo } from './access.ts';

type Evidence = Report['evidence'][number];

/** Reports as the contract shows them, with their files and their schemes read once. */
export async function shownReports(ctx: Ctx, reports: readonly ToldReport[]): Promise<Report[]> {
  const files = await evidenceOf(ctx, reports.flatMap(({ evidence }) => evidence));
  const schemes = new Map<string, Scheme | undefined>();
  for (const id of new Set(reports.map(({ scheme }) => scheme))) schemes.set(id, await findScheme(ctx.tx, id));
  return reports.map((report) => shownReport(ctx, report, schemes.get(report.scheme), files));
}

export async function shownOne(ctx: Ctx, report: ToldReport): Promise<Report> {
  const [shown] = await shownReports(ctx, [report]);
  return shown!; // one in, one out
}

/** What files are called, and whether they can still be read; one that went is told, never hidden. */
export async function evidenceOf(ctx: Pick<Ctx, 'tx' | 'files'>, ids: readonly string[]): Promise<Map<string, Evidence>> {
  const found = new Map((await listFiles(ctx.tx, [...new Set(ids)])).map((file) => [file.id, file]));
  const told = new Map<string, Evidence>();
  for (const fileId of new Set(ids)) {
    const file = found.get(fileId);
    const there = file !== undefined && (await access(ctx.files.pathOf(file.sha256)).then(() => true, () => false));
    told.set(fileId, { fileId, name: file?.name ?? '', gone: !there });
  }
  return told;
}

function shownReport(ctx: Ctx, r: ToldReport, scheme: Scheme | undefined, files: ReadonlyMap<string, Evidence>): Report {
  const kind = r.elementKind ?? r.kind;
  const target = scheme && targetOf(scheme, { kind, fields: r.fields ?? {} });
  const programmed = target ? programmedFor(target, yearOf(r.to) ?? 0) : { value: null, missing: 's/d' as Absence };
  return {
    id: r.id, version: r.version, planId: r.planId, planTitle: r.planTitle, periodId: r.periodId, periodName: r.periodName, periodState: r.periodState, dueOn: r.dueOn,
    elementId: r.elementId, identity: r.identity, code: r.elementCode ?? r.code, kind, text: r.elementText ?? r.text, responsible: r.responsible, state: r.state,
    unit: target?.unit ?? null, programmed: programmed.value, programmedMissing: programmed.missing, value: r.value, absence: r.absence, previous: r.previous, narrative: r.narrative,
    evidence: r.evidence.map((fileId) => files.get(fileId) ?? { fileId, name: '', gone: true }),
    reportedAt: r.reportedAt?.toISOString() ?? null, reviewedAt: r.reviewedAt?.toISOString() ?? null, reason: r.reason, example: r.example, may: mayDo(ctx, r),
  };
}
