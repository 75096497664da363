import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type Input, type z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import { system, type Actor } from '../../platform/access/actor.ts';
import { packsFolder } from '../../packs.ts';
import { slices } from '../index.ts';
import { coherence } from './contract.ts';
import { coherenceSlice } from './index.ts';

type Ops = (typeof coherence)['operations'];
type Answer<K extends keyof Ops> = z.output<Ops[K]['output']>;

let s: Stage;
let app: TestApp;
const today = '2026-11-20';
let seconds = 0;
const house = [...slices.filter((one) => one.contract.name !== 'coherence'), coherenceSlice];
const keeper = system('prueba');
const run = <K extends keyof Ops & string>(name: K, input: Partial<Record<keyof Input<Ops[K]>, unknown>>, by: Actor = keeper): Promise<Answer<K>> => app.run<Answer<K>>(`coherence.${kebab(name)}`, input, by);

interface Made {
  planId: string;
  slug: string;
  government: string;
  /** Element ids by code. */
  at: Record<string, string>;
}
const kinds: Record<string, string> = { O: 'objetivo', M: 'meta', P: 'programa', L: 'politica', I: 'indicador', T: 'tema' };

/** The fictitious country: its territories and governments, without the institutions it lends to real ones. */
async function loadExample(): Promise<void> {
  for (const { file, operation, inputs } of house.flatMap((one) => one.packs ?? [])) {
    if (!['country.json', 'territories.csv', 'neighbours.csv', 'institutions.json'].includes(file)) continue;
    for (const input of inputs(readFileSync(join(packsFolder, 'example', file), 'utf8'), 'example')) await app.run(operation, file === 'institutions.json' ? { ...(input as object), institutions: [] } : input);
  }
}

/** A plan of a government of the example, with elements named by their kind's letter: `O1`, `M2`, `I3`. */
async function plan(territory: string, codes: string[], more: object = {}): Promise<Made> {
  const slug = `${territory.toLowerCase()}-${newId().slice(-6)}`;
  const { planId } = await app.run<{ planId: string }>('plans.create', { slug, title: `Plan de ${territory}`, scheme: 'pdot', territory, visibility: 'public', ...more });
  const at: Record<string, string> = {};
  const { elementId: root } = await app.run<{ elementId: string }>('plans.add-element', { planId, code: 'PR', kind: 'propuesta', text: 'Propuesta' });
  const { elementId: diagnosis } = await app.run<{ elementId: string }>('plans.add-element', { planId, code: 'DG', kind: 'diagnostico', text: 'Diagnóstico' });
  const parent: Record<string, string | undefined> = { O: root, T: diagnosis };
  for (const code of codes) {
    const letter = code[0]!;
    const { elementId } = await app.run<{ elementId: string }>('plans.add-element', { planId, code, kind: kinds[letter], parentId: parent[letter] ?? at['O1'] ?? root, text: `${code} de ${territory}` });
    at[code] = elementId;
  }
  const { id } = await app.run<{ id: string }>('institutions.get', { id: (more as { holder?: string }).holder ?? territory });
  return { planId, slug, government: id, at };
}

const propose = (lower: string, upper: string, more: object = {}, by: Actor = keeper) => run('link', { lower, upper, degree: 'direct', justification: 'Va en la misma dirección', ...more }, by);
const accepted = (lower: string, upper: string, more: object = {}) => propose(lower, upper, { accept: true, ...more });
async function pairOf(territory: string, lower: string, upper: string, more: object = {}): Promise<Answer<'matrix'>['pairs'][number]> {
  const { pairs } = await run('matrix', { territory, ...more });
  const pair = pairs.find((one) => one.lower === lower && one.upper === upper);
  if (!pair) throw new Error(`no pair ${lower} ${upper} among ${pairs.length}`);
  return pair;
}
const factsOf = async (subject: string): Promise<string[]> => (await s.owner.query<{ name: string }>('select name from platform.fact where subject_id = $1 order by recorded_at, id', [subject])).rows.map(({ name }) => name);
const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: { code?: string }) => error.code ?? String(error));

let province: Made;
let alameda: Made;
let bellorio: Made;
let aguaclara: Made;

beforeAll(async () => {
  s = await stage(['base']);
  app = testApp(s, { slices: house, clock: () => new Date(Date.parse(`${today}T15:00:00Z`) + 1000 * seconds++) });
  await loadExample();
  province = await plan('XX-01', ['O1', 'O2', 'O3', 'M1', 'I1']);
  alameda = await plan('XX-0101', ['O1', 'O2', 'L1', 'M1', 'P1', 'I1', 'T1']);
  bellorio = await plan('XX-0102', ['O1', 'O2', 'M1', 'M2']);
  aguaclara = await plan('XX-010151', ['O1', 'M1', 'M2']);
});
afterAll(async () => {
  await app.close();
  await s.close();
});

const holder = (of: Made, more: object = {}): Actor => cast.of({ operations: ['coherence.*'], reads: true, institutions: [of.government], account: newId(), ...more });

describe('the matrix', () => {
  test('has the fixed shape and the pairs of each level and of neighbours', async () => {
    const { pairs } = await run('matrix', { territory: 'XX-01' });
    expect(pairs[0]).toMatchObject({ lower: expect.any(String), upper: expect.any(String) });
    expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(['canton-province', 'parish-canton', 'parish-province', 'neighbours']));
    expect(pairs.filter(({ kind }) => kind === 'canton-province').map(({ lower }) => lower)).toEqual(['XX-0101', 'XX-0102', 'XX-0103', 'XX-0104', 'XX-0105']);
    expect(pairs.some(({ lower }) => lower === 'XX-010150')).toBe(false); // a seat has no government
    expect(pairs.some(({ lower, upper }) => lower === 'XX-0103' && upper === 'XX-0201')).toBe(true); // a neighbour in another province
  });
  test('counts objectives, policies, targets and programmes, and nothing else', async () => {
    expect(await pairOf('XX-01', 'XX-0101', 'XX-01')).toMatchObject({ total: 5, linked: 0, index: 0 });
  });
  test('says s/d, not zero, where a side has no plan', async () => {
    expect(await pairOf('XX-01', 'XX-0104', 'XX-01')).toMatchObject({ linked: null, index: null, missing: 's/d', reason: 'sin plan', lowerPlan: null });
    expect(await pairOf('XX-01', 'XX-010451', 'XX-0104')).toMatchObject({ linked: null, index: null, missing: 's/d', upperPlan: null });
  });
  test('weighs direct 1 and partial one half, each element once, and shows proposed apart', async () => {
    const [own, above] = [await plan('XX-0103', ['O1', 'O2', 'M1', 'M2', 'I1']), province.at];
    await accepted(own.at['O1']!, above['O1']!);
    await accepted(own.at['O1']!, above['O2']!, { degree: 'partial' });
    await accepted(own.at['M1']!, above['M1']!, { degree: 'partial' });
    await propose(own.at['O2']!, above['O3']!);
    await accepted(own.at['I1']!, above['I1']!); // linked, but its kind does not count
    expect(await pairOf('XX-0103', 'XX-0103', 'XX-01')).toMatchObject({ linked: 2, total: 4, index: 1.5 / 4, direct: 1, partial: 1, proposed: 1, contested: 0 });
  });
  test('follows the plans: an element that goes takes its link with it', async () => {
    const own = await plan('XX-010152', ['O1', 'M1']);
    await accepted(own.at['O1']!, province.at['O1']!);
    await accepted(own.at['M1']!, province.at['M1']!);
    expect(await pairOf('XX-010152', 'XX-010152', 'XX-01')).toMatchObject({ linked: 2, total: 2 });
    await app.run('plans.remove-element', { elementId: own.at['M1'], version: 1 });
    expect(await pairOf('XX-010152', 'XX-010152', 'XX-01')).toMatchObject({ linked: 1, total: 1 });
    await app.run('plans.add-element', { planId: own.planId, code: 'O9', kind: 'objetivo', text: 'Otro' });
    expect(await pairOf('XX-010152', 'XX-010152', 'XX-01')).toMatchObject({ linked: 1, total: 2 });
  });
  test('keeps links over versions: the approved one counts until the next is approved', async () => {
    const own = await plan('XX-010251', ['O1', 'O2']);
    await accepted(own.at['O1']!, province.at['O2']!);
    const version = async (): Promise<number> => (await app.run<{ version: number }>('plans.get', { planId: own.planId })).version;
    await app.run('plans.approve', { planId: own.planId, version: await version() });
    await app.run('plans.start-version', { planId: own.planId, version: await version() });
    await app.run('plans.add-element', { planId: own.planId, code: 'O3', kind: 'objetivo', text: 'De la versión nueva' });
    expect(await pairOf('XX-010251', 'XX-010251', 'XX-01')).toMatchObject({ linked: 1, total: 2 });
    await app.run('plans.approve', { planId: own.planId, version: await version() });
    expect(await pairOf('XX-010251', 'XX-010251', 'XX-01')).toMatchObject({ linked: 1, total: 3 });
  });
  test('looks at neighbours from both sides, whoever proposed', async () => {
    const { linkId } = await accepted(alameda.at['O1']!, bellorio.at['M2']!, { degree: 'partial' });
    expect(await pairOf('XX-0101', 'XX-0101', 'XX-0102')).toMatchObject({ kind: 'neighbours', linked: 1, total: 5, index: 0.1 });
    expect(await pairOf('XX-0102', 'XX-0102', 'XX-0101')).toMatchObject({ kind: 'neighbours', linked: 1, total: 4, index: 0.125 });
    await run('withdraw', { linkId, version: 1, reason: 'Se conversará de nuevo' });
    expect(await pairOf('XX-0102', 'XX-0102', 'XX-0101')).toMatchObject({ linked: 0 });
  });
  test('answers as of a day from what was recorded by then', async () => {
    const own = await plan('XX-010351', ['O1', 'M1'], { validFrom: '2024-01-01' });
    const above = await plan('XX-0201', ['O1'], { validFrom: '2025-06-01' });
    const upper = await plan('XX-02', ['O1'], { validFrom: '2019-01-01' });
    const { linkId } = await accepted(above.at['O1']!, upper.at['O1']!, { on: '2026-02-10' });
    await run('decide', { linkId, version: 1, decision: 'contest', reason: 'Se revisa', on: '2026-05-01' });
    expect(own.at['O1']).toBeDefined();
    expect(await pairOf('XX-0201', 'XX-0201', 'XX-02', { at: '2026-03-01' })).toMatchObject({ linked: 1, contested: 0 });
    expect(await pairOf('XX-0201', 'XX-0201', 'XX-02', { at: '2026-01-01' })).toMatchObject({ linked: 0 });
    expect(await pairOf('XX-0201', 'XX-0201', 'XX-02', { at: '2026-06-01' })).toMatchObject({ linked: 0, contested: 1 });
    expect(await pairOf('XX-0201', 'XX-0201', 'XX-02', { at: '2025-01-01' })).toMatchObject({ linked: null, missing: 's/d' });
    expect(await pairOf('XX-0201', 'XX-0201', 'XX-02')).toMatchObject({ linked: 0, contested: 1 });
  });
  test('shows only plans within reach: a private draft is s/d to a stranger', async () => {
    const hidden = await plan('XX-020151', ['O1'], { visibility: 'own' });
    const reader = cast.of({ operations: [], reads: true, institutions: [alameda.government] });
    expect((await run('matrix', { territory: 'XX-020151' }, reader)).pairs[0]).toMatchObject({ lowerPlan: null, missing: 's/d' });
    expect((await run('matrix', { territory: 'XX-020151' }, holder(hidden))).pairs[0]).toMatchObject({ lowerPlan: hidden.planId, total: 1 });
  });
  test('of a territory that is not there is not found', async () => {
    expect(await code(run('matrix', { territory: 'XX-99' }))).toBe('coherence.territory-unknown');
  });
});

describe('a link', () => {
  test('is proposed by the lower side and accepted by the upper, each leaving its fact', async () => {
    const { linkId, state, version } = await propose(aguaclara.at['O1']!, alameda.at['O2']!, {}, holder(aguaclara));
    expect(state).toBe('proposed');
    expect(await run('decide', { linkId, version, decision: 'accept' }, holder(alameda))).toMatchObject({ state: 'accepted', version: 2 });
    expect(await factsOf(linkId)).toEqual(['coherence.link-proposed', 'coherence.link-accepted']);
    expect(await pairOf('XX-0101', 'XX-010151', 'XX-0101')).toMatchObject({ linked: 1, total: 3 });
  });
  test('is decided by nobody below, and does not exist for a stranger', async () => {
    const lower = await plan('XX-0105', ['O1'], { visibility: 'shared' });
    const { linkId } = await propose(lower.at['O1']!, province.at['O3']!);
    expect(await code(run('decide', { linkId, version: 1, decision: 'accept' }, holder(lower)))).toBe('house.not-your-place');
    expect(await code(run('decide', { linkId, version: 1, decision: 'accept' }, holder(bellorio)))).toBe('house.not-found');
    expect(await code(run('get', { linkId }, holder(bellorio)))).toBe('house.not-found');
    expect((await run('get', { linkId }, holder(province))).may).toEqual({ decide: true, change: false });
    expect((await run('get', { linkId }, holder(lower))).may).toEqual({ decide: false, change: true });
  });
  test('is accepted at once only by who decides there too', async () => {
    const both = cast.of({ operations: ['coherence.*'], reads: true, territories: ['XX-01'], account: newId() });
    expect(await propose(bellorio.at['O1']!, province.at['O1']!, { accept: true }, both)).toMatchObject({ state: 'accepted' });
    expect(await code(propose(bellorio.at['O2']!, province.at['O1']!, { accept: true }, holder(bellorio)))).toBe('coherence.decide-elsewhere');
    const technician = cast.of({ operations: ['coherence.*'], except: ['coherence.decide'], reads: true, territories: ['XX-01'], account: newId() });
    expect(await code(propose(bellorio.at['O2']!, province.at['O1']!, { accept: true }, technician))).toBe('coherence.decide-elsewhere');
    expect(await propose(bellorio.at['O2']!, province.at['O1']!, {}, technician)).toMatchObject({ state: 'proposed' });
  });
  test.each([
    ['within one plan', () => [alameda.at['O1'], alameda.at['O2']], 'coherence.same-plan'],
    ['downward', () => [province.at['O1'], alameda.at['O1']], 'coherence.not-above'],
    ['to a canton that is not its own', () => [aguaclara.at['O1'], bellorio.at['O1']], 'coherence.not-above'],
    ['from an element that is not there', () => [newId(), province.at['O1']], 'coherence.element-unknown'],
  ] as const)('is refused %s', async (_case, ends, expected) => {
    const [lower, upper] = ends();
    expect(await code(propose(lower!, upper!))).toBe(expected);
  });
  test('is refused to who cannot see the plan above', async () => {
    const secret = await plan('XX-0201', ['O1'], { visibility: 'own' });
    expect(await code(propose(alameda.at['O1']!, secret.at['O1']!, {}, holder(alameda)))).toBe('coherence.element-unknown');
  });
  test('between two elements is open once', async () => {
    const ends = [alameda.at['M1']!, province.at['M1']!] as const;
    const first = await propose(...ends);
    expect(await code(propose(...ends, { degree: 'partial' }))).toBe('coherence.link-exists');
    await run('decide', { linkId: first.linkId, version: 1, decision: 'reject', reason: 'Es de otra unidad' });
    expect(await propose(...ends)).toMatchObject({ state: 'proposed' });
  });
  test('asks for a reason to say no, and for the version that was seen', async () => {
    const { linkId } = await propose(alameda.at['P1']!, province.at['O2']!);
    expect(await code(run('decide', { linkId, version: 1, decision: 'reject' }))).toBe('coherence.reason-needed');
    await run('change', { linkId, version: 1, justification: 'Con más detalle' });
    const error = await run('decide', { linkId, version: 1, decision: 'accept' }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'house.version-changed', details: { current: { version: 2, justification: 'Con más detalle' } } });
  });
  test('goes back to who decides when its degree changes', async () => {
    const { linkId } = await propose(alameda.at['L1']!, province.at['O3']!, {}, holder(alameda));
    await run('decide', { linkId, version: 1, decision: 'accept', degree: 'partial' }, holder(province));
    expect(await run('change', { linkId, version: 2, degree: 'direct' }, holder(alameda))).toMatchObject({ state: 'proposed', degree: 'direct', version: 3 });
    expect(await run('change', { linkId, version: 3, degree: 'direct' }, holder(alameda))).toMatchObject({ version: 3 });
  });
  test('closed is closed', async () => {
    const { linkId } = await propose(aguaclara.at['M2']!, province.at['O3']!);
    await run('withdraw', { linkId, version: 1 });
    expect(await code(run('withdraw', { linkId, version: 2 }))).toBe('coherence.link-closed');
    expect(await code(run('decide', { linkId, version: 2, decision: 'accept' }))).toBe('coherence.link-closed');
    expect(await code(run('change', { linkId, version: 2, degree: 'partial' }))).toBe('coherence.link-closed');
  });
});

describe('who reads a link', () => {
  test('follows who reads both plans', async () => {
    const lower = await plan('XX-0104', ['O1'], { visibility: 'own' });
    const { linkId } = await propose(lower.at['O1']!, province.at['O2']!, {}, holder(lower));
    const reader = cast.of({ reads: true, institutions: [bellorio.government] });
    expect(await code(run('get', { linkId }, reader))).toBe('house.not-found');
    await app.run('plans.share', { planId: lower.planId, version: 1, visibility: 'public' });
    await app.drain();
    expect((await run('get', { linkId }, reader)).may).toEqual({ decide: false, change: false });
  });
});

describe('lists and questions', () => {
  test('links of a territory come page by page, each once', async () => {
    const seen: string[] = [];
    for (let after: string | undefined, pages = 0; pages < 50; pages++) {
      const page = await run('links', { territory: 'XX-01', limit: 3, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      if (!page.next) break;
      after = page.next;
    }
    const { rows } = await s.owner.query<{ id: string }>("select id from coherence.link where territory like 'XX-01%' or upper_territory like 'XX-01%'");
    expect(seen.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });
  test('links of an element name both ends in their words', async () => {
    const { items } = await run('links', { elementId: aguaclara.at['O1'] });
    expect(items[0]).toMatchObject({ lower: { text: 'O1 de XX-010151', levelName: 'parroquia' }, upper: { text: 'O2 de XX-0101', territoryName: 'Alameda (ejemplo)' } });
  });
  test('what waits for a decision waits only for who decides', async () => {
    const mine = (await run('waiting', {}, holder(province))).items;
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every(({ state, upper }) => state === 'proposed' && upper.territory === 'XX-01')).toBe(true);
    expect((await run('waiting', {}, holder(aguaclara))).items).toEqual([]);
    const tasks = (await app.run<{ tasks: { name: string }[] }>('house.tasks', {}, holder(province))).tasks.filter(({ name }) => name === 'coherence.waiting');
    expect(tasks.length).toBeGreaterThan(0);
  });
  test('a pair shows both plans, their links and what the reader may do', async () => {
    const view = await run('pair', { lower: 'XX-010151', upper: 'XX-0101' }, holder(aguaclara));
    expect(view).toMatchObject({ kind: 'parish-canton', linked: 1, total: 3, may: { propose: true, decide: false } });
    expect(view.lower.elements.map(({ code: c }) => c)).toEqual(['O1', 'M1', 'M2']);
    expect(view.links.map(({ state }) => state)).toContain('accepted');
    expect(await code(run('pair', { lower: 'XX-01', upper: 'XX-0101' }))).toBe('coherence.not-a-pair');
  });
  test('threads bring levels, governments without plan too, and open links between elements that are there', async () => {
    const { columns, governments, elements, links } = await run('threads', { territory: 'XX-01' });
    expect(columns.map(({ plural }) => plural)).toEqual(['provincias', 'cantones', 'parroquias']);
    expect(governments.find(({ code: c }) => c === 'XX-010451')).toMatchObject({ planId: null, total: null });
    const ids = new Set(elements.map(({ identity }) => identity));
    expect(links.every((l) => ids.has(l.lower) && ids.has(l.upper))).toBe(true);
    expect(elements.some(({ code: c, territory }) => c === 'T1' && territory === 'XX-0101')).toBe(false);
  });
  test('gaps go both ways and name governments without link and without plan', async () => {
    const gaps = await run('gaps', { territory: 'XX-01' });
    expect(gaps.withoutPlan.items.map(({ code: c }) => c)).toContain('XX-010451');
    expect(gaps.withoutLink.items.map(({ code: c }) => c)).toContain('XX-010351');
    expect(gaps.loose.items.some(({ territory, code: c }) => territory === 'XX-010351' && c === 'O1')).toBe(true);
    expect(gaps.loose.items.some(({ territory, code: c }) => territory === 'XX-0103' && c === 'O1')).toBe(false);
    expect(gaps.unanswered.items.some(({ territory }) => territory === 'XX-01' || territory === 'XX-0101')).toBe(true);
  });
  test('coverage counts governments with an accepted link over those with a plan', async () => {
    const { elements } = await run('coverage', { elementId: province.at['O1'] });
    const { rows } = await s.owner.query<{ n: number }>(`select count(distinct l.territory)::int as n from coherence.link l join plans.element e on e.identity = l.upper_identity where e.id = $1 and l.state = 'accepted' and l.relation = 'contribuye'`, [province.at['O1']]);
    expect(elements).toHaveLength(1);
    expect(elements[0]!.covered).toBe(rows[0]!.n);
    expect(elements[0]!.withPlan + elements[0]!.withoutPlan).toBe(5 + 8);
    expect((await run('coverage', { territory: 'XX-01' })).elements.map(({ code: c }) => c)).toEqual(expect.arrayContaining(['O1', 'O2', 'O3', 'M1']));
  });
  test('the tally that is kept is the one that counting anew gives', async () => {
    const now = (await run('matrix', { territory: 'XX' })).pairs;
    const counted = (await run('matrix', { territory: 'XX', at: today })).pairs;
    expect(now).toEqual(counted);
    await s.owner.query('delete from coherence.tally');
    await run('recount', { territory: 'XX' });
    expect((await run('matrix', { territory: 'XX' })).pairs).toEqual(counted);
  });
});

describe('figures', () => {
  const figure = (name: string, about: Record<string, string>, asOf = today) =>
    app.runner.within({ by: keeper, requestId: newId(), slice: coherenceSlice, readOnly: true }, (ctx) => coherenceSlice.figures!.find((one) => one.name === name)!.calculate(ctx, about, asOf));
  test('linkage opens into its pair and carries both parts', async () => {
    const pair = await pairOf('XX-0103', 'XX-0103', 'XX-01');
    expect(await figure('coherence.linkage', { lower: 'XX-0103', upper: 'XX-01' })).toMatchObject({ value: (pair.linked! / pair.total!) * 100, of: { part: pair.linked, whole: pair.total }, records: '/coherencia/XX-0103?par=XX-0103:XX-01' });
  });
  test('linkage of who has no plan is s/d', async () => {
    expect(await figure('coherence.linkage', { lower: 'XX-010451', upper: 'XX-01' })).toMatchObject({ value: null, missing: 's/d' });
  });
  test('coverage is of governments with a plan; before anybody planned it is s/d', async () => {
    const [element] = (await run('coverage', { elementId: province.at['O1'] })).elements;
    expect(await figure('coherence.coverage', { elementId: province.at['O1']! })).toMatchObject({ of: { part: element!.covered, whole: element!.withPlan } });
    expect(await figure('coherence.coverage', { elementId: province.at['O1']! }, '2001-01-01')).toMatchObject({ value: null, missing: 's/d' });
  });
});

describe('a list of links', () => {
  const row = (lower: Made, lowerCode: string, upper: Made, upperCode: string, more: object = {}) => ({ lowerPlan: lower.slug, lowerCode, upperPlan: upper.slug, upperCode, relation: 'contribuye', degree: 'direct', state: 'accepted', justification: 'De ejemplo', example: true, ...more });
  test('enters once, however often it is loaded', async () => {
    const links = [row(bellorio, 'M1', province, 'M1'), row(bellorio, 'M2', province, 'O2', { state: 'rejected', degree: 'partial' }), row(bellorio, 'O1', alameda, 'O2', { relation: 'coordina', state: 'proposed' })];
    expect(await run('loadLinks', { pack: 'example', links })).toEqual({ created: 3, unchanged: 0 });
    expect(await run('loadLinks', { pack: 'example', links })).toEqual({ created: 0, unchanged: 3 });
  });
  test('says which row does not fit and enters nothing', async () => {
    const before = (await s.owner.query('select count(*) from coherence.link')).rows;
    const error = await run('loadLinks', { pack: 'example', links: [row(aguaclara, 'M1', province, 'O1'), row(aguaclara, 'M9', province, 'O1')] }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'coherence.row-wrong', details: { row: 2 } });
    expect((await s.owner.query('select count(*) from coherence.link')).rows).toEqual(before);
  });
  test('accepts nothing in the name of who does not decide', async () => {
    expect(await code(run('loadLinks', { pack: 'example', links: [row(aguaclara, 'M1', province, 'O1')] }, holder(aguaclara)))).toBe('coherence.decide-elsewhere');
  });
});

describe('over the wire', () => {
  test.each([
    ['/api/coherence.matrix?territory=XX-01', 401],
    ['/api/coherence.links?territory=XX-01', 401],
  ])('%s asks for a session', async (url, status) => {
    expect((await (await app.server()).inject({ url })).statusCode).toBe(status);
  });
  test.each([
    ['matrix', {}],
    ['matrix', { territory: 'nada que ver' }],
    ['matrix', { territory: 'XX-01', at: '2026-02-31' }],
    ['link', { lower: 'x', upper: 'y', degree: 'direct', justification: 'Porque sí' }],
    ['decide', { linkId: newId(), version: 1, decision: 'quizás' }],
  ] as const)('%s refuses bad input: %j', async (name, input) => {
    expect(await code(run(name, input as object))).toBe('house.input-wrong');
  });
  test('links ask of what', async () => {
    expect(await code(run('links', {}))).toBe('coherence.ask-one');
  });
});
