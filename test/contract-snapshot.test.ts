import { describe, expect, test } from 'vitest';
import { kebab, z, type Operation } from '../src/kernel/contract.ts';
import { slices } from '../src/slices/index.ts';

// What others call: names, audiences and shapes. A change here is a change for them. Write it down on purpose with
// `vitest run test/contract-snapshot.test.ts -u`, and say in the changelog what a caller has to do.

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest;
};

const promiseOf = ({ kind, audience, witness, secret, post, session, input, output }: Operation): object => ({
  kind,
  audience,
  ...(witness ? { witness } : {}),
  ...(secret ? { secret } : {}),
  ...(post ? { post } : {}),
  ...(session ? { session } : {}),
  input: schemaOf(input, 'input'),
  output: schemaOf(output, 'output'),
});

describe('what each slice promises has not changed unnoticed', () => {
  test.each(slices.map(({ contract }) => [contract.name, contract] as const))('%s', async (name, contract) => {
    const operations = Object.entries(contract.operations).map(([key, operation]) => [`${name}.${kebab(key)}`, promiseOf(operation)] as const);
    const promise = { failures: contract.failures, facts: contract.facts, operations: Object.fromEntries(operations) };
    await expect(`${JSON.stringify(promise, undefined, 1)}\n`).toMatchFileSnapshot(`contracts/${name}.json`);
  });
});

test.each([
  ['territories.search', ['q']],
  ['territories.summary', ['country']],
  ['plans.list', []],
  ['plans.tree', ['planId']],
  ['plans.totals', ['planId']],
  ['plans.preview-import', ['fileId', 'scheme']],
  ['plans.import', ['previewId']],
  ['plans.undo-import', ['importId']],
  ['coherence.matrix', ['territory']],
])('%s keeps the name and the needed parameters that were published', (name, needed) => {
  const [slice = '', key = ''] = name.split('.');
  const contract = slices.find((one) => one.contract.name === slice)?.contract;
  const operation = Object.entries(contract?.operations ?? {}).find(([code]) => kebab(code) === key)?.[1];
  const input = operation ? (schemaOf(operation.input, 'input') as { required?: string[] }) : undefined; // inputs are objects
  expect((input?.required ?? []).toSorted()).toEqual(needed.toSorted());
  expect(operation).toBeDefined();
});
