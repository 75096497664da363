import { command, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { Difference } from './compare.ts';

const example = { planId: exampleId('plan'), identity: exampleId('element') };

/** What an updating decides of an element: as it is, with other words or data, with more to it, or out. */
export const UpdateDecision = z.enum(['keep', 'modify', 'complement', 'remove']);
export type UpdateDecision = z.infer<typeof UpdateDecision>;

/** An element of the version in force, what was decided of it and how the draft has it. */
export const UpdatedElement = z.object({
  identity: z.string(),
  code: z.string(),
  kind: z.string(),
  text: z.string(),
  parentIdentity: z.string().nullable(),
  /** The element at the root of its branch: diagnóstico, propuesta, a line. */
  branch: z.string(),
  decision: UpdateDecision.nullable(),
  /** Why; null too for who does not see drafts. */
  reason: z.string().nullable(),
  continuing: z.boolean(),
  /** 0 while nobody decided. */
  decisionVersion: z.number().int(),
  decidedAt: z.string().nullable(),
  state: z.enum(['same', 'changed', 'gone']),
  changes: z.array(Difference),
  /** Its row in the draft. */
  draftId: z.string().nullable(),
  /** What does not fit: kept and yet changed; to be modified or complemented and yet the same; not removed and yet gone. */
  odd: z.enum(['kept-changed', 'still-same', 'not-there']).nullable(),
});
export type UpdatedElement = z.infer<typeof UpdatedElement>;

export const UpdateTotals = z.object({
  of: z.number().int(),
  decided: z.number().int(),
  /** No decision yet, or not removed and yet gone from the draft: what keeps the version from being approved. */
  missing: z.number().int(),
  keep: z.number().int(),
  modify: z.number().int(),
  complement: z.number().int(),
  remove: z.number().int(),
  keptChanged: z.number().int(),
  stillSame: z.number().int(),
  continuing: z.number().int(),
  added: z.number().int(),
});
export type UpdateTotals = z.infer<typeof UpdateTotals>;

export const updateOperations = {
  updating: query({
    input: z.object({ planId: z.uuid() }),
    output: z.object({
      planId: z.string(),
      title: z.string(),
      /** The version in force from which the updating starts; null when nothing was ever approved. */
      from: z.number().int().nullable(),
      /** The version that updates it (or the last one that did); null when there is none in sight. */
      to: z.number().int().nullable(),
      running: z.boolean(),
      elements: z.array(UpdatedElement),
      /** Elements that only the draft has. */
      added: z.array(z.object({ id: z.string(), code: z.string(), kind: z.string(), text: z.string() })),
      totals: UpdateTotals,
      mayDecide: z.boolean(),
    }),
    example: { planId: example.planId },
  }),
  decideUpdate: command({
    input: z.object({
      planId: z.uuid(),
      identities: z.array(z.uuid()).min(1).max(5000),
      decision: UpdateDecision,
      reason: z.string().trim().max(2000).optional(),
      continuing: z.boolean().default(false),
      /** The decision that was seen of each (its `decisionVersion`, 0 for none); another one since is a conflict. */
      seen: z.record(z.string(), z.number().int()).optional(),
    }),
    output: z.object({ decided: z.number().int(), removed: z.number().int(), restored: z.number().int() }),
    example: { planId: example.planId, identities: [example.identity], decision: 'keep' as const },
  }),
};
