import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, places, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { actorOf } from '../../../test/actor.ts';
import { newId } from '../../kernel/id.ts';

let own: Stage;
let app: TestApp;
interface Listed {
  items: { rule: string; severity: string; state: string; subject: { kind: string; id: string; name: string } }[];
}
const reader = actorOf({ role: 'lectura', reads: true, institutions: [places.ours] });
const stranger = actorOf({ role: 'lectura', reads: true, institutions: [places.theirs], account: newId() });
const found = async (subject: string, by = cast.administrator): Promise<Listed['items']> => {
  await app.drain();
  return (await app.run<Listed>('sources.findings', { rule: 'norms.later-norm', limit: 100 }, by)).items.filter(({ subject: { id } }) => id === subject);
};

beforeAll(async () => {
  own = await stage();
  app = testApp(own);
});
afterAll(async () => {
  await app.close();
  await own.close();
});

/** A norm of 2019, read by somebody, and a record of 2018 that rests on it. */
async function resting(): Promise<{ norm: string; citation: string; subject: string }> {
  const [norm, citation, subject] = [newId(), newId(), newId()];
  await app.run('norms.save-norm', { id: norm, country: 'XX', code: `ley-${norm}`, title: 'Ley que llegó después', kind: 'ley', from: '2019-04-03', source: 'Texto leído', verified: true }, cast.administrator);
  await app.run('norms.cite', { id: citation, subject: { kind: 'plans.plan', id: subject }, norm, name: 'Plan temprano', on: '2018', owner: places.ours, visibility: 'own' }, cast.administrator);
  return { norm, citation, subject };
}

test('a norm later than what rests on it enters the register by itself, for its own people', async () => {
  const { subject } = await resting();
  expect(await found(subject)).toMatchObject([{ severity: 'moderate', state: 'open', subject: { name: 'Plan temprano' } }]);
  expect([(await found(subject, reader)).length, (await found(subject, stranger)).length]).toEqual([1, 0]);
});
test('it goes by itself when the citation is withdrawn', async () => {
  const { subject, citation } = await resting();
  await found(subject);
  await app.run('norms.uncite', { id: citation }, cast.administrator);
  expect((await found(subject)).map(({ state }) => state)).toEqual(['resolved']);
});
test('it goes by itself when the date of the norm is corrected', async () => {
  const { subject, norm } = await resting();
  await found(subject);
  await app.run('norms.save-norm', { id: norm, version: 1, country: 'XX', title: 'Ley que llegó después', kind: 'ley', from: '2009-04-03', source: 'Texto leído', verified: true }, cast.administrator);
  expect((await found(subject)).map(({ state }) => state)).toEqual(['resolved']);
});
test('a document says its own date; when that is corrected, its finding goes', async () => {
  const { norm } = await resting();
  const document = newId();
  await app.run('sources.create', { id: document, title: 'Informe temprano', kind: 'informe', issuedOn: '2018-05-01' }, cast.administrator);
  await app.run('norms.cite', { subject: { kind: 'sources.document', id: document }, norm, on: '2030' }, cast.administrator);
  expect(await found(document)).toMatchObject([{ state: 'open', subject: { name: 'Informe temprano' } }]);
  await app.run('sources.edit', { id: document, version: 1, title: 'Informe corregido', kind: 'informe', issuedOn: '2020-05-01' }, cast.administrator);
  expect((await found(document)).map(({ state }) => state)).toEqual(['resolved']);
  expect((await app.run<{ items: { name: string }[] }>('norms.citing', { kind: 'sources.document', id: document }, cast.administrator)).items.map(({ name }) => name)).toEqual(['Informe corregido']);
});
