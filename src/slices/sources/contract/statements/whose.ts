import { listOf, z } from '../../../../kernel/contract.ts';

/** Whose a new record is. Left out, it belongs to the first institution or territory that the grant reaches. */
export const whose = {
  owner: z.uuid().optional(),
  territory: z.string().max(20).optional(),
  parties: listOf(z.string().max(60)).optional(),
  visibility: z.enum(['own', 'shared', 'public']).optional(),
};
