import { command, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { ElementText } from '../plan.ts';

const example = { planId: exampleId('plan'), elementId: exampleId('element'), adjustmentId: exampleId('adjust') };

/** Another wording proposed for an element of the draft. `origin`: the conditions of the territory, or the programme of the authority. */
export const Adjustment = z.object({
  id: z.string(),
  version: z.number().int(),
  origin: z.enum(['territory', 'programme']),
  before: z.string(),
  after: z.string(),
  source: z.string(),
  state: z.enum(['proposed', 'taken', 'left']),
  reason: z.string().nullable(),
  proposedAt: z.string(),
  decidedAt: z.string().nullable(),
  planVersion: z.number().int(),
  /** The element as the draft says it now; null when it is no longer there. */
  element: z.object({ id: z.string(), version: z.number().int(), code: z.string(), kind: z.string(), text: z.string() }).nullable(),
});
export type Adjustment = z.infer<typeof Adjustment>;

export const adjustmentOperations = {
  adjustments: query({ input: z.object({ planId: z.uuid() }), output: z.object({ items: z.array(Adjustment), mayDecide: z.boolean() }), example: { planId: example.planId } }),
  proposeAdjustment: command({
    input: z.object({ elementId: z.uuid(), id: z.uuid().optional(), origin: z.enum(['territory', 'programme']), after: ElementText, source: z.string().trim().min(1, 'Diga de dónde sale: el documento y su página, o el taller.').max(500) }),
    output: z.object({ adjustmentId: z.string() }),
    example: { elementId: example.elementId, origin: 'territory' as const, after: 'Un cantón que cuida su agua y comparte sus caminos', source: 'Taller del 12 de marzo, acta, p. 3' },
  }),
  decideAdjustment: command({
    input: z.object({ adjustmentId: z.uuid(), version: z.number().int(), decision: z.enum(['take', 'leave']), elementVersion: z.number().int().optional(), reason: z.string().trim().max(2000).optional() }),
    output: z.object({ version: z.number().int() }),
    example: { adjustmentId: example.adjustmentId, version: 1, decision: 'leave' as const, reason: 'El taller de la cabecera pidió otra redacción' },
  }),
};
