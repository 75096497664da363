import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type Input, type z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import { system, type Actor } from '../../platform/access/actor.ts';
import { packsFolder } from '../../packs.ts';
import type { coherence } from './contract.ts';

type Ops = (typeof coherence)['operations'];
type Answer<K extends keyof Ops> = z.output<Ops[K]['output']>;

let s: Stage;
let app: TestApp;
let seconds = 0;
const keeper = system('prueba');
const run = <K extends keyof Ops & string>(name: K, input: Partial<Record<keyof Input<Ops[K]>, unknown>>, by: Actor = keeper): Promise<Answer<K>> => app.run<Answer<K>>(`coherence.${kebab(name)}`, input, by);
const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: { code?: string }) => error.code ?? String(error));

interface Made {
  planId: string;
  government: string;
  /** Element ids by code. */
  at: Record<string, string>;
}

/** A plan of a government of the example with the objectives that are given: `{ O1: 'Cuidar el río' }`. */
async function plan(territory: string, texts: Record<string, string>, more: object = {}): Promise<Made> {
  const { planId } = await app.run<{ planId: string }>('plans.create', { title: `Plan de ${territory}`, scheme: 'pdot', territory, visibility: 'public', ...more });
  const { elementId: root } = await app.run<{ elementId: string }>('plans.add-element', { planId, code: 'PR', kind: 'propuesta', text: 'Propuesta' });
  const at: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) at[name] = (await app.run<{ elementId: string }>('plans.add-element', { planId, code: name, kind: 'objetivo', parentId: root, text })).elementId;
  const { id } = await app.run<{ id: string }>('institutions.get', { id: territory });
  return { planId, government: id, at };
}

const holder = (of: Made, more: object = {}): Actor => cast.of({ operations: ['coherence.*'], reads: true, institutions: [of.government], account: newId(), ...more });
const reader = (of: Made): Actor => cast.of({ operations: [], reads: true, institutions: [of.government], account: newId() });

let province: Made;
let alameda: Made;
let bellorio: Made;
let parish: Made;

const copied = 'El gobierno organiza cada trimestre jornadas abiertas en los recintos más alejados para escuchar a las familias, anotar lo que falta en sus caminos y publicar en la cartelera qué se hizo con cada pedido recibido';

beforeAll(async () => {
  s = await stage(['base']);
  app = testApp(s, { clock: () => new Date(Date.parse('2026-11-20T15:00:00Z') + 1000 * seconds++) });
  for (const { file, operation, inputs } of app.slices.flatMap((one) => one.packs ?? [])) {
    if (!['country.json', 'territories.csv', 'neighbours.csv', 'institutions.json'].includes(file)) continue;
    for (const input of inputs(readFileSync(join(packsFolder, 'example', file), 'utf8'), 'example')) await app.run(operation, file === 'institutions.json' ? { ...(input as object), institutions: [] } : input);
  }
  province = await plan('XX-01', { O1: 'Mejorar la red vial de la provincia', O2: 'Cuidar los manglares y el borde costero', O3: 'Fomentar las cadenas productivas del cacao', O4: 'Reducir la desnutrición crónica infantil' });
  alameda = await plan('XX-0101', { O1: 'Mantener los caminos vecinales de los recintos', O2: 'Recaudar a tiempo el impuesto predial', O3: copied });
  bellorio = await plan('XX-0102', { O1: 'Abrir carreteros hacia las comunidades', O2: `En este cantón, ${copied}` });
  parish = await plan('XX-010151', { O1: 'Sembrar mangle con las concheras del estero' });
});
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('suggestions for an element', () => {
  test('find who above and beside says the same in other words, and say why', async () => {
    const { items, element } = await run('suggest', { elementId: alameda.at['O1'] }, holder(alameda));
    expect(element).toMatchObject({ elementId: alameda.at['O1'], territory: 'XX-0101' });
    expect(items.map(({ elementId }) => elementId)).toEqual(expect.arrayContaining([province.at['O1'], bellorio.at['O1']]));
    const [best] = items.filter(({ territory }) => territory === 'XX-01');
    expect(best).toMatchObject({ elementId: province.at['O1'], relation: 'contribuye' });
    expect(best!.evidence[0]).toMatchObject({ kind: 'synonym', name: 'vialidad' });
    const { own, other } = best!.evidence[0]!;
    expect([own, other].map((spans, n) => spans.map(([from, to]) => (n === 0 ? element.text : best!.text).slice(from, to)))).toEqual([['Mantener los caminos', 'vecinales'], ['red vial']]);
  });
  test('are none where nothing fits', async () => {
    expect((await run('suggest', { elementId: alameda.at['O2'] })).items).toEqual([]);
  });
  test('go up past the level between', async () => {
    expect((await run('suggest', { elementId: parish.at['O1'] })).items[0]).toMatchObject({ elementId: province.at['O2'], relation: 'contribuye' });
  });
  test('never look down', async () => {
    expect((await run('suggest', { elementId: province.at['O1'] })).items).toEqual([]);
  });
  test('follow a text that changes', async () => {
    const own = await plan('XX-0103', { O1: 'Levantar el catastro' });
    expect((await run('suggest', { elementId: own.at['O1'] })).items.filter(({ territory }) => territory === 'XX-01')).toEqual([]);
    await app.run('plans.edit-element', { elementId: own.at['O1'], version: 1, text: 'Apoyar a los productores de cacao fino' });
    expect((await run('suggest', { elementId: own.at['O1'] })).items[0]).toMatchObject({ elementId: province.at['O3'] });
  });
  test('leave out what is linked, and offer it again when the link is withdrawn', async () => {
    const { linkId, version } = await run('link', { lower: alameda.at['O1'], upper: province.at['O1'], degree: 'direct', justification: 'La misma red' }, holder(alameda));
    const ids = async (): Promise<string[]> => (await run('suggest', { elementId: alameda.at['O1'] })).items.map(({ elementId }) => elementId);
    expect(await ids()).not.toContain(province.at['O1']);
    await run('withdraw', { linkId, version }, holder(alameda));
    expect(await ids()).toContain(province.at['O1']);
  });
  test('show no plan out of reach', async () => {
    const hidden = await plan('XX-02', { O1: 'Ordenar el transporte fluvial' }, { visibility: 'own' });
    const own = await plan('XX-0201', { O1: 'Construir muelles para las lanchas' });
    expect((await run('suggest', { elementId: own.at['O1'] }, holder(own))).items.map(({ territory }) => territory)).not.toContain('XX-02');
    expect((await run('suggest', { elementId: own.at['O1'] }, holder(own, { institutions: [own.government, hidden.government] }))).items[0]).toMatchObject({ elementId: hidden.at['O1'] });
    expect(await code(run('suggest', { elementId: hidden.at['O1'] }, holder(own)))).toBe('coherence.element-unknown');
  });
});

describe('a suggestion put aside', () => {
  const ends = () => ({ lower: bellorio.at['O1'], upper: province.at['O1'] });
  const offered = async (): Promise<boolean> => (await run('suggest', { elementId: bellorio.at['O1'] })).items.some(({ elementId }) => elementId === province.at['O1']);
  test('is not offered until it is taken back, and leaves its facts', async () => {
    expect(await offered()).toBe(true);
    await run('dismiss', { ...ends(), reason: 'Es otra red' }, holder(bellorio));
    expect(await offered()).toBe(false);
    expect((await run('suggest', { elementId: bellorio.at['O1'] })).dismissed).toBe(1);
    await run('undismiss', ends(), holder(bellorio));
    expect(await offered()).toBe(true);
    const { rows } = await s.owner.query<{ name: string }>("select name from platform.fact where name like 'coherence.suggestion%' order by recorded_at, id");
    expect(rows.map(({ name }) => name)).toEqual(['coherence.suggestion-dismissed', 'coherence.suggestion-recalled']);
  });
  test('twice is once', async () => {
    await run('dismiss', ends(), holder(bellorio));
    expect(await run('dismiss', ends(), holder(bellorio))).toEqual({ dismissed: true });
    await run('undismiss', ends(), holder(bellorio));
    expect(await run('undismiss', ends(), holder(bellorio))).toEqual({ dismissed: false });
  });
  test.each([
    ['by who only reads', () => run('dismiss', ends(), reader(bellorio)), 'house.not-granted'],
    ['by who holds the other plan', () => run('dismiss', ends(), holder(province)), 'house.not-your-place'],
    ['within one plan', () => run('dismiss', { lower: alameda.at['O1'], upper: alameda.at['O2'] }), 'coherence.same-plan'],
    ['downward', () => run('dismiss', { lower: province.at['O1'], upper: alameda.at['O1'] }), 'coherence.not-above'],
    ['of an element that is not there', () => run('dismiss', { lower: newId(), upper: province.at['O1'] }), 'coherence.element-unknown'],
  ])('is refused %s', async (_case, work, expected) => {
    expect(await code(work())).toBe(expected);
  });
});

describe('the queue of a territory', () => {
  test('holds each element without a link for which something was found, with the best', async () => {
    const { items, linked, total, count, name } = await run('suggestions', { territory: 'XX-0101' }, holder(alameda));
    expect({ linked, total, name }).toEqual({ linked: 0, total: 3, name: 'Alameda (ejemplo)' });
    expect(items.map(({ element }) => element.elementId)).toContain(alameda.at['O1']);
    expect(items.map(({ element }) => element.elementId)).not.toContain(alameda.at['O2']);
    expect(count?.value).toBe(items.length);
  });
  test('is read page by page without losing or repeating any', async () => {
    const own = await plan('XX-0105', { O1: 'Asfaltar las calles', O2: 'Reforestar con mangle', O3: 'Apoyar al cacao', O4: 'Atender la nutrición de la primera infancia', O5: 'Pagar las cuentas a tiempo' });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: Answer<'suggestions'> = await run('suggestions', { territory: 'XX-0105', limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ element }) => element.code));
      after = page.next;
    }
    expect(seen).toEqual(['O1', 'O2', 'O3', 'O4']);
    expect((await run('suggestions', { planId: own.planId })).count?.value).toBe(4);
  });
  test('is s/d, not zero, without a plan', async () => {
    expect(await run('suggestions', { territory: 'XX-0104' })).toMatchObject({ planId: null, linked: null, total: null, items: [] });
  });
  test('shrinks when its last suggestion is put aside', async () => {
    const own = await plan('XX-010251', { O1: 'Lastrar los caminos' });
    for (const { elementId } of (await run('suggest', { elementId: own.at['O1'] })).items) await run('dismiss', { lower: own.at['O1'], upper: elementId });
    expect(await run('suggestions', { territory: 'XX-010251' })).toMatchObject({ items: [], total: 1, count: { value: 0 } });
  });
  test.each([[{}, 'coherence.ask-one'], [{ territory: 'XX-99' }, 'coherence.territory-unknown'], [{ planId: newId() }, 'house.not-found']])('of %j says no', async (input, expected) => {
    expect(await code(run('suggestions', input))).toBe(expected);
  });
});

describe('very alike texts', () => {
  const codesSeenBy = async (actor: Actor, territory = 'XX-01'): Promise<string[][]> => (await run('similar', { territory }, actor)).pairs.map(({ a, b }) => [a.territory, b.territory].toSorted());
  test('are shown to each of the two governments, with the passages they share', async () => {
    const { pairs } = await run('similar', { territory: 'XX-0102' }, holder(alameda));
    expect(pairs).toHaveLength(1);
    const { a, b, score } = pairs[0]!;
    expect(score).toBe(1);
    expect([a, b].map(({ text, spans }) => spans.map(([from, to]) => text.slice(from, to)))).toEqual([[copied], [copied]]);
    expect(await codesSeenBy(holder(bellorio))).toEqual([['XX-0101', 'XX-0102']]);
  });
  test('are told to whoever works with one of them, and to nobody else', async () => {
    expect(await codesSeenBy(cast.of({ operations: ['coherence.*'], reads: true, territories: ['XX-0102'], account: newId() }))).toHaveLength(1);
    expect(await codesSeenBy(reader(alameda))).toHaveLength(1);
    expect(await codesSeenBy(holder(parish))).toEqual([]);
    expect(await codesSeenBy(cast.of({ operations: [], reads: true, everything: true, account: newId() }))).toEqual([]);
  });
  test('are gone when one of them says it otherwise', async () => {
    const own = await plan('XX-010152', { O1: copied });
    expect(await codesSeenBy(keeper, 'XX-010152')).toHaveLength(2);
    await app.run('plans.edit-element', { elementId: own.at['O1'], version: 1, text: 'Escuchar a los recintos' });
    expect(await codesSeenBy(keeper, 'XX-010152')).toEqual([]);
  });
  test('are found where a section of short elements was taken whole, and told element by element', async () => {
    const section = { P1: 'Los caminos de la parte alta se cierran cada invierno por los derrumbos', P2: 'Ninguna familia de los recintos lejanos llega al subcentro en menos de dos horas', P3: 'Las aulas de la comuna vieja pierden el techo con los vientos de agosto' };
    const own = async (territory: string, O2: string): Promise<Made> => {
      const made = await plan(territory, { O1: 'Diagnóstico de la vida diaria', O2 });
      for (const [name, text] of Object.entries(section)) await app.run('plans.add-element', { planId: made.planId, code: name, kind: 'politica', parentId: made.at['O1'], text });
      return made;
    };
    const [one, two] = [await own('XX-020151', 'Pescar sin agotar lo que el mar da a las familias de la caleta y a quienes vengan después de ellas a vivir de las redes y de las canoas'), await own('XX-010252', 'Secar el grano bajo techo para que la humedad de marzo no lo pudra antes de que llegue el camión de los compradores y los vecinos tengan que rematarlo')];
    const { pairs } = await run('similar', { territory: 'XX-020151' });
    expect(pairs.map(({ a, b }) => [a.elementId, b.elementId])).toEqual([[one.at['O1'], two.at['O1']]]);
    expect(pairs[0]!.b.statements.map(({ code: name, text, spans }) => [name, spans.map(([from, to]) => text.slice(from, to))])).toEqual([['O1', ['Diagnóstico de la vida diaria']], ...Object.entries(section).map(([name, text]) => [name, [text]])]);
  });
  test('of one government with itself are no pair', async () => {
    const own = await plan('XX-010351', { O1: 'La junta reúne a las comunidades de la parte alta y de la parte baja dos veces al año, mira con ellas cómo van las obras prometidas y cambia el orden de las que siguen' });
    await app.run('plans.add-element', { planId: own.planId, code: 'O9', kind: 'objetivo', text: 'La junta reúne a las comunidades de la parte alta y de la parte baja dos veces al año, mira con ellas cómo van las obras prometidas y cambia el orden de las que siguen' });
    expect(await codesSeenBy(keeper, 'XX-010351')).toEqual([]);
  });
});

test('a vocabulary loaded again changes nothing, and another wording is read at once', async () => {
  const words = { pack: 'prueba', source: 'Escrito para probar', verified: false, themes: [{ id: 'cuentas', name: 'cuentas' }], concepts: [{ id: 'cuentas', name: 'cuentas claras', themes: ['cuentas'], terms: ['zaguanes', 'cadenas productivas', 'cacao'] }] };
  expect(await run('loadVocabulary', words)).toEqual({ changed: true });
  expect(await run('loadVocabulary', words)).toEqual({ changed: false });
  const own = await plan('XX-010551', { O1: 'Cuidar los zaguanes' });
  const { items } = await run('suggest', { elementId: own.at['O1'] });
  expect(items[0]?.evidence[0]).toMatchObject({ kind: 'synonym', name: 'cuentas claras' });
});
