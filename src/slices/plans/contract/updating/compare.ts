import { command, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { ElementCode } from '../plan.ts';
import { LineageRelation } from '../timeline.ts';

const planId = z.uuid();
const example = { planId: exampleId('plan') };

/** One side of a comparison: `<plan>` (its version in force), `<plan>:<number>`, or a number with `planId` beside it. */
const Side = z.string().max(60).regex(/^([0-9a-fA-F-]{36}(:\d{1,6})?|\d{1,6})$/, 'Escriba el plan, el plan y su versión (plan:2), o solo la versión.');

export const ComparedSide = z.object({
  planId: z.string(),
  title: z.string(),
  scheme: z.string(),
  territory: z.string(),
  version: z.number().int(),
  state: z.enum(['draft', 'approved']),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  approvedOn: z.string().nullable(),
  elements: z.number().int(),
  example: z.boolean(),
});
export type ComparedSide = z.infer<typeof ComparedSide>;

export const ComparedElement = z.object({ id: z.string(), identity: z.string(), code: z.string(), kind: z.string(), text: z.string(), parentCode: z.string().nullable() });
export type ComparedElement = z.infer<typeof ComparedElement>;

/** What differs: `text`, `code`, `kind`, `parent` (codes), `lines`, or a field of the scheme, with its value on each side. */
export const Difference = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type Difference = z.infer<typeof Difference>;

export const ComparedRow = z.object({
  relation: LineageRelation,
  /** `declared`: the records say it (the same identity, or a lineage that somebody declared); `inferred`: read from codes and texts. */
  certainty: z.enum(['declared', 'inferred']),
  a: ComparedElement.nullable(),
  b: ComparedElement.nullable(),
  changes: z.array(Difference),
  note: z.string().nullable(),
  citation: z.string().nullable(),
  /** The lineage behind it, when there is one. */
  lineageId: z.string().nullable(),
});
export type ComparedRow = z.infer<typeof ComparedRow>;

const codes = z.array(ElementCode).max(100).default([]);

export const compareOperations = {
  compare: query({
    input: z.object({ a: Side, b: Side, planId: planId.optional() }),
    output: z.object({
      a: ComparedSide,
      b: ComparedSide,
      rows: z.array(ComparedRow),
      /** How many elements each relation holds: of the first side for a split, of the second for a merger. */
      counts: z.record(LineageRelation, z.number().int()),
      /** The reader may say what became of what: both versions are of one plan that is theirs to change. */
      mayDeclare: z.boolean(),
    }),
    example: { a: example.planId, b: `${example.planId}:1` },
  }),
  declareLineage: command({
    input: z.object({ planId, fromVersion: z.number().int().positive(), toVersion: z.number().int().positive(), relation: LineageRelation, from: codes, to: codes, note: z.string().trim().max(1000).nullable().default(null), citation: z.string().trim().max(300).nullable().default(null) }),
    output: z.object({ lineageIds: z.array(z.string()) }),
    example: { planId: example.planId, fromVersion: 1, toVersion: 2, relation: 'split' as const, from: ['L2'], to: ['L2', 'L3'] },
  }),
  removeLineage: command({
    input: z.object({ planId, lineageIds: z.array(z.uuid()).min(1).max(100) }),
    output: z.object({ removed: z.number().int() }),
    example: { planId: example.planId, lineageIds: [exampleId('lineage')] },
  }),
};
