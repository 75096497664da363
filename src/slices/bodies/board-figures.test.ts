import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Figure, FigureRecord } from '../../kernel/figure.ts';
import { newId } from '../../kernel/id.ts';
import type { Context } from '../../platform/operation/context.ts';
import { system } from '../../platform/access/actor.ts';
import { packIdentity } from '../institutions/index.ts';
import { checks } from './checks.ts';
import { figures } from './figures.ts';
import { bodiesSlice } from './index.ts';

let own: Stage;
let app: TestApp;
const admin = cast.administrator;
const today = '2026-11-20';

const within = <T>(work: (ctx: Context) => Promise<T>): Promise<T> => app.runner.within({ by: system('prueba'), requestId: newId(), slice: bodiesSlice, readOnly: true }, work);
const maker = (name: string) => figures.find((one) => one.name === name)!; // named in this file
const figure = (name: string, about: Record<string, string>, asOf = today): Promise<Figure> => within((ctx) => maker(name).calculate(ctx, about, asOf));
const records = (name: string, about: Record<string, string>, asOf = today): Promise<FigureRecord[]> => within((ctx) => maker(name).records(ctx, about, asOf, { skip: 0, limit: 500 }));
const found = (name: string, about: Record<string, string> = {}) => within((ctx) => checks.find((one) => one.name === name)!.find(ctx, about, today)); // as above

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date(`${today}T15:00:00Z`) });
  const act = (on: string) => ({ kind: 'ordenanza', title: 'Ordenanza de prueba', publishedOn: on, forceFrom: on });
  for (const [territory, on] of [['EC-0801', '2015-03-01'], ['EC-0805', '2020-06-01']] as const) await app.run('bodies.create', { kind: 'jcpd', territory, source: 'Prueba', creation: act(on) }, admin);
  await app.run('bodies.record-absence', { territory: 'EC-0802', kind: 'jcpd', on: '2024-01-15', source: 'Oficio 8' }, admin);
  await app.run('bodies.record-absence', { territory: 'EC-0806', kind: 'ccpd', on: '2024-01-15', source: 'Oficio 9', visibility: 'own' }, admin);
}, 60_000);
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('coverage', () => {
  test.each([
    ['bodies.coverage', { territory: 'EC-08', kind: 'jcpd' }, today, 2, 7],
    ['bodies.coverage', { territory: 'EC-08', kind: 'jcpd' }, '2019-01-01', 1, 7],
    ['bodies.conformed', { territory: 'EC-08', kind: 'jcpd' }, today, 0, 7],
    ['bodies.coverage', { territory: 'EC-0801', kind: 'jcpd' }, today, 1, 1],
    ['bodies.coverage', { territory: 'ec-08', kind: 'ccpd' }, today, 0, 7],
  ])('%s of %j on %s is %i of %i, and opens into as many records', async (name, about, asOf, part, whole) => {
    const told = await figure(name, about, asOf);
    expect(told).toMatchObject({ value: part, of: { part, whole } });
    const list = await records(name, about, asOf);
    expect([list.length, list.filter(({ counted }) => counted).length]).toEqual([whole, part]);
    expect(list.slice(0, part).every(({ counted }) => counted)).toBe(true);
  });
  test('where nobody has said anything it is not zero', async () => {
    expect(await figure('bodies.coverage', { territory: 'EC-08', kind: 'jcpd' }, '2014-01-01')).toMatchObject({ value: null, missing: 's/d', says: 'De ninguno de los 7 territorios hay registro de si lo tiene.' });
    expect(await records('bodies.coverage', { territory: 'EC-08', kind: 'jcpd' }, '2014-01-01')).toEqual([]);
  });
  test.each([[{ territory: 'EC-08' }], [{ territory: 'EC-080150', kind: 'jcpd' }], [{ territory: 'EC-99', kind: 'jcpd' }], [{ territory: 'EC-08', kind: 'no-hay' }]])('%j is not known, and says so', async (about) => {
    expect(await figure('bodies.coverage', about)).toMatchObject({ value: null, missing: 's/d' });
    expect(await records('bodies.coverage', about)).toEqual([]);
  });
  test('a territory has one of each kind that its law asks for, and one below them none', async () => {
    const cases = await within((ctx) => maker('bodies.coverage').cases!(ctx, { territory: 'EC-08' }, today)); // it has them
    expect(cases.map(({ about }) => about['kind']).toSorted()).toEqual(['ccpd', 'jcpd']);
    expect(await within((ctx) => maker('bodies.coverage').cases!(ctx, { territory: 'EC-080150' }, today))).toEqual([]); // as above
  });
});

describe('what was bound', () => {
  let instrument: string;
  beforeAll(async () => {
    instrument = (await app.run<{ id: string }>('instruments.create', { id: newId(), kind: 'resolucion', title: 'Resolución que compromete', territory: 'EC-08', owner: packIdentity('institution', 'EC-08'), passed: true, visibility: 'public', signedOn: '2024-02-01', publishedOn: '2024-02-01' }, admin)).id;
    for (const territory of ['EC-0801', 'EC-0802', 'EC-0803']) await app.run('bodies.bind', { instrument, territory, kind: 'jcpd', boundOn: '2024-02-01', dueOn: '2025-02-01' }, admin);
  });

  test('is a figure of the instrument and of the territory, with its records', async () => {
    for (const about of [{ instrument }, { territory: 'EC-08' }] satisfies object[] as Record<string, string>[]) { // one or the other
      expect(await figure('bodies.bound-fulfilled', about)).toMatchObject({ value: 0, of: { part: 0, whole: 3 } });
      expect((await records('bodies.bound-fulfilled', about)).map(({ counted }) => counted)).toEqual([false, false, false]);
    }
  });
  test('a draft is no part of the figure', async () => {
    const draft = (await app.run<{ id: string }>('instruments.create', { id: newId(), kind: 'resolucion', title: 'Resolución en borrador', territory: 'EC-08', owner: packIdentity('institution', 'EC-08'), visibility: 'public' }, admin)).id;
    await app.run('bodies.bind', { instrument: draft, territory: 'EC-0804', kind: 'jcpd', boundOn: '2024-02-01', dueOn: '2025-02-01' }, admin);
    expect(await figure('bodies.bound-fulfilled', { instrument: draft })).toMatchObject({ value: null, missing: 's/d' });
    expect(await figure('bodies.bound-fulfilled', { territory: 'EC-08' })).toMatchObject({ of: { whole: 3 } });
  });
  test('an instrument that binds nobody has no such figure', async () => {
    expect(await figure('bodies.bound-fulfilled', { instrument: newId() })).toMatchObject({ value: null, missing: 's/d' });
    expect(await figure('bodies.bound-fulfilled', { instrument: 'no-es' })).toMatchObject({ value: null });
  });
  test('past its day, what nobody has is found; what lacks something under a law by verify is a notice; the unknown is not told', async () => {
    const late = await found('bodies.late-binding');
    expect(late.map(({ subject, weight }) => [subject.id, weight]).toSorted()).toEqual([['EC-0801', 'notice'], ['EC-0802', 'finding']]);
  });
});

describe('what the law asks for and is not there', () => {
  test('is a notice where nobody verified that law, with who says it', async () => {
    expect(await found('bodies.without-body')).toMatchObject([{ subject: { kind: 'territories.unit', id: 'EC-0802' }, weight: 'notice', mark: 'jcpd', whose: { territory: 'EC-0802', visibility: 'shared', owner: packIdentity('institution', 'EC-0802') } }]);
  });
  test('of a territory, only what is under it', async () => {
    expect(await found('bodies.without-body', { territory: 'EC-10' })).toEqual([]);
    expect(await found('bodies.without-body', { territory: 'EC-0802' })).toHaveLength(1);
  });
  test('what its holder keeps to itself is told to nobody', async () => {
    expect((await found('bodies.without-body', { territory: 'EC-0806' }))).toEqual([]);
  });
});
