import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { contract } from '../../kernel/contract.ts';
import { slice } from '../operation/slice.ts';

const empty = contract({ name: 'alpha', failures: {}, facts: [], operations: {} });
const words = { title: 'Alfa', failures: {}, facts: {}, operations: {} };
const alpha = slice({
  contract: empty,
  actions: {},
  texts: { es: words, en: words },
  search: [{ name: 'letters', title: 'Letras', find: async (_ctx, asked, limit) => ['alfa', 'alba', 'beta'].filter((w) => w.startsWith(asked)).slice(0, limit).map((w) => ({ kind: 'alpha.letter', id: w, title: w, trail: '', href: `/${w}`, score: 1 })) }],
  tasks: [{ name: 'letters', list: async () => [
    { name: 'open', subject: { kind: 'alpha.letter', id: '1' }, title: 'sin fecha', dueOn: null, weight: 'open' as const, href: '/1' },
    { name: 'late', subject: { kind: 'alpha.letter', id: '2' }, title: 'atrasada', dueOn: '2026-05-01', weight: 'late' as const, href: '/2' },
    { name: 'soon', subject: { kind: 'alpha.letter', id: '3' }, title: 'pronto', dueOn: '2026-06-01', weight: 'open' as const, href: '/3' },
  ] }],
  documents: [{ name: 'alpha.letter', make: async (ctx, about, asOf) => ({ name: 'carta.txt', media: 'text/plain', bytes: new TextEncoder().encode(`${about['to']} al ${asOf} para ${ctx.actor.name}`) }) }],
});

let own: Stage;
let app: TestApp;
beforeAll(async () => {
  own = await stage();
  app = testApp(own, { slices: [alpha], clock: () => new Date('2026-05-20T15:00:00Z') });
});
afterAll(async () => {
  await app.close();
  await own.close();
});
const anybody = actorOf({ name: 'Lectora Ejemplo' });

describe('the hosts of the shell', () => {
  test('search gathers the hits of every source under its heading', async () => {
    expect(await app.run('house.search', { q: 'al' }, anybody)).toMatchObject({ groups: [{ title: 'Letras', hits: [{ title: 'alfa' }, { title: 'alba' }] }] });
    expect(await app.run('house.search', { q: 'zeta' }, anybody)).toEqual({ groups: [] });
  });

  test('tasks come late ones first, then by date', async () => {
    const { tasks } = await app.run<{ tasks: { title: string }[] }>('house.tasks', {}, anybody);
    expect(tasks.map((t) => t.title)).toEqual(['atrasada', 'pronto', 'sin fecha']);
  });

  test('a document is made by the slice that offers it, for who asks and as of a day', async () => {
    expect(await app.run('house.documents', {}, anybody)).toEqual({ items: [{ name: 'alpha.letter' }] });
    const { path } = await app.run<{ path: string }>('house.issue-document', { name: 'alpha.letter', about: { to: 'Rioverde' } }, anybody);
    expect(await readFile(path, 'utf8')).toBe('Rioverde al 2026-05-20 para Lectora Ejemplo');
    await expect(app.run('house.issue-document', { name: 'alpha.poem' }, anybody)).rejects.toMatchObject({ code: 'house.document-unknown' });
  });

  test('answer nobody who is not signed in', async () => {
    await expect(app.run('house.tasks', {}, cast.nobody)).rejects.toMatchObject({ code: 'house.sign-in-needed' });
  });
});
