import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadExample } from '../src/example.ts';
import { loadPack } from '../src/packs.ts';
import { testApp, type TestApp } from './cast.ts';
import { stage, type Stage } from './stage/stage.ts';

let own: Stage;
let app: TestApp;
let accounts: { account: string; role: string }[];

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { demo: true });
  accounts = await loadExample(app, { passwordOf: () => 'canoas de tres colores' });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

interface Pair { lower: string; upper: string; linked: number | null; total: number | null; index: number | null; proposed: number; direct: number; partial: number }
const matrix = async (territory: string): Promise<Pair[]> => (await app.run<{ pairs: Pair[] }>('coherence.matrix', { territory })).pairs;
const plan = (slug: string): Promise<{ id: string; versions: { number: number; elements: number }[] }> => app.run('plans.get', { slug });

describe('the three countries', () => {
  test.each([
    ['EC', { province: [24, 24], canton: [221, 221], parish: [1042, 821] }, 1066],
    ['PE', { department: [25, 25], province: [196, 196], district: [1892, 1696] }, 1917],
    ['CO', { department: [33, 32], municipality: [1121, 1102], comuna: [16, 0], corregimiento: [5, 0] }, 1134],
  ])('%s has its units and its governments', async (country, levels, governments) => {
    const summary = await app.run<{ levels: { level: string; units: number; governments: number }[]; governments: number }>('territories.summary', { country });
    expect(Object.fromEntries(summary.levels.map((l) => [l.level, [l.units, l.governments]]))).toEqual(levels);
    expect(summary.governments).toBe(governments);
  });

  test('loaded again change nothing', async () => {
    const count = async (): Promise<number> => (await own.owner.query('select count(*)::int as n from platform.fact')).rows[0].n;
    const before = await count();
    for (const pack of ['base', 'ec', 'pe', 'co', 'example']) await loadPack(app, pack);
    expect(await count()).toBe(before);
  });
});

describe('the plan of Medellín', () => {
  test('has 4 lines, 5 cross-cutting lines, 32 actions and 53 targets, as its document distributes them', async () => {
    const { byKind, byLine } = await app.run<{ byKind: Record<string, number>; byLine: { code: string; crossCutting: boolean; byKind: Record<string, number> }[] }>('plans.totals', { planId: (await plan('co-medellin-escnna')).id });
    expect(byKind).toMatchObject({ linea: 4, 'linea-transversal': 5, accion: 32, meta: 53 });
    expect(byLine.filter((l) => !l.crossCutting).map((l) => [l.byKind['accion'], l.byKind['meta']])).toEqual([[5, 7], [12, 22], [6, 8], [9, 16]]);
  });

  test('keeps two generations of lines, its milestones and its advances', async () => {
    const { id, versions } = await plan('co-medellin-escnna');
    expect(versions.map((v) => v.number)).toEqual([1, 2]);
    const { milestones, advances, lineage } = await app.run<{ milestones: unknown[]; advances: unknown[]; lineage: unknown[] }>('plans.timeline', { planId: id });
    expect([milestones.length, advances.length]).toEqual([14, 9]);
    expect(lineage.length).toBeGreaterThan(3);
  });
});

describe('coherence', () => {
  const expected = JSON.parse(readFileSync('packs/example/coherence-expected.json', 'utf8')) as { lower: string; upper: string; linked: number; total: number; weight: number; proposed: number }[]; // computed apart from the product

  test('of every pair of plans is what an independent count of the sheets gives', async () => {
    const found = new Map((await Promise.all(['EC-08', 'EC-13', 'XX'].map(matrix))).flat().map((p) => [`${p.lower} ${p.upper}`, p]));
    for (const pair of expected) {
      const own = found.get(`${pair.lower} ${pair.upper}`);
      expect(own, `${pair.lower} → ${pair.upper}`).toBeDefined();
      expect({ linked: own!.linked, total: own!.total, index: own!.index }).toEqual({ linked: pair.linked, total: pair.total, index: expect.closeTo(pair.weight / pair.total, 10) });
    }
  });

  test('with a government without plan is s/d and never zero', async () => {
    const without = (await matrix('EC-08')).filter((p) => p.lower === 'EC-0805');
    expect(without.length).toBeGreaterThan(0);
    expect(without.every((p) => p.linked === null && p.index === null)).toBe(true);
  });

  test('changes when a link is decided', async () => {
    const { items } = await app.run<{ items: { id: string; version: number; lower: { code: string; territory: string }; upper: { territory: string } }[] }>('coherence.links', { territory: 'EC-0807', state: 'proposed' });
    const link = items.find((l) => l.lower.territory === 'EC-0807' && l.lower.code === 'O1' && l.upper.territory === 'EC-08')!; // its only link to the province
    const before = (await matrix('EC-0807')).find((p) => p.lower === 'EC-0807' && p.upper === 'EC-08')!;
    await app.run('coherence.decide', { linkId: link.id, version: link.version, decision: 'accept' });
    const after = (await matrix('EC-0807')).find((p) => p.lower === 'EC-0807' && p.upper === 'EC-08')!;
    expect(after.direct + after.partial).toBe(before.direct + before.partial + 1);
    expect(after.proposed).toBe(before.proposed - 1);
  });
});

describe('what is in course', () => {
  test('a reporting year with two periods closed and one that dependencies still owe', async () => {
    const { id } = await plan('co-medellin-escnna');
    const { items } = await app.run<{ items: { state: string; counts: Record<string, number> }[] }>('plans.periods', { planId: id });
    expect(items.map(({ state }) => state).toSorted()).toEqual(['closed', 'closed', 'open']);
    const { items: debts } = await app.run<{ items: { responsible: string; owed: number }[] }>('plans.debts', { planId: id });
    expect(debts.find(({ responsible }) => responsible === 'Dependencia de Turismo (ejemplo)')!.owed).toBeGreaterThan(0);
    const { whole } = await app.run<{ whole: { kind: string; standing: { of: number; notProgrammed: number; withData: number } }[] }>('plans.progress', { planId: id });
    expect(whole.map(({ kind, standing }) => [kind, standing.of + standing.notProgrammed])).toEqual([['accion', 32], ['meta', 53]]);
  });

  test('a municipal plan whose target is how the intersectorial plan goes', async () => {
    const { items } = await app.run<{ items: { code: string; value: number | null; of: number }[] }>('plans.feeds', { planId: (await plan('co-medellin-pdm')).id });
    expect(items).toEqual([expect.objectContaining({ code: 'E1.M1', of: 32, value: expect.closeTo(0.5, 0) })]);
  });

  test('a plan being updated, with its authority’s proposals in it, outside it and waiting', async () => {
    const { id } = await plan('ec-0807-pdot');
    const { running, totals } = await app.run<{ running: boolean; totals: { decided: number; of: number } }>('plans.updating', { planId: id });
    expect(running && totals.decided > 0 && totals.decided < totals.of).toBe(true);
    const { programmes } = await app.run<{ programmes: { counts: object }[] }>('plans.candidates', { planId: id });
    expect(programmes.map(({ counts }) => counts)).toEqual([{ total: 10, landed: 2, declined: 1, candidates: 7 }]);
  });

  test('suggestions that wait, and the copied section of two fictitious cantons', async () => {
    const { items } = await app.run<{ items: object[] }>('coherence.suggestions', { territory: 'EC-0807' });
    expect(items.length).toBeGreaterThan(0);
    const { pairs } = await app.run<{ pairs: { a: { territory: string }; b: { territory: string }; score: number }[] }>('coherence.similar', { territory: 'XX-01' });
    expect(pairs.map(({ a, b }) => [a.territory, b.territory].toSorted())).toContainEqual(['XX-0102', 'XX-0103']);
  });
});

test('gives an account to an administrator, a technician, a plan owner, a secretariat, a parish president and a reader', () => {
  expect(new Set(accounts.map((a) => a.role))).toEqual(new Set(['administrador', 'tecnico-territorial', 'dueno-de-plan', 'responsable', 'presidencia-parroquial', 'lectura', 'planificacion']));
});
