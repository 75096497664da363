import type { Actions } from '../../../src/platform/operation/slice.ts';
import { query, command, contract, z } from '../../../src/kernel/contract.ts';

const letters = contract({
  name: 'letters',
  failures: {},
  facts: ['letter-sent'],
  operations: { list: query({ input: z.object({}), output: z.object({}), example: {} }), send: command({ input: z.object({}), output: z.object({}), example: {} }) },
});

// @wrong send is promised and nobody does it
export const actions: Actions<typeof letters> = {
  list: async () => ({}),
};
