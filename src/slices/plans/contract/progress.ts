import { command, Download, flag, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { HeaderMapping, ImportAnswer, PreviewAnswer, UndoAnswer } from '../../../kernel/importing.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Moment } from './timeline.ts';
import { Absence, Evidence, Period, PointOfSeries, Projection, Report, ReportState, Standing } from './report.ts';

export * from './report.ts';

const example = { planId: exampleId('plan'), elementId: exampleId('element'), periodId: exampleId('period'), reportId: exampleId('report') };
const planId = z.uuid();
const periodId = z.uuid();
const responsible = z.string().trim().max(300);
/** No figure of a plan is further from zero. */
const furthest = 1e15;
const Narrative = z.string().trim().max(10_000);

export const progressFailures = {
  'period-unknown': 'not-found',
  'period-backwards': 'invalid',
  'period-taken': 'conflict',
  'period-closed': 'refused',
  'period-open': 'refused',
  'nothing-to-report': 'refused',
  'report-unknown': 'not-found',
  'report-empty': 'invalid',
  'report-decided': 'refused',
  'report-pending': 'refused',
  'return-reason-needed': 'invalid',
  'execution-out-of-range': 'invalid',
  'responsible-unknown': 'not-found',
  'bands-unknown': 'invalid',
  'months-needed': 'invalid',
  'evaluation-held': 'refused',
  'evaluation-unknown': 'not-found',
} as const;

export const progressFacts = ['period-opened', 'period-closed', 'period-reopened', 'progress-reported', 'progress-accepted', 'progress-returned', 'reports-imported', 'reports-undone', 'responsible-named', 'reminded', 'advance-added', 'bands-chosen', 'evaluation-set', 'evaluation-recorded'] as const;

const Debt = z.object({
  responsible: z.string(),
  institutionId: z.string().nullable(),
  periodId: z.string(),
  period: z.string(),
  /** What it still owes: never reported, or sent back. */
  elements: z.array(z.object({ elementId: z.string().nullable(), reportId: z.string(), code: z.string(), text: z.string(), state: ReportState })),
  owed: z.number().int(),
  reported: z.number().int(),
  accepted: z.number().int(),
  total: z.number().int(),
  dueOn: z.string(),
  /** Days past the due day, today; negative are days left. */
  lateDays: z.number().int(),
  remindedAt: z.string().nullable(),
});

const Element = z.object({ elementId: z.string(), code: z.string(), kind: z.string(), text: z.string(), parentId: z.string().nullable(), responsible: z.string(), weight: z.number().nullable(), standing: Standing, /** What hangs from it rolls up into, by kind. */ below: z.array(z.object({ kind: z.string(), standing: Standing })) });
const Line = z.object({ elementId: z.string(), code: z.string(), text: z.string(), crossCutting: z.boolean(), standing: Standing });

export const progressOperations = {
  openPeriod: command({
    input: z.object({ planId, id: z.uuid().optional(), name: z.string().trim().min(1).max(120), from: PlainDate, to: PlainDate, dueOn: PlainDate }),
    output: z.object({ periodId: z.string(), reports: z.number().int() }),
    example: { planId: example.planId, name: '2026, primer trimestre', from: '2026-01-01', to: '2026-03-31', dueOn: '2026-04-15' },
  }),
  closePeriod: command({ input: z.object({ periodId, version: z.number().int(), why: z.string().max(1000).optional() }), output: z.object({ version: z.number().int(), owed: z.number().int() }), example: { periodId: example.periodId, version: 1 } }),
  reopenPeriod: command({ input: z.object({ periodId, version: z.number().int(), dueOn: PlainDate.optional(), why: z.string().max(1000).optional() }), output: z.object({ version: z.number().int() }), example: { periodId: example.periodId, version: 2 } }),
  periods: query({ input: z.object({ planId }), output: z.object({ items: z.array(Period), mayOpen: z.boolean() }), example: { planId: example.planId } }),
  reports: query({
    input: z.object({ ...pageInput, planId: planId.optional(), period: z.uuid().optional(), responsible: responsible.optional(), state: ReportState.optional(), q: z.string().trim().max(120).optional(), elementId: z.uuid().optional(), owedByMe: flag.optional() }),
    output: pageOf(Report),
    example: { planId: example.planId, state: 'reported' as const },
  }),
  report: query({ input: z.object({ reportId: z.uuid() }), output: Report.extend({ turns: z.array(z.object({ at: z.string(), state: ReportState, value: z.number().nullable(), absence: Absence.nullable(), narrative: z.string(), reason: z.string().nullable(), by: z.string().nullable() })) }), example: { reportId: example.reportId } }),
  /** By the report itself, or by element and period. */
  reportProgress: command({
    input: z.object({ reportId: z.uuid().optional(), elementId: z.uuid().optional(), periodId: z.uuid().optional(), version: z.number().int().optional(), value: z.number().min(-furthest).max(furthest).nullable().optional(), absence: Absence.nullable().optional(), narrative: Narrative.default(''), evidence: z.array(z.uuid()).max(20).optional(), on: PlainDate.optional() }),
    output: z.object({ reportId: z.string(), version: z.number().int(), state: ReportState }),
    example: { reportId: example.reportId, version: 1, value: 40, narrative: 'Se hicieron cuatro de diez talleres' },
  }),
  reviewProgress: command({
    input: z.object({ reportId: z.uuid(), version: z.number().int(), decision: z.enum(['accept', 'return']), reason: z.string().trim().max(2000).optional() }),
    output: z.object({ reportId: z.string(), version: z.number().int(), state: ReportState }),
    example: { reportId: example.reportId, version: 2, decision: 'accept' as const },
  }),
  debts: query({ input: z.object({ planId, period: z.uuid().optional() }), output: z.object({ items: z.array(Debt), asOf: z.string(), /** Whether the reader sees everybody's, or only its own. */ whole: z.boolean() }), example: { planId: example.planId } }),
  responsibles: query({ input: z.object({ planId }), output: z.object({ items: z.array(z.object({ name: z.string(), institutionId: z.string().nullable(), institution: z.string().nullable(), elements: z.number().int() })) }), example: { planId: example.planId } }),
  nameResponsible: command({ input: z.object({ planId, name: responsible.min(1), institutionId: z.uuid().nullable() }), output: z.object({ name: z.string() }), example: { planId: example.planId, name: 'Secretaría de ejemplo', institutionId: null } }),
  /** The reminder as it would be sent, to be pasted in a chat; `mails` is how many letters it would send. */
  reminder: query({ input: z.object({ periodId, responsible }), output: z.object({ text: z.string(), mails: z.number().int(), mailReady: z.boolean() }), example: { periodId: example.periodId, responsible: 'Secretaría de ejemplo' } }),
  remind: command({ input: z.object({ periodId, responsible }), output: z.object({ mails: z.number().int() }), example: { periodId: example.periodId, responsible: 'Secretaría de ejemplo' } }),
  progress: query({
    input: z.object({ planId, period: z.uuid().optional() }),
    output: z.object({
      planId: z.string(), asOf: z.string(), period: Period.nullable(), bands: z.object({ code: z.string(), name: z.string(), source: z.string(), verified: z.boolean() }).nullable(),
      /** By kind that reports (targets, actions): never mixed. */
      whole: z.array(z.object({ kind: z.string(), standing: Standing })),
      lines: z.array(Line.extend({ kind: z.string() })),
      elements: z.array(Element),
      executed: z.object({ part: z.number().int(), whole: z.number().int() }),
      filled: z.object({ part: z.number().int(), whole: z.number().int() }),
      withoutMoney: z.number().int(),
      owing: z.number().int(),
    }),
    example: { planId: example.planId },
  }),
  /** Where the number of actions done whole leads by the plan's last year; null under three reported periods. */
  planProjection: query({ input: z.object({ planId }), output: z.object({ executed: Projection.nullable() }), example: { planId: example.planId } }),
  elementProgress: query({
    input: z.object({ elementId: z.uuid() }),
    output: z.object({ elementId: z.string(), formula: z.string(), unit: z.string().nullable(), base: z.number().nullable(), target: z.number().nullable(), targetYear: z.number().int().nullable(), direction: z.string().nullable(), accumulation: z.string().nullable(), notes: z.array(z.string()), series: z.array(PointOfSeries), standing: Standing, projection: Projection.nullable() }),
    example: { elementId: example.elementId },
  }),
  addAdvance: command({ input: z.object({ planId, elementId: z.uuid().nullable().default(null), text: z.string().trim().min(1).max(4000), happened: Moment, certainty: z.enum(['exact', 'year', 'inferred']).default('exact'), citation: z.string().max(300).nullable().default(null), evidence: z.array(z.uuid()).max(20).default([]) }), output: z.object({ number: z.number().int() }), example: { planId: example.planId, text: 'Se instaló la mesa de la comuna', happened: '2026-02-10' } }),
  /** The log of what was done, newest first, and the strategies that have none. */
  advances: query({
    input: z.object({ planId, elementId: z.uuid().optional() }),
    output: z.object({
      items: z.array(z.object({ number: z.number().int(), elementId: z.string().nullable(), code: z.string().nullable(), text: z.string(), happened: z.string().nullable(), certainty: z.enum(['exact', 'year', 'inferred']), citation: z.string().nullable(), evidence: z.array(Evidence), example: z.boolean() })),
      strategiesWithout: z.array(z.object({ elementId: z.string(), code: z.string(), text: z.string() })),
      mayAdd: z.boolean(),
    }),
    example: { planId: example.planId },
  }),
  chooseBands: command({ input: z.object({ planId, version: z.number().int(), bands: z.string().max(80).nullable() }), output: z.object({ version: z.number().int() }), example: { planId: example.planId, version: 1, bands: 'ec-stpe-2019-meta' } }),
  /** Every how many months the plan is evaluated; `word` is how its text says it («trianual»), kept beside and never read as a number. */
  setEvaluation: command({ input: z.object({ planId, months: z.number().int().min(1).max(240).nullable(), word: z.string().trim().max(80).nullable().default(null), from: PlainDate.optional() }), output: z.object({ dates: z.array(z.string()) }), example: { planId: example.planId, months: 36, word: 'trianual' } }),
  evaluations: query({ input: z.object({ planId }), output: z.object({ months: z.number().int().nullable(), word: z.string().nullable(), from: z.string().nullable(), items: z.array(z.object({ number: z.number().int(), dueOn: z.string(), heldOn: z.string().nullable(), citation: z.string().nullable(), late: z.boolean() })) }), example: { planId: example.planId } }),
  recordEvaluation: command({ input: z.object({ planId, dueOn: PlainDate, heldOn: PlainDate, citation: z.string().max(300).nullable().default(null) }), output: z.object({ dueOn: z.string() }), example: { planId: example.planId, dueOn: '2027-01-01', heldOn: '2027-01-20' } }),
  reportSheet: query({ download: true, input: z.object({ periodId, responsible: responsible.optional(), format: z.enum(['xlsx', 'csv']).default('xlsx') }), output: Download, example: { periodId: example.periodId, format: 'csv' as const } }),
  previewReports: command({ input: z.object({ periodId, fileId: z.uuid(), mapping: HeaderMapping.optional(), decimal: z.enum([',', '.']).optional() }), output: PreviewAnswer, example: { periodId: example.periodId, fileId: exampleId('file') } }),
  importReports: command({ input: z.object({ previewId: z.uuid(), onlyValid: z.boolean().default(false) }), output: ImportAnswer, example: { previewId: exampleId('preview') } }),
  undoReports: command({ input: z.object({ importId: z.uuid() }), output: UndoAnswer, example: { importId: exampleId('import') } }),
};
