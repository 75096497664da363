import { z } from './contract.ts';

/** Where something was said: a document and a place in it («004, l. 498»). */
export const Citation = z.object({ document: z.string().max(200), place: z.string().max(120).optional() });
export type Citation = z.infer<typeof Citation>;
