import { command, Download, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { HeaderMapping, ImportAnswer, PreviewAnswer, UndoAnswer } from '../../../kernel/importing.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Profile, ProfilePart, RoadMilestone } from './profile.ts';
import { CountryCurrency, Currency, Money, MoneyAmounts, Resource, ResourceKind, Stage } from './resource.ts';
import { Certainty, Moment } from './timeline.ts';
import { Weave, Year } from './weave.ts';

export * from './profile.ts';
export * from './resource.ts';
export * from './weave.ts';

const example = { planId: exampleId('plan'), elementId: exampleId('element'), resourceId: exampleId('resource'), milestoneId: exampleId('milestone') };
const planId = z.uuid();
const number = z.coerce.number().int().positive();
const year = z.coerce.number().int().min(1990).max(2100);
const words = (most: number) => z.string().trim().max(most);

/** Largest amount that is kept exactly to the cent. */
const mostMoney = 9_999_999_999_999;
const amount = z.number().min(0, 'Escriba una cantidad desde 0: el dinero y las personas de un plan no son negativos.').max(mostMoney);

export const viewsFailures = {
  'resource-unknown': 'not-found',
  'currency-needed': 'invalid',
  'milestone-unknown': 'not-found',
  'milestone-backwards': 'invalid',
} as const;

export const viewsFacts = ['currencies-loaded', 'resource-saved', 'resource-removed', 'resources-imported', 'resources-undone', 'profile-saved', 'milestone-saved', 'milestone-removed'] as const;

/** What plans promises about money and people, places, the year, the public profile and the milestones. */
export const viewsOperations = {
  loadCurrency: command({
    input: z.object({ country: z.string().regex(/^[A-Z]{2}$/), currency: CountryCurrency.nullable() }),
    output: z.object({ loaded: z.number().int() }),
    example: { country: 'EC', currency: { code: 'USD', symbol: 'USD', name: 'dólar', decimals: 2, source: 'ISO 4217', verified: true } },
  }),
  /** The records one by one, by year. */
  resources: query({
    input: z.object({ ...pageInput, planId, version: number.optional(), elementId: z.uuid().optional(), year: year.optional() }),
    output: pageOf(Resource),
    example: { planId: example.planId, year: 2026 },
  }),
  /** Sums by line, year, source and stage, never across currencies. */
  money: query({ input: z.object({ planId, version: number.optional(), year: year.optional() }), output: Money, example: { planId: example.planId } }),
  /** A new record, or (with `version`) a change of the one with this id. Without a currency, money is in the country's. */
  saveResource: command({
    input: z.object({
      planId, id: z.uuid().optional(), version: z.number().int().optional(), elementId: z.uuid().nullable().default(null), year: z.number().int().min(1990).max(2100), stage: Stage, what: ResourceKind.default('money'),
      amount, currency: Currency.nullable().optional(), source: words(300).default(''), budgetLine: words(120).default(''), act: words(300).default(''), citation: words(300).default(''), example: z.boolean().default(false),
    }),
    output: z.object({ id: z.string(), version: z.number().int() }),
    example: { planId: example.planId, id: example.resourceId, year: 2026, stage: 'assigned' as const, amount: 12_500, source: 'Recursos propios' },
  }),
  removeResource: command({ input: z.object({ id: z.uuid(), version: z.number().int(), why: words(1000).optional() }), output: z.object({ removed: z.string() }), example: { id: example.resourceId, version: 1 } }),
  resourceSheet: query({ download: true, input: z.object({ planId, version: number.optional(), format: z.enum(['xlsx', 'csv']).default('xlsx') }), output: Download, example: { planId: example.planId, format: 'csv' as const } }),
  previewResources: command({ input: z.object({ planId, fileId: z.uuid(), mapping: HeaderMapping.optional(), decimal: z.enum([',', '.']).optional() }), output: PreviewAnswer, example: { planId: example.planId, fileId: exampleId('file') } }),
  importResources: command({ input: z.object({ previewId: z.uuid(), onlyValid: z.boolean().default(false) }), output: ImportAnswer, example: { previewId: exampleId('preview') } }),
  undoResources: command({ input: z.object({ importId: z.uuid() }), output: UndoAnswer, example: { importId: exampleId('import') } }),
  /** Plans within reach with the money they have been assigned, or without any. */
  budgets: query({
    input: z.object({ ...pageInput, territory: words(20).optional(), scheme: words(40).optional(), year: year.optional(), funded: z.enum(['with', 'without']).optional() }),
    output: pageOf(z.object({ planId: z.string(), title: z.string(), territory: z.string(), territoryName: z.string(), assigned: z.array(MoneyAmounts), acts: z.array(z.string()) })),
    example: { territory: 'EC-08', funded: 'without' as const },
  }),
  weave: query({ input: z.object({ planId, version: number.optional() }), output: Weave, example: { planId: example.planId } }),
  year: query({ input: z.object({ planId, year, version: number.optional() }), output: Year, example: { planId: example.planId, year: 2026 } }),
  profile: query({ input: z.object({ planId }), output: Profile, example: { planId: example.planId } }),
  /** The parts named are written (an empty text takes the part away); the others stay. `version` 0: nobody had written it. */
  saveProfile: command({
    input: z.object({ planId, version: z.number().int(), unit: words(300).optional(), texts: z.array(z.object({ part: ProfilePart, text: words(4000), citation: words(300).default('') })).max(5).default([]) }),
    output: z.object({ version: z.number().int() }),
    example: { planId: example.planId, version: 0, texts: [{ part: 'what' as const, text: 'Un plan de ejemplo' }] },
  }),
  milestones: query({ input: z.object({ planId }), output: z.object({ items: z.array(RoadMilestone), mayEdit: z.boolean() }), example: { planId: example.planId } }),
  /** A new milestone, or (with `version`) a change of the one with this id. */
  saveMilestone: command({
    input: z.object({ planId, id: z.uuid().optional(), version: z.number().int().optional(), stage: words(200).min(1, 'Escriba la etapa, por ejemplo «Validación».'), text: words(4000).min(1, 'Escriba qué pasó.'), happened: Moment.nullable(), until: Moment.nullable().default(null), certainty: Certainty, citation: words(300).nullable().default(null), fileId: z.uuid().nullable().optional() }),
    output: z.object({ id: z.string(), version: z.number().int(), number: z.number().int() }),
    example: { planId: example.planId, id: example.milestoneId, stage: 'Validación', text: 'La mesa validó la matriz', happened: '2026-03', certainty: 'year' as const },
  }),
  removeMilestone: command({ input: z.object({ id: z.uuid(), version: z.number().int(), why: words(1000).optional() }), output: z.object({ removed: z.string() }), example: { id: example.milestoneId, version: 1 } }),
};
