/** The words, the test and the reading page of a new slice. */
export const words: Record<string, string> = {
  'text.es.ts': `
import { texts } from '../../kernel/text.ts';
import { @slice@ } from './contract.ts';

export const es = texts(@slice@, {
  title: '@Type@',
  failures: {},
  facts: { '@noun@-created': 'Se creó un registro', '@noun@-changed': 'Se corrigió un registro' },
  operations: { list: 'Ver la lista', get: 'Ver un registro', create: 'Crear un registro', change: 'Corregir un registro' },
});
`,
  'text.en.ts': `
import { texts } from '../../kernel/text.ts';
import { @slice@ } from './contract.ts';

export const en = texts(@slice@, {
  title: '@Type@',
  failures: {},
  facts: { '@noun@-created': 'A record was created', '@noun@-changed': 'A record was corrected' },
  operations: { list: 'See the list', get: 'See a record', create: 'Create a record', change: 'Correct a record' },
});
`,
  '@slice@.test.ts': `
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, places, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { @slice@Slice } from './index.ts';

let own: Stage;
let app: TestApp;
const clerk = cast.of({ operations: ['@slice@.*'], institutions: [places.ours] });
const create = (title: string): Promise<{ id: string; version: number }> => app.run('@slice@.create', { title, owner: places.ours }, clerk);

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { slices: [@slice@Slice] });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

test('what one creates, one finds', async () => {
  const { id } = await create('Primero');
  expect(await app.run('@slice@.get', { id }, clerk)).toMatchObject({ title: 'Primero', version: 1 });
});
test('a stranger does not', async () => {
  const { id } = await create('Segundo');
  await expect(app.run('@slice@.get', { id }, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
});
test('a change made on what another changed shows the current record', async () => {
  const { id } = await create('Tercero');
  await app.run('@slice@.change', { id, version: 1, title: 'De la mañana' }, clerk);
  await expect(app.run('@slice@.change', { id, version: 1, title: 'De la tarde' }, clerk)).rejects.toMatchObject({ code: 'house.version-changed' });
});
`,
  'README.md': `
# @slice@

What it is for, its words, and what it must never do. Ten lines.
`,
};
