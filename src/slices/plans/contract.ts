import { command, contract, Download, failuresOf, listOf, query, z } from '../../kernel/contract.ts';
import { PlainDate } from '../../kernel/date.ts';
import { exampleId } from '../../kernel/id.ts';
import { pageInput, pageOf } from '../../kernel/page.ts';
import { HeaderMapping, ImportAnswer, PreviewAnswer, UndoAnswer } from '../../kernel/importing.ts';
import { Element, ElementCode, ElementText, Fields, NewPlan, PlanItem, PlanView } from './contract/plan.ts';
import { Scheme, SheetColumn } from './contract/scheme.ts';
import { Advance, Lineage, Milestone } from './contract/timeline.ts';
import { matrixFacts, matrixFailures, matrixOperations } from './contract/matrix.ts';
import { viewsFacts, viewsFailures, viewsOperations } from './contract/views.ts';
import { progressFacts, progressFailures, progressOperations } from './contract/progress.ts';
import { updatingFacts, updatingFailures, updatingOperations } from './contract/updating.ts';
import { programmeFacts, programmeFailures, programmeOperations } from './contract/programme.ts';

export * from './contract/plan.ts';
export * from './contract/scheme.ts';
export * from './contract/timeline.ts';

const planId = z.uuid();
const number = z.coerce.number().int().positive();
const example = { planId: exampleId('plan'), elementId: exampleId('element') };

export const plans = contract({
  name: 'plans',
  failures: {
    'scheme-unknown': 'invalid',
    'kind-unknown': 'invalid',
    'territory-unknown': 'invalid',
    'holder-unknown': 'invalid',
    'version-unknown': 'not-found',
    'validity-backwards': 'invalid',
    'slug-taken': 'conflict',
    'plan-sealed': 'refused',
    'plan-empty': 'refused',
    'draft-open': 'refused',
    'code-taken': 'conflict',
    'parent-unknown': 'invalid',
    'parent-wrong': 'invalid',
    'parent-circle': 'invalid',
    'line-unknown': 'invalid',
    'field-unknown': 'invalid',
    'has-children': 'refused',
    'plan-needed': 'invalid',
    'element-unknown': 'invalid',
    ...matrixFailures,
    ...viewsFailures,
    ...progressFailures,
    ...updatingFailures,
    ...programmeFailures,
  },
  facts: ['schemes-loaded', 'plan-created', 'plan-changed', 'plan-shared', 'plan-approved', 'version-started', 'element-added', 'element-changed', 'element-removed', 'plan-imported', 'import-undone', 'timeline-saved', ...matrixFacts, ...viewsFacts, ...progressFacts, ...updatingFacts, ...programmeFacts],
  operations: {
    loadSchemes: command({
      input: z.object({ pack: z.string(), schemes: z.array(Scheme).default([]), columns: z.array(SheetColumn).default([]) }),
      output: z.object({ loaded: z.number().int() }),
      example: { pack: 'base', schemes: [], columns: [] },
    }),
    schemes: query({
      input: z.object({ country: z.string().max(2).optional() }),
      output: z.object({ items: z.array(Scheme) }),
      example: { country: 'EC' },
    }),
    list: query({
      input: z.object({ ...pageInput, q: z.string().trim().max(120).optional(), territory: z.string().max(20).optional(), scheme: z.string().max(40).optional(), owner: z.uuid().optional() }),
      output: pageOf(PlanItem),
      example: { q: 'desarrollo', territory: 'EC-08' },
    }),
    get: query({ input: z.object({ planId: planId.optional(), slug: z.string().max(80).optional() }), output: PlanView, example: { planId: example.planId } }),
    tree: query({
      input: z.object({ planId, version: number.optional() }),
      output: z.object({ version: z.number().int(), elements: z.array(Element) }),
      example: { planId: example.planId },
    }),
    totals: query({
      input: z.object({ planId, version: number.optional() }),
      output: z.object({
        version: z.number().int(),
        byKind: z.record(z.string(), z.number().int()),
        byLine: z.array(z.object({ code: z.string(), name: z.string(), crossCutting: z.boolean(), byKind: z.record(z.string(), z.number().int()) })),
      }),
      example: { planId: example.planId },
    }),
    elements: query({
      input: z.object({ ...pageInput, planId, version: number.optional(), kind: listOf(z.string()).optional(), line: z.string().max(40).optional(), responsible: z.string().max(200).optional(), state: listOf(z.string().max(60)).optional(), year: z.coerce.number().int().min(1900).max(2200).optional(), q: z.string().trim().max(120).optional() }),
      output: pageOf(Element.extend({ parentCode: z.string().nullable() })),
      example: { planId: example.planId, kind: 'meta' },
    }),
    create: command({ input: NewPlan, output: z.object({ planId: z.string() }), example: { title: 'Plan de trabajo de ejemplo', scheme: 'plan-de-trabajo', territory: 'EC-0807' } }),
    update: command({
      input: z.object({ planId, version: z.number().int(), title: z.string().trim().min(3).max(300).optional(), validFrom: PlainDate.nullable().optional(), validTo: PlainDate.nullable().optional(), legalBasis: z.string().max(500).nullable().optional(), source: z.string().max(300).nullable().optional(), example: z.boolean().optional() }),
      output: z.object({ version: z.number().int() }),
      example: { planId: example.planId, version: 1, title: 'Plan de ejemplo' },
    }),
    share: command({
      input: z.object({ planId, version: z.number().int(), visibility: z.enum(['own', 'shared', 'public']), parties: z.array(z.uuid()).max(500).default([]) }),
      output: z.object({ version: z.number().int() }),
      example: { planId: example.planId, version: 1, visibility: 'public' },
    }),
    approve: command({
      input: z.object({ planId, version: z.number().int(), approvedOn: PlainDate.optional(), legalBasis: z.string().max(500).optional(), why: z.string().max(1000).optional() }),
      output: z.object({ version: z.number().int(), sealedVersion: z.number().int() }),
      example: { planId: example.planId, version: 1, approvedOn: '2019-12-20' },
    }),
    startVersion: command({
      /** `updating`: a copy of the one in force on which each element is decided; `from` is then a copy whatever it says. */
      input: z.object({ planId, version: z.number().int(), from: z.enum(['copy', 'empty']).default('copy'), updating: z.boolean().default(false), validFrom: PlainDate.optional(), validTo: PlainDate.optional() }),
      output: z.object({ version: z.number().int(), headVersion: z.number().int() }),
      example: { planId: example.planId, version: 2 },
    }),
    timeline: query({
      input: z.object({ planId }),
      output: z.object({ milestones: z.array(Milestone), advances: z.array(Advance), lineage: z.array(Lineage) }),
      example: { planId: example.planId },
    }),
    saveTimeline: command({
      input: z.object({ planId, milestones: z.array(Milestone).max(500).default([]), advances: z.array(Advance).max(2000).default([]), lineage: z.array(Lineage).max(5000).optional() }),
      output: z.object({ saved: z.number().int() }),
      example: { planId: example.planId, milestones: [{ number: 1, stage: 'Formulación', text: 'Primer borrador', happened: '2018', until: null, certainty: 'year' as const, citation: null }] },
    }),
    addElement: command({
      input: z.object({ planId, id: z.uuid().optional(), code: ElementCode, kind: z.string(), parentId: z.uuid().nullable().default(null), text: ElementText, lines: z.array(z.string()).default([]), fields: Fields.default({}) }),
      output: z.object({ elementId: z.string() }),
      example: { planId: example.planId, code: '1', kind: 'objetivo', text: 'Elemento de ejemplo' },
    }),
    editElement: command({
      input: z.object({ elementId: z.uuid(), version: z.number().int(), code: ElementCode.optional(), kind: z.string().optional(), parentId: z.uuid().nullable().optional(), text: ElementText.optional(), lines: z.array(z.string()).optional(), fields: Fields.optional() }),
      output: z.object({ element: Element }),
      example: { elementId: example.elementId, version: 1, text: 'Texto corregido' },
    }),
    removeElement: command({
      input: z.object({ elementId: z.uuid(), version: z.number().int(), why: z.string().max(1000).optional() }),
      output: z.object({ removed: z.string() }),
      example: { elementId: example.elementId, version: 1 },
    }),
    previewImport: command({
      input: z.object({ fileId: z.uuid(), planId: planId.optional(), scheme: z.string(), mapping: HeaderMapping.optional(), decimal: z.enum([',', '.']).optional(), newPlan: NewPlan.omit({ scheme: true, slug: true }).partial().optional() }),
      output: PreviewAnswer,
      example: { fileId: exampleId('file'), planId: example.planId, scheme: 'pdot' },
    }),
    import: command({
      input: z.object({ previewId: z.uuid(), onlyValid: z.boolean().default(false) }),
      output: ImportAnswer.extend({ planId: z.string() }),
      example: { previewId: exampleId('preview') },
    }),
    undoImport: command({ input: z.object({ importId: z.uuid() }), output: UndoAnswer.extend({ planRemoved: z.boolean() }), example: { importId: exampleId('import') } }),
    imports: query({
      input: z.object({ planId }),
      output: z.object({ items: z.array(z.object({ id: z.string(), fileName: z.string(), at: z.string(), created: z.number().int(), changed: z.number().int(), undone: z.boolean() })) }),
      example: { planId: example.planId },
    }),
    export: query({
      download: true,
      input: z.object({ planId, version: number.optional(), format: z.enum(['xlsx', 'csv']).default('xlsx') }),
      output: Download,
      example: { planId: example.planId, format: 'csv' },
    }),
    template: query({
      download: true,
      input: z.object({ scheme: z.string(), format: z.enum(['xlsx', 'csv']).default('xlsx') }),
      output: Download,
      example: { scheme: 'pdot' },
    }),
    ...matrixOperations,
    ...viewsOperations,
    ...progressOperations,
    ...updatingOperations,
    ...programmeOperations,
  },
});

export const no = failuresOf(plans);
