import { command, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';

const planId = z.uuid();
const example = { planId: exampleId('plan'), fromPlan: exampleId('plan', 1) };

/** A diagnosis that a government above offers, and what this plan took of it. */
const Offer = z.object({
  planId: z.string(),
  title: z.string(),
  territory: z.string(),
  territoryName: z.string(),
  version: z.number().int(),
  elements: z.number().int(),
  offeredOn: z.string(),
  withdrawn: z.boolean(),
  /** The version that this plan took; null when it took none. */
  takenVersion: z.number().int().nullable(),
  taken: z.number().int(),
});

/** A territory below and what its plan took: nothing, an older version, or the one in force. `no-plan`: none that the reader may see. */
const Covered = z.object({
  territory: z.string(),
  territoryName: z.string(),
  planId: z.string().nullable(),
  planTitle: z.string().nullable(),
  state: z.enum(['taken', 'behind', 'not-taken', 'no-plan']),
  version: z.number().int().nullable(),
  elements: z.number().int(),
  takenOn: z.string().nullable(),
});

export const diagnosisOperations = {
  offerDiagnosis: command({ input: z.object({ planId }), output: z.object({ version: z.number().int(), elements: z.number().int() }), example: { planId: example.planId } }),
  withdrawDiagnosis: command({ input: z.object({ planId }), output: z.object({ planId: z.string() }), example: { planId: example.planId } }),
  takeDiagnosis: command({
    input: z.object({ planId, fromPlan: planId }),
    output: z.object({ version: z.number().int(), added: z.number().int(), updated: z.number().int(), own: z.number().int(), codes: z.array(z.object({ theirs: z.string(), here: z.string() })) }),
    example,
  }),
  /** What governments above offer to this plan, and whether this one offers its own. */
  diagnosisOffers: query({
    input: z.object({ planId }),
    output: z.object({ own: z.object({ offered: z.boolean(), offeredOn: z.string().nullable(), version: z.number().int().nullable(), elements: z.number().int() }), offers: z.array(Offer) }),
    example: { planId: example.planId },
  }),
  diagnosisCoverage: query({
    input: z.object({ planId }),
    output: z.object({ planId: z.string(), version: z.number().int().nullable(), offered: z.boolean(), elements: z.number().int(), items: z.array(Covered), taken: z.number().int(), behind: z.number().int(), of: z.number().int() }),
    example: { planId: example.planId },
  }),
};
