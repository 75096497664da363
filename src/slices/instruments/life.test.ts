import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, places } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import { nobody, type Actor } from '../../platform/access/actor.ts';
import { accountsSlice } from '../accounts/index.ts';
import { institutionsSlice } from '../institutions/index.ts';
import { normsSlice } from '../norms/index.ts';
import { sourcesSlice } from '../sources/index.ts';
import { territoriesSlice } from '../territories/index.ts';
import type { Life } from './contract/life.ts';
import { instrumentsSlice } from './index.ts';

let own: Stage;
let trial: TrialRunner;
const slices = [territoriesSlice, institutionsSlice, accountsSlice, sourcesSlice, normsSlice, instrumentsSlice];
const run = <T = { id: string; version: number; state: string; step: string }>(name: string, input: unknown, by: Actor = cast.administrator): Promise<T> => trial.run<T>(name, input, by);
const life = (id: string, asOf?: string, by?: Actor): Promise<Life> => run<Life>('instruments.life', { id, ...(asOf ? { asOf } : {}) }, by);
const articles = [{ key: 'a1', kind: 'article', number: '1', text: 'Esta ordenanza organiza el sistema de ejemplo.' }];
let rioverde: string;

/** A draft of a kind, in Rioverde (Ecuador) unless told otherwise. */
const draft = (kind: string, more: object = {}): Promise<{ id: string; version: number }> => run('instruments.create', { kind, title: `${kind} de prueba ${newId().slice(-6)}`, territory: 'EC-0807', ...more });

/** Takes steps one after the other, each with the version that the one before left. */
async function walk(made: { id: string; version: number }, steps: readonly (readonly [string, string | undefined, object?])[], by?: Actor) {
  let last = { ...made, state: '', step: '' };
  for (const [transition, on, more] of steps) last = await run('instruments.step', { id: last.id, version: last.version, transition, ...(on ? { on } : {}), ...more }, by);
  return last;
}
const debates = [['redactar', '2020-03-02'], ['debatir-primero', '2020-05-14'], ['debatir-segundo', '2020-05-28'], ['sancionar', '2020-06-04', { evidence: { firma: '2020-06-04', numero: 'GADMR-2020-07' } }]] as const;
const publish = ['publicar', '2020-07-01', { evidence: { publicacion: 'Registro Oficial, edición especial 700' } }] as const;

beforeAll(async () => {
  own = await stage(['base', 'ec', 'pe']);
  trial = trialRunner(own, slices);
  rioverde = (await run('institutions.get', { id: 'EC-0807' })).id;
}, 180_000);
afterAll(() => own.close());

describe('an ordinance, step by step', () => {
  test('is drafted, debated twice, sanctioned, published and repealed, each on its day', async () => {
    const made = await draft('ordenanza', { parts: articles });
    const last = await walk(made, [...debates, publish, ['derogar', '2024']]);
    expect(last.state).toBe('derogada');
    const told = await life(made.id);
    expect(told.history.map(({ transition, on }) => [transition, on])).toEqual([['redactar', '2020-03-02'], ['debatir-primero', '2020-05-14'], ['debatir-segundo', '2020-05-28'], ['sancionar', '2020-06-04'], ['publicar', '2020-07-01'], ['derogar', '2024']]);
    expect(told.times.map(({ state, days, range }) => [state, days ?? range])).toEqual([['necesidad', null], ['borrador', 73], ['primer-debate', 14], ['segundo-debate', 7], ['sancionada', 27], ['publicada', { least: 1279, most: 1644 }], ['derogada', { least: 426, most: 791 }]]);
    expect(told).toMatchObject({ state: { key: 'derogada', end: true }, since: '2024', next: [], mayUndo: true });
  });
  test('comes into force when it is published, public and with its number, and leaves it when it is repealed', async () => {
    const made = await draft('ordenanza');
    await walk(made, [...debates, publish]);
    const [row] = await rowsOf(made.id);
    expect(row).toMatchObject({ state: 'publicada', state_on: '2020-07-01', number: 'GADMR-2020-07', signed_on: '2020-06-04', published_on: '2020-07-01', publication: 'Registro Oficial, edición especial 700', force_from: '2020-07-01', force_to: null, visibility: 'public' });
    await walk({ id: made.id, version: row!['version'] as number }, [['reformar', '2022-02-10', { evidence: { publicacion: 'Gaceta 12' } }], ['derogar', '2023-05']]);
    expect((await rowsOf(made.id))[0]).toMatchObject({ state: 'derogada', published_on: '2020-07-01', publication: 'Registro Oficial, edición especial 700', force_from: '2020-07-01', force_to: '2023-05' });
  });
  test.each([['2020-01-01', 'necesidad'], ['2020-05-20', 'primer-debate'], ['2020-06-03', 'segundo-debate'], ['2020-07-01', 'publicada'], ['2026-03-02', 'publicada']])('on %s stood in «%s»', async (day, state) => {
    const made = await standingOrdinance();
    expect((await life(made, day)).state?.key).toBe(state);
  });
  test('keeps the text that each step was about, sealed', async () => {
    const made = await draft('ordenanza', { parts: articles });
    const one = await walk(made, [['redactar', '2021-01-11'], ['debatir-primero', '2021-02-03']]);
    const { version } = await run<{ version: number }>('instruments.save-text', { id: made.id, version: one.version, parts: [...articles, { key: 'a2', kind: 'article', number: '2', text: 'Rige en el cantón.' }] });
    await walk({ id: made.id, version }, [['debatir-segundo', '2021-02-17']]);
    expect((await life(made.id)).history.map(({ text }) => text)).toEqual([1, 1, 2]);
    const { items } = await run<{ items: { number: number; sealedAt: string | null }[] }>('instruments.list-texts', { id: made.id });
    expect(items.map(({ number, sealedAt }) => [number, sealedAt !== null])).toEqual([[2, true], [1, true]]);
  });
});

/** One published ordinance that the tests of a table share. */
let shared: Promise<string> | undefined;
const standingOrdinance = (): Promise<string> => (shared ??= draft('ordenanza').then(async (made) => (await walk(made, [...debates, publish])).id));
const rowsOf = async (id: string): Promise<Record<string, unknown>[]> => (await own.owner.query('select * from instruments.instrument where id = $1', [id])).rows;

test('one that was repealed nobody says when binds no more since that is known, and before it nobody can tell', async () => {
  const made = await walk(await draft('ordenanza'), [...debates, publish, ['derogar', undefined]]);
  const bound = async (at: string): Promise<unknown> => (await run<{ inForce: unknown }>('instruments.get', { id: made.id, at })).inForce;
  expect([await bound('2020-06-30'), await bound('2021-01-01'), await bound('2026-03-02')]).toEqual([false, null, false]);
  const force = async (at: string, asked: string): Promise<boolean> => (await run<{ items: { id: string }[] }>('instruments.list', { territory: 'EC-0807', limit: 200, at, force: asked })).items.some(({ id }) => id === made.id);
  expect([await force('2021-01-01', 'unknown'), await force('2021-01-01', 'yes'), await force('2026-03-02', 'no')]).toEqual([true, false, true]);
});

describe('what cannot be is said, and nothing half done', () => {
  const cases: [string, readonly (readonly [string, string | undefined, object?])[], string, object][] = [
    ['published before its debates', [['redactar', '2021-03-01'], publish], 'step-not-from-here', { step: 'Publicar', state: 'Borrador', before: 'Registre antes: «Aprobar en primer debate», «Aprobar en segundo debate», «Sancionar».' }],
    ['debated before it is drafted', [['debatir-primero', '2021-03-01']], 'step-not-from-here', { before: 'Registre antes: «Redactar el borrador».' }],
    ['debated a second time before the first', [['redactar', '2021-01'], ['debatir-primero', '2021-05-14'], ['debatir-segundo', '2021-05-13']], 'step-out-of-order', { on: 'el 13 de mayo de 2021', last: 'Aprobar en primer debate', before: 'el 14 de mayo de 2021' }],
    ['debated in a year before its draft', [['redactar', '2021-01-11'], ['debatir-primero', '2020']], 'step-out-of-order', { on: 'en 2020' }],
    ['drafted on a day to come', [['redactar', '2026-03-03']], 'step-too-soon', { on: 'el 3 de marzo de 2026' }],
    ['drafted on a day that is not', [['redactar', '2021-02-30']], 'day-impossible', { value: '2021-02-30' }],
    ['taken a step of another kind', [['notificar', '2021-01-11']], 'step-unknown', { step: 'notificar', kind: 'Ordenanza' }],
    ['sent back without a reason', [['redactar', '2021-01-11'], ['debatir-primero', '2021-02-11'], ['devolver', '2021-02-12']], 'evidence-missing', { title: 'Motivo' }],
    ['published without saying where', [...debates, ['publicar', '2020-07-01']], 'evidence-missing', { step: 'Publicar' }],
    ['published before it was signed', [...debates.slice(0, 3), ['sancionar', '2020-06-04', { evidence: { firma: '2020-07-15' } }], publish], 'published-before-signed', {}],
    ['ended before it begins', [...debates, ['publicar', '2020-07-01', { evidence: { publicacion: 'Gaceta 3', 'vigencia-hasta': '2019' } }]], 'force-backwards', {}],
    ['signed on no day', [...debates.slice(0, 3), ['sancionar', '2020-06-04', { evidence: { firma: 'junio' } }]], 'day-impossible', { title: 'Fecha de la firma', value: 'junio' }],
    ['signed before it was debated', [...debates.slice(0, 3), ['sancionar', '2020-06-04', { evidence: { firma: '2019-01-01' } }]], 'step-out-of-order', { step: 'Fecha de la firma', last: 'Aprobar en segundo debate' }],
    ['sanctioned before its first debate, where of the second only the year is known', [['redactar', '2021-01-11'], ['debatir-primero', '2021-05-14'], ['debatir-segundo', '2021'], ['sancionar', '2021-03']], 'step-out-of-order', { last: 'Aprobar en primer debate' }],
    ['given what nobody asked', [['redactar', '2021-01-11', { evidence: { acta: 'x' } }]], 'evidence-not-asked', { key: 'acta' }],
    ['reformed by itself', [...debates, publish, ['reformar', '2021', { evidence: { publicacion: 'Gaceta 4', reforma: exampleId('nadie') } }]], 'evidence-wrong', { title: 'Instrumento que lo hace' }],
    ['debated by somebody unknown', [['redactar', '2021-01-11'], ['debatir-primero', '2021-02-11', { tookPart: [{ person: exampleId('nadie'), role: 'concejala' }] }]], 'part-unknown', {}],
    ['debated by nobody named', [['redactar', '2021-01-11'], ['debatir-primero', '2021-02-11', { tookPart: [{ role: 'concejala' }] }]], 'part-unknown', {}],
  ];
  test.each(cases)('an ordinance %s', async (_, steps, code, details) => {
    const made = await draft('ordenanza');
    const before = await walk(made, steps.slice(0, -1));
    const stood = await rowsOf(made.id);
    await expect(walk(before, steps.slice(-1))).rejects.toMatchObject({ code: `instruments.${code}`, details });
    expect(await rowsOf(made.id)).toEqual(stood);
    expect((await life(made.id)).history).toHaveLength(steps.length - 1);
  });
  test('a publication corrected to a day before the debates', async () => {
    const made = await walk(await draft('ordenanza'), [...debates, publish]);
    await expect(run('instruments.update', { id: made.id, version: made.version, signedOn: null, publishedOn: '2019-02-01' })).rejects.toMatchObject({ code: 'instruments.step-out-of-order', details: { step: 'Publicación' } });
  });
  test('a reform by an act that amends nothing', async () => {
    const made = await walk(await draft('ordenanza'), [...debates, publish]);
    const other = await draft('ordenanza', { title: 'Ordenanza que no reforma a nadie' });
    const reform = ['reformar', '2022-01-20', { evidence: { publicacion: 'Gaceta 5', reforma: other.id } }] as const;
    await expect(walk(made, [reform])).rejects.toMatchObject({ code: 'instruments.amends-nothing', details: { other: 'Ordenanza que no reforma a nadie' } });
    await run('instruments.update', { id: other.id, version: other.version, amends: made.id });
    expect((await walk(made, [reform])).state).toBe('reformada');
    expect((await life(made.id)).history.at(-1)?.evidence.find(({ key }) => key === 'reforma')).toMatchObject({ value: other.id, name: 'Ordenanza que no reforma a nadie' });
  });
  test('a step over what somebody else changed meanwhile shows how it stands', async () => {
    const made = await draft('ordenanza');
    await walk(made, [['redactar', '2021-01-11']]);
    await expect(walk(made, [['archivar', '2021-01-12', { evidence: { motivo: 'Se unió a otra' } }]])).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { id: made.id, state: 'borrador', stateOn: '2021-01-11' } } });
  });
  test.each([{ transition: '' }, { on: '14 de mayo' }, { tookPart: [{ role: '' }] }, { version: 'una' }])('a step badly said: %j', async (more) => {
    await expect(run('instruments.step', { id: newId(), version: 1, transition: 'redactar', ...more })).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
});

describe('who took part', () => {
  test('is told by function: the name where the directory shows it, else the post of that day', async () => {
    const person = newId();
    const post = newId();
    await run('institutions.create-person', { id: person, institution: rioverde, name: 'Concejala Ejemplo Uno', visibility: 'own' });
    await run('institutions.create-post', { id: post, institution: rioverde, title: 'Concejalía rural' });
    await run('institutions.appoint', { post, person, from: '2019-05-15', to: '2023-05-14', role: 'titular' });
    const made = await draft('ordenanza', { visibility: 'public' });
    await walk(made, [['redactar', '2021-01-11'], ['debatir-primero', '2021-02-11', { tookPart: [{ person, institution: rioverde, role: 'ponente' }, { institution: rioverde, role: 'concejo' }] }]]);
    const people = async (by?: Actor) => (await life(made.id, undefined, by)).history[1]!.people.map(({ name, posts, institutionName, role }) => [name, posts, institutionName, role]);
    const gad = (await life(made.id)).history[1]!.people[1]!.institutionName;
    expect(await people()).toEqual([['Concejala Ejemplo Uno', ['Concejalía rural'], gad, 'ponente'], [null, [], gad, 'concejo']]);
    expect(await people(cast.stranger)).toEqual([[null, ['Concejalía rural'], gad, 'ponente'], [null, [], gad, 'concejo']]);
  });
});

describe('the last step undone', () => {
  test('leaves the instrument as before it, and its fact says why', async () => {
    const made = await walk(await draft('ordenanza'), debates);
    const stood = await rowsOf(made.id);
    const published = await walk(made, [publish]);
    const back = await run('instruments.undo-step', { id: made.id, version: published.version, step: published.step, why: 'Era otra ordenanza' });
    expect(back.state).toBe('sancionada');
    expect((await rowsOf(made.id))[0]).toEqual({ ...stood[0], version: back.version });
    const facts = await factsOf(made.id);
    expect(facts.filter(({ name }) => name === 'instruments.step-taken')).toHaveLength(debates.length + 1);
    expect(facts.find(({ name }) => name === 'instruments.step-undone')).toMatchObject({ why: 'Era otra ordenanza', data: { transition: 'publicar', from: 'publicada', to: 'sancionada' } });
  });
  test('keeps what somebody corrected since', async () => {
    const made = await walk(await draft('ordenanza'), debates);
    const { version } = await run<{ version: number }>('instruments.update', { id: made.id, version: made.version, number: 'Corregido' });
    await run('instruments.undo-step', { id: made.id, version, step: made.step, why: 'Se repite la sesión' });
    expect((await rowsOf(made.id))[0]).toMatchObject({ state: 'segundo-debate', number: 'Corregido', signed_on: null });
  });
  test('is the last one, and there must be one', async () => {
    const made = await draft('ordenanza');
    await expect(run('instruments.undo-step', { id: made.id, version: made.version, step: newId(), why: 'Por probar' })).rejects.toMatchObject({ code: 'instruments.step-none' });
    const first = await walk(made, [['redactar', '2021-01-11']]);
    const next = await walk(first, [['debatir-primero', '2021-02-11']]);
    await expect(run('instruments.undo-step', { id: made.id, version: next.version, step: first.step, why: 'Por probar' })).rejects.toMatchObject({ code: 'instruments.step-not-last' });
  });
  test('is not the one by which it entered', async () => {
    const made = await run('instruments.create', { kind: 'ordenanza', title: 'Ordenanza que ya regía', territory: 'EC-0807', passed: true, publishedOn: '2015' });
    const [entry] = (await life(made.id)).history;
    expect(entry).toMatchObject({ from: null, to: 'publicada', on: '2015', title: 'Entrada al registro' });
    await expect(run('instruments.undo-step', { id: made.id, version: made.version, step: entry!.id, why: 'Por probar' })).rejects.toMatchObject({ code: 'instruments.step-not-undone' });
    expect([(await life(made.id, '2015-06-30')).state, (await life(made.id, '2015-12-31')).state?.key]).toEqual([null, 'publicada']);
  });
});
const factsOf = async (id: string): Promise<Record<string, unknown>[]> => (await own.owner.query(`select name, why, data, owner from platform.fact where subject_id = $1 order by recorded_at, id`, [id])).rows;

describe('who may', () => {
  const clerk = actorOf({ role: 'secretaria', operations: ['instruments.*'], reads: true, institutions: [places.ours] });
  test('a private draft does not exist for a stranger, nor for nobody', async () => {
    const made = await draft('ordenanza');
    await expect(life(made.id, undefined, clerk)).rejects.toMatchObject({ code: 'house.not-found' });
    await expect(life(made.id, undefined, nobody)).rejects.toMatchObject({ code: 'house.sign-in-needed' });
    await expect(walk(made, [['redactar', '2021-01-11']], clerk)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('what one may read and not change says what follows, and takes no step', async () => {
    const made = await standingOrdinance();
    const told = await life(made, undefined, clerk);
    expect([told.mayChange, told.mayUndo, told.clocks, told.next.map(({ key }) => key)]).toEqual([false, false, [], ['reformar', 'derogar']]);
    await expect(walk({ id: made, version: told.version }, [['derogar', '2025']], clerk)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
  test('a party reads the life of an agreement that is shared with it', async () => {
    const ours = actorOf({ role: 'lectura', reads: true, institutions: [], memberships: [rioverde] });
    const made = await draft('convenio', { visibility: 'shared', owner: rioverde, parties: [{ institution: rioverde, role: 'parte' }] });
    expect((await life(made.id, undefined, ours)).state?.key).toBe('propuesta');
  });
});

describe('a cycle that changes', () => {
  const state = (key: string, more: object = {}) => ({ key, title: key, ...more });
  const transition = (key: string, from: string, to: string, more: object = {}) => ({ key, title: key, from: [from], to, ...more });
  const kind = (version: number, cycle: object) => ({ country: 'EC', kinds: [{ id: 'manual-de-prueba', title: 'Manual de prueba', plural: 'Manuales de prueba', cycle: { key: 'manual', version, title: 'Manual', kind: 'moved', ...cycle } }] });
  const first = { states: [state('escrito'), state('visto'), state('firmado', { inForce: true, end: true })], transitions: [transition('ver', 'escrito', 'visto'), transition('firmar', 'visto', 'firmado', { when: { fact: 'days-since-last', atLeast: 1 }, otherwise: 'Se firma otro día.' })] };
  const second = { states: [state('escrito'), state('firmado', { inForce: true, end: true })], transitions: [transition('firmar', 'escrito', 'firmado')] };

  test('is that of what begins now; what began before goes on with its own', async () => {
    await run('instruments.load-pack', kind(1, first));
    const old = await walk(await draft('manual-de-prueba'), [['ver', '2024-04-01']]);
    await expect(walk(old, [['firmar', '2024-04-01']])).rejects.toMatchObject({ code: 'instruments.step-not-met', details: { reasons: 'Se firma otro día.' } });
    await run('instruments.load-pack', kind(2, second));
    expect((await life(old.id)).cycle).toMatchObject({ version: 1, states: [{ key: 'escrito' }, { key: 'visto' }, { key: 'firmado' }] });
    expect((await walk(old, [['firmar', '2024-04-02']])).state).toBe('firmado');
    const young = await draft('manual-de-prueba');
    expect((await life(young.id)).cycle).toMatchObject({ version: 2, states: [{ key: 'escrito' }, { key: 'firmado' }] });
    await expect(walk(young, [['ver', '2024-04-01']])).rejects.toMatchObject({ code: 'instruments.step-unknown' });
  });

  const third = { states: [state('escrito'), state('visto', { title: 'Revisado', inForce: true }), state('firmado', { title: 'Caducado', end: true })], transitions: [transition('ver', 'escrito', 'visto'), transition('firmar', 'visto', 'firmado')] };
  interface Listed { id: string; inForce: boolean | null; stateTitle: string }
  const listed = async (more: object = {}): Promise<Listed[]> => (await run<{ items: Listed[] }>('instruments.list', { kind: 'manual-de-vigencia', ...more })).items;

  test('does not make what began before bind, nor cease to: lists, counts and checks tell it by its own cycle', async () => {
    const of = (version: number, cycle: object) => { const { kinds: [one] } = kind(version, cycle); return { country: 'EC', kinds: [{ ...one, id: 'manual-de-vigencia' }] }; };
    await run('instruments.load-pack', of(1, first));
    const [seen, signed] = [await walk(await draft('manual-de-vigencia'), [['ver', '2024-04-01']]), await walk(await draft('manual-de-vigencia'), [['ver', '2024-04-01'], ['firmar', '2024-04-02']])];
    const before = await listed();
    await run('instruments.load-pack', of(3, third));
    const young = await walk(await draft('manual-de-vigencia'), [['ver', '2024-04-01']]);
    const told = new Map((await listed()).map((one) => [one.id, [one.inForce, one.stateTitle]]));
    expect([told.get(seen.id), told.get(signed.id), told.get(young.id)]).toEqual([[false, 'visto'], [expect.anything(), 'firmado'], [expect.anything(), 'Revisado']]);
    for (const { id, inForce, stateTitle } of before) expect(told.get(id)).toEqual([inForce, stateTitle]);
    for (const force of ['yes', 'no', 'unknown'] as const) {
      const wanted = force === 'unknown' ? null : force === 'yes';
      expect((await listed({ force })).map(({ id }) => id).toSorted()).toEqual([...told].filter(([, [inForce]]) => inForce === wanted).map(([id]) => id).toSorted());
    }
    expect((await life(signed.id)).state).toMatchObject({ key: 'firmado', inForce: true });
  });
});
