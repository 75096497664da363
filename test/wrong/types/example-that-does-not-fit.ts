import { query, z } from '../../../src/kernel/contract.ts';

export const list = query({
  input: z.object({ q: z.string(), limit: z.number() }),
  output: z.object({}),
  // @wrong the example leaves out what the input asks
  example: { q: 'manta' },
});
