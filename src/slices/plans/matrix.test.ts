import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Scheme } from './contract/scheme.ts';
import { speaksOf } from './rules/matrix/year.ts';

interface Row {
  id: string;
  code: string;
  kind: string;
  text: string;
  lines: string[];
  version: number;
  fields: Record<string, unknown>;
}

let own: Stage;
let app: TestApp;
let holder: Actor;
let neighbour: Actor;
let scheme: Scheme;
const government = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code })).id;
const facts = async (planId: string): Promise<{ name: string; subject_id: string; data: Record<string, unknown> }[]> =>
  (await own.owner.query(`select name, subject_id, data from platform.fact where operation = 'plans.edit-elements' and data->>'plan' = $1 or name = 'plans.elements-edited' and subject_id = $1 order by recorded_at`, [planId])).rows;

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  holder = actorOf({ operations: ['plans.*'], reads: true, institutions: [await government('EC-0807')] });
  neighbour = actorOf({ operations: ['plans.*'], reads: true, institutions: [await government('EC-0806')] });
  scheme = (await app.run<{ items: Scheme[] }>('plans.schemes', {}, holder)).items.find((one) => one.id === 'intersectorial')!; // the base pack brings it
});
afterAll(async () => {
  await app.close();
  await own.close();
});

/** A draft with two cross-cutting lines, an action and two targets. */
async function draft(): Promise<{ planId: string; rows: Record<string, Row> }> {
  const { planId } = await app.run<{ planId: string }>('plans.create', { title: 'Plan en matriz', scheme: 'intersectorial', territory: 'EC-0807' }, holder);
  const add = async (code: string, kind: string, parentId: string | null = null, more: object = {}): Promise<string> => (await app.run<{ elementId: string }>('plans.add-element', { planId, code, kind, parentId, text: `Texto de ${code}`, ...more }, holder)).elementId;
  for (const code of ['T1', 'T2']) await add(code, 'linea-transversal');
  const action = await add('A1', 'accion', null, { lines: ['T1'], fields: { como: 'Con ferias' } });
  for (const code of ['M1', 'M2']) await add(code, 'meta', action, { fields: { valores: { 2020: 1 } } });
  return { planId, rows: await rowsOf(planId) };
}
const rowsOf = async (planId: string): Promise<Record<string, Row>> => Object.fromEntries((await app.run<{ elements: Row[] }>('plans.tree', { planId }, holder)).elements.map((row) => [row.code, row]));
const edit = (planId: string, edits: object[], by = holder): Promise<{ elements: Row[] }> => app.run('plans.edit-elements', { planId, edits }, by);

describe('many cells at once', () => {
  test('are saved together, as they are written, and answer the versions they have now', async () => {
    const { planId, rows } = await draft();
    const { elements } = await edit(planId, [
      { elementId: rows['A1']!.id, version: 1, lines: ['T2', 'T1'], fields: { estado: 'En curso', con_quienes: 'Salud; Educación' } },
      { elementId: rows['M1']!.id, version: 1, text: 'Cuarenta escuelas', fields: { linea_base: '1.234,5', anio_base: '2019', valores: { 2021: '12,5', 2022: 'np' } } },
    ]);
    expect(elements.map(({ version }) => version).sort()).toEqual([2, 2]);
    const now = await rowsOf(planId);
    expect(now['A1']).toMatchObject({ version: 2, lines: ['T1', 'T2'], fields: { como: 'Con ferias', con_quienes: ['Salud', 'Educación'] } });
    expect(now['M1']).toMatchObject({ text: 'Cuarenta escuelas', fields: { linea_base: 1234.5, anio_base: 2019, valores: { 2020: 1, 2021: 12.5, 2022: { missing: 'np' } } } });
  });

  test('enter all or none, and each that does not is named', async () => {
    const { planId, rows } = await draft();
    await expect(edit(planId, [{ elementId: rows['M1']!.id, version: 1, fields: { linea_base: 7 } }, { elementId: rows['M2']!.id, version: 1, code: 'T1', fields: { linea_base: 'mucho' } }])).rejects.toMatchObject({
      code: 'plans.cells-refused', details: { count: 2, problems: [{ code: 'M2', field: 'linea_base' }, { code: 'M2', field: 'code' }] },
    });
    expect((await rowsOf(planId))['M1']).toMatchObject({ version: 1, fields: { valores: { 2020: 1 } } });
  });

  test('leave one fact: of the element when it is one, of the plan when they are several', async () => {
    const { planId, rows } = await draft();
    await edit(planId, [{ elementId: rows['M1']!.id, version: 1, fields: { linea_base: 7 } }]);
    await edit(planId, [{ elementId: rows['M1']!.id, version: 2, fields: { meta_final: 9 } }, { elementId: rows['A1']!.id, version: 1, text: 'Otro' }]);
    expect((await facts(planId)).map(({ name, data }) => [name, data['fields'] ?? data['count']])).toEqual([['plans.element-changed', ['linea_base']], ['plans.elements-edited', 2]]);
  });

  test('that say what is there leave no fact and no new version', async () => {
    const { planId, rows } = await draft();
    expect((await edit(planId, [{ elementId: rows['M1']!.id, version: 1, text: 'Texto de M1', fields: { valores: { 2020: '1' } } }])).elements[0]).toMatchObject({ version: 1 });
    expect(await facts(planId)).toEqual([]);
  });

  test('are undone by sending back what was there', async () => {
    const { planId, rows } = await draft();
    await edit(planId, [{ elementId: rows['M1']!.id, version: 1, fields: { linea_base: 7, valores: { 2020: null, 2024: 5 } } }]);
    await edit(planId, [{ elementId: rows['M1']!.id, version: 2, fields: { linea_base: null, valores: { 2020: 1, 2024: null } } }]);
    expect((await rowsOf(planId))['M1']!.fields).toEqual(rows['M1']!.fields);
  });

  test('exchange their codes at once', async () => {
    const { planId, rows } = await draft();
    await edit(planId, [{ elementId: rows['M1']!.id, version: 1, code: 'M2' }, { elementId: rows['M2']!.id, version: 1, code: 'M1' }]);
    expect((await rowsOf(planId))['M1']!.id).toBe(rows['M2']!.id);
  });
});

describe('two people in one matrix', () => {
  test('the second sees every cell that would be lost, with what it says today', async () => {
    const { planId, rows } = await draft();
    await edit(planId, [{ elementId: rows['M1']!.id, version: 1, text: 'De la primera', fields: { linea_base: 7 } }]);
    await expect(edit(planId, [{ elementId: rows['M1']!.id, version: 1, text: 'De la segunda', fields: { linea_base: 7, valores: { 2020: 4 } } }, { elementId: rows['M2']!.id, version: 1, text: 'También' }])).rejects.toMatchObject({
      code: 'house.version-changed',
      details: { count: 1, current: { version: 2 }, conflicts: [{ code: 'M1', current: { text: 'De la primera' }, cells: [{ field: 'text', current: 'De la primera', asked: 'De la segunda' }, { field: 'valores', year: '2020', current: 1, asked: 4 }] }] },
    });
    expect((await rowsOf(planId))['M2']!.text).toBe('Texto de M2');
  });

  test('at the same moment never both win', async () => {
    const { planId, rows } = await draft();
    const both = await Promise.allSettled(['uno', 'dos'].map((text) => edit(planId, [{ elementId: rows['A1']!.id, version: 1, text }])));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('an element removed meanwhile is told as gone', async () => {
    const { planId, rows } = await draft();
    await app.run('plans.remove-element', { elementId: rows['M2']!.id, version: 1 }, holder);
    await expect(edit(planId, [{ elementId: rows['M2']!.id, version: 1, text: 'Tarde' }])).rejects.toMatchObject({ code: 'house.version-changed', details: { conflicts: [{ elementId: rows['M2']!.id, current: null }] } });
  });
});

describe('who and when', () => {
  test('a stranger learns nothing of a draft, and of a public plan that it is another’s', async () => {
    const { planId, rows } = await draft();
    const tried = (): Promise<unknown> => edit(planId, [{ elementId: rows['M1']!.id, version: 1, text: 'Ajeno' }], neighbour);
    await expect(tried()).rejects.toMatchObject({ code: 'house.not-found' });
    await app.run('plans.share', { planId, version: 1, visibility: 'public', parties: [] }, holder);
    await expect(tried()).rejects.toMatchObject({ code: 'house.not-your-place' });
  });

  test('a plan does not reach the elements of another', async () => {
    const [{ planId }, other] = [await draft(), await draft()];
    await expect(edit(planId, [{ elementId: other.rows['M1']!.id, version: 1, text: 'Cruzado' }])).rejects.toMatchObject({ details: { conflicts: [{ current: null }] } });
    expect((await rowsOf(other.planId))['M1']!.version).toBe(1);
  });

  test('a sealed version changes no more, nor its elements after a new one began', async () => {
    const { planId, rows } = await draft();
    await app.run('plans.approve', { planId, version: 1 }, holder);
    const late = [{ elementId: rows['M1']!.id, version: 1, text: 'Tarde' }];
    await expect(edit(planId, late)).rejects.toMatchObject({ code: 'plans.plan-sealed' });
    await app.run('plans.start-version', { planId, version: 2 }, holder);
    await expect(edit(planId, late)).rejects.toMatchObject({ code: 'plans.plan-sealed' });
  });

  test.each([
    ['no edit at all', []],
    ['more than anybody pastes', Array.from({ length: 2001 }, () => ({ elementId: newId(), version: 1, text: 'x' }))],
    ['an id that is none', [{ elementId: 'M1', version: 1 }]],
  ])('%s is refused before anything is read', async (_what, edits) => {
    await expect(edit(newId(), edits)).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
});

describe('the table of elements', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom({ missing: 's/d' }, { missing: 'np' }, null, ''));
  const day = fc.constantFrom('2019-12-31', '2020-01-01', '2021-06-05', '2023-12-31', { missing: 's/d' }, undefined);
  const fields = fc.record({ valores: fc.option(fc.dictionary(fc.constantFrom('2020', '2021', '2022'), value), { nil: undefined }), anio_meta: fc.constantFrom(2020, 2022, { missing: 's/d' }, undefined), desde: day, hasta: day });

  test('asks for a year as the rule says it', async () => {
    const { planId, rows } = await draft();
    const kept = rows['M1']!.id;
    await fc.assert(
      fc.asyncProperty(fields, fc.constantFrom(2019, 2020, 2021, 2022, 2024), async (given, year) => {
        await own.owner.query('update plans.element set fields = $2 where id = $1', [kept, JSON.stringify(given)]);
        const { items } = await app.run<{ items: Row[] }>('plans.elements', { planId, kind: 'meta', year }, holder);
        expect(items.some(({ id }) => id === kept)).toBe(speaksOf(scheme, { fields: JSON.parse(JSON.stringify(given)) as Record<string, unknown> }, year)); // as the column gives it back
      }),
      { numRuns: 80 },
    );
  });

  test('of a year brings those with money in it, though they say nothing else of it', async () => {
    const { planId, rows } = await draft();
    await app.run('plans.save-resource', { planId, elementId: rows['A1']!.id, year: 2031, stage: 'required', amount: 500, currency: 'USD' }, holder);
    expect((await app.run<{ items: Row[] }>('plans.elements', { planId, year: 2031 }, holder)).items.map(({ code }) => code)).toEqual(['A1']);
  });

  test('takes several kinds and states', async () => {
    const { planId, rows } = await draft();
    await edit(planId, [{ elementId: rows['M1']!.id, version: 1, fields: { estado: 'Cumplida' } }, { elementId: rows['A1']!.id, version: 1, fields: { estado: 'En curso' } }]);
    const codes = async (filter: object): Promise<string[]> => (await app.run<{ items: Row[] }>('plans.elements', { planId, ...filter }, holder)).items.map(({ code }) => code);
    const now = await rowsOf(planId);
    expect(await codes({ kind: 'meta,accion' })).toEqual(['A1', 'M1', 'M2']);
    expect(await codes({ state: [now['M1']!.fields['estado'], now['A1']!.fields['estado']] })).toEqual(['A1', 'M1']);
    expect(await codes({ state: now['M1']!.fields['estado'], kind: 'accion' })).toEqual([]);
  });
});
