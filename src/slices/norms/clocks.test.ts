import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import { loadPack } from '../../packs.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { CalendarDay, Move } from './contract/deadlines/calendar.ts';
import type { Due, DueItem } from './contract/deadlines/clock.ts';

let own: Stage;
let app: TestApp;
let [rioverde, quito]: [string, string] = ['', ''];
let [here, there]: [Actor, Actor] = [cast.nobody, cast.nobody];
let now = '2026-10-01T15:00:00Z';

interface Saved {
  id: string;
  version: number;
  dueAt: string;
}
interface Recounted {
  id: string;
  change: string;
  counted: number;
  moved: number;
}
const start = (input: object, by: Actor = here): Promise<Saved> => app.run<Saved>('norms.start-clock', { term: 'cona.prueba', from: '2026-10-05', territory: 'EC-0807', label: 'Expediente 12 de 2026', ...input }, by);
const due = (id: string, by: Actor = here): Promise<Due> => app.run<Due>('norms.due', { id }, by);
const list = async (input: object = {}, by: Actor = here): Promise<DueItem[]> => (await app.run<{ items: DueItem[] }>('norms.due-list', { limit: 500, ...input }, by)).items;
const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const save = (input: object, by: Actor = cast.administrator): Promise<Recounted> => app.run<Recounted>('norms.save-day', input, by);
const decree = { title: 'Decreto Ejecutivo de prueba', date: '2026-10-02' };
/** Independence of Guayaquil, Friday 9 October 2026, rested on Monday 12 instead. */
const moved = { territory: 'EC', on: '2026-10-12', name: 'Independencia de Guayaquil', movedFrom: '2026-10-09', decree };
const dayOn = async (on: string, territory = 'EC'): Promise<CalendarDay | undefined> =>
  (await app.run<{ days: CalendarDay[] }>('norms.calendar', { territory, year: Number(on.slice(0, 4)) }, cast.nobody)).days.find((day) => day.on === on);

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date(now) });
  [rioverde, quito] = [(await app.run<{ id: string }>('institutions.get', { id: 'EC-0807' })).id, (await app.run<{ id: string }>('institutions.get', { id: 'EC-1701' })).id];
  here = actorOf({ operations: ['norms.*'], reads: true, institutions: [rioverde], account: newId() });
  there = actorOf({ operations: ['norms.*'], reads: true, institutions: [quito], account: newId() });
});
beforeEach(async () => {
  now = '2026-10-01T15:00:00Z';
  await own.owner.query(`delete from norms.due_moved; delete from norms.calendar_change; delete from norms.due; delete from norms.calendar_day where edited`);
  const { rows } = await own.owner.query(`select 1 from norms.calendar_day where on_day = '2026-10-09' and place = 'EC'`);
  if (rows.length === 0) await loadPack(app, 'ec');
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('a clock', () => {
  test('keeps how its date was counted', async () => {
    const { id, dueAt } = await start({});
    expect(dueAt).toBe('2026-10-13T23:59:59-05:00');
    expect(await due(id)).toMatchObject({ dueOn: '2026-10-13', mostOn: '2026-10-20', owner: { id: rioverde }, calendarVersion: expect.any(Number), countSame: true, count: { says: expect.stringMatching(/días hábiles/) }, left: { working: true }, state: 'open', late: false });
  });

  test('is the owner’s: another institution does not see it, one that is told does', async () => {
    const { id } = await start({ institutions: [] });
    expect(await code(due(id, there))).toBe('house.not-found');
    const told = await start({ institutions: [quito] });
    expect((await list({}, there)).map((one) => one.id)).toEqual([told.id]);
    expect(await code(app.run('norms.stop-clock', { id: told.id, version: 1, state: 'met' }, there))).toBe('house.not-your-place');
  });

  test('is seen by an account that is told of it, and among its own', async () => {
    const account = newId();
    const person = actorOf({ operations: ['norms.*'], reads: true, account });
    const { id } = await start({ accounts: [account] });
    expect((await due(id, person)).mayChange).toBe(false);
    expect((await list({ mine: true }, person)).map((one) => one.id)).toEqual([id]);
    expect(await list({}, person)).toEqual([]);
  });

  test('may not be started where one has no say', async () => {
    expect(await code(start({ owner: quito }))).toBe('house.not-your-place');
    expect(await code(start({ owner: newId() }))).toBe('norms.institution-unknown');
  });

  test('started twice under one identity is refused', async () => {
    const { id } = await start({});
    expect(await code(start({ id }))).toBe('house.id-taken');
  });

  test('stopped leaves the open ones and takes no more changes', async () => {
    const { id, version } = await start({});
    await app.run('norms.stop-clock', { id, version, state: 'met', on: '2026-10-08' }, here);
    expect([await list(), (await list({ state: 'met' })).map((one) => one.id)]).toEqual([[], [id]]);
    expect(await code(app.run('norms.suspend-clock', { id, version: 2, from: '2026-10-06', why: 'Informe' }, here))).toBe('norms.clock-ended');
  });

  test('changed by another person meanwhile says what it is now', async () => {
    const { id } = await start({});
    await app.run('norms.suspend-clock', { id, version: 1, from: '2026-10-06', why: 'Se pidió un informe' }, here);
    await expect(app.run('norms.stop-clock', { id, version: 1, state: 'met' }, here)).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { version: 2, suspendedSince: '2026-10-06' } } });
  });

  test('leaves a fact of each thing that was done to it', async () => {
    const { id } = await start({});
    await app.run('norms.suspend-clock', { id, version: 1, from: '2026-10-06', why: 'Se pidió un informe' }, here);
    await app.run('norms.resume-clock', { id, version: 2, on: '2026-10-08' }, here);
    await app.run('norms.stop-clock', { id, version: 3, state: 'void', why: 'Se desistió' }, here);
    const { rows } = await own.owner.query(`select name from platform.fact where subject_kind = 'norms.due' and subject_id = $1 order by name`, [id]);
    expect(rows.map(({ name }) => name)).toEqual(['norms.clock-resumed', 'norms.clock-started', 'norms.clock-stopped', 'norms.clock-suspended']);
  });
});

describe('a suspension', () => {
  test('leaves the date as it was until somebody says when it ended; then the days are added', async () => {
    const { id } = await start({ term: 'cona.resolucion', from: '2026-10-05' });
    const suspended = await app.run<Saved>('norms.suspend-clock', { id, version: 1, from: '2026-10-06', why: 'Se pidió un informe' }, here);
    expect(suspended.dueAt.slice(0, 10)).toBe('2026-10-07');
    expect(await due(id)).toMatchObject({ suspendedSince: '2026-10-06', left: null, late: false });
    const resumed = await app.run<Saved>('norms.resume-clock', { id, version: 2, on: '2026-10-13' }, here);
    expect(resumed.dueAt.slice(0, 10)).toBe('2026-10-14');
    expect((await due(id)).moves).toMatchObject([{ cause: 'resumed', before: expect.stringMatching(/^2026-10-07/), after: expect.stringMatching(/^2026-10-14/) }]);
  });

  test.each([
    [{ from: '2026-09-01' }, 'norms.suspension-outside'],
    [{ from: '2026-12-01' }, 'norms.suspension-outside'],
    [{ from: '2026-10-08', to: '2026-10-07' }, 'norms.suspension-outside'],
    [{ from: '2026-10-08', why: ' ' }, 'house.input-wrong'],
    [{ from: '2026-02-29' }, 'house.input-wrong'],
  ])('of %j is refused: %s', async (wrong, expected) => {
    const { id } = await start({});
    expect(await code(app.run('norms.suspend-clock', { id, version: 1, why: 'Se pidió un informe', ...wrong }, here))).toBe(expected);
  });

  test('between both ends of a range pushes the far one', async () => {
    const { id } = await start({});
    await app.run<Saved>('norms.suspend-clock', { id, version: 1, from: '2026-10-15', to: '2026-10-16', why: 'Se pidió un informe' }, here);
    expect(await due(id)).toMatchObject({ dueOn: '2026-10-13', mostOn: '2026-10-22', moves: [{ cause: 'suspended', before: expect.stringMatching(/^2026-10-20/), after: expect.stringMatching(/^2026-10-22/) }] });
  });

  test('over days already suspended is refused, and so is resuming what runs', async () => {
    const { id } = await start({});
    await app.run('norms.suspend-clock', { id, version: 1, from: '2026-10-06', to: '2026-10-07', why: 'Se pidió un informe' }, here);
    expect(await code(app.run('norms.suspend-clock', { id, version: 2, from: '2026-10-07', to: '2026-10-08', why: 'Otro informe' }, here))).toBe('norms.suspension-twice');
    expect(await code(app.run('norms.resume-clock', { id, version: 2, on: '2026-10-09' }, here))).toBe('norms.clock-running');
  });
});

describe('an extension', () => {
  test('is added once, when the norm has one and before the end', async () => {
    const { id } = await start({ term: 'lotaip.respuesta', from: '2026-10-01' });
    const extended = await app.run<Saved>('norms.extend-clock', { id, version: 1, why: 'Volumen de la información' }, here);
    expect(extended.dueAt.slice(0, 10)).toBe('2026-10-16');
    expect(await code(app.run('norms.extend-clock', { id, version: 2, why: 'Otra vez' }, here))).toBe('norms.extension-used');
  });
  test('is refused when the norm states none, and when the term is over', async () => {
    const [none, over] = [await start({}), await start({ term: 'lotaip.respuesta', from: '2026-09-01' })];
    expect(await code(app.run('norms.extend-clock', { id: none.id, version: 1, why: 'Falta tiempo' }, here))).toBe('norms.extension-none');
    expect(await code(app.run('norms.extend-clock', { id: over.id, version: 1, why: 'Falta tiempo' }, here))).toBe('norms.extension-late');
  });
});

describe('a decree that moves a holiday already used', () => {
  test('first says what it would move, and writes nothing', async () => {
    const { id } = await start({ term: 'cona.resolucion', from: '2026-10-07' });
    const preview = await app.run<{ counted: number; moved: number; items: Move[] }>('norms.preview-day', { day: moved }, here);
    expect(preview).toMatchObject({ counted: 1, moved: 1, items: [{ dueId: id, before: '2026-10-12T23:59:59-05:00', after: '2026-10-09T23:59:59-05:00' }] });
    expect([(await due(id)).dueOn, (await dayOn('2026-10-09'))?.name]).toEqual(['2026-10-12', moved.name]);
    expect(await app.run('norms.preview-day', { day: moved }, there)).toMatchObject({ counted: 0, moved: 0, items: [] });
  });

  test('counts again what is open, and keeps before, after and because of what', async () => {
    const touched = await start({ term: 'cona.resolucion', from: '2026-10-07' }); // 8 and, the 9th rested, Monday 12; with the decree 8 and 9
    const clear = await start({ term: 'cona.resolucion', from: '2026-10-19' });
    const answer = await save(moved);
    expect(answer).toMatchObject({ moved: 1 });
    expect([(await due(touched.id)).dueOn, (await due(clear.id)).dueOn]).toEqual(['2026-10-09', '2026-10-21']);
    expect(await due(touched.id)).toMatchObject({ sequence: 1, version: 2, countSame: true, moves: [{ cause: 'day', before: expect.stringMatching(/^2026-10-12/), after: expect.stringMatching(/^2026-10-09/), why: expect.stringMatching(/9 de octubre/) }] });
  });

  test('puts the old day back to work and the new one to rest', async () => {
    await save(moved);
    expect(await dayOn('2026-10-09')).toBeUndefined();
    expect(await dayOn('2026-10-12')).toMatchObject({ edited: true, movedFrom: '2026-10-09', decree: { title: decree.title } });
  });

  test('is not undone by loading the pack again', async () => {
    await save(moved);
    await loadPack(app, 'ec');
    expect([await dayOn('2026-10-09'), (await dayOn('2026-10-12'))?.name]).toEqual([undefined, moved.name]);
  });

  test('moved a second time leaves only the last transfer', async () => {
    await save(moved);
    await save({ ...moved, on: '2026-10-13' });
    expect([await dayOn('2026-10-12'), (await dayOn('2026-10-13'))?.movedFrom]).toEqual([undefined, '2026-10-09']);
  });

  test('written again just so changes nothing', async () => {
    await save(moved);
    expect(await save(moved)).toMatchObject({ change: null, moved: 0 });
  });

  test('may also take a day away, and then what waited for it comes sooner', async () => {
    const { id } = await start({ term: 'cona.resolucion', from: '2026-10-07' });
    const day = await dayOn('2026-10-09');
    await app.run('norms.remove-day', { id: day?.id, version: day?.version, decree }, cast.administrator);
    expect((await due(id)).dueOn).toBe('2026-10-09');
    expect(await code(app.run('norms.remove-day', { id: day?.id, version: day?.version, decree }, cast.administrator))).toBe('house.not-found');
  });

  test('that moves only the far end of a range tells of that end', async () => {
    const { id } = await start({}); // 5 to 10 working days from Monday 5 October: to the 13th, to the 20th
    const { change } = await save({ territory: 'EC', on: '2026-10-16', name: 'Día de duelo', decree });
    expect(await due(id)).toMatchObject({ dueOn: '2026-10-13', mostOn: '2026-10-21', moves: [{ before: expect.stringMatching(/^2026-10-20/), after: expect.stringMatching(/^2026-10-21/), why: expect.stringMatching(/16 de octubre/) }] });
    expect((await app.run<{ text: string }>('norms.moved-letter', { change, institution: rioverde }, cast.administrator)).text).toMatch(/vencía el martes 20 de octubre de 2026; ahora vence el miércoles 21 de octubre de 2026/);
  });

  test('undone puts the holiday back where the pack rests it, and the dates with it', async () => {
    const { id } = await start({ term: 'cona.resolucion', from: '2026-10-07' });
    await save(moved);
    await save({ ...moved, on: '2026-10-13' });
    const day = await dayOn('2026-10-13');
    const preview = await app.run<{ moved: number }>('norms.preview-day', { remove: day?.id }, cast.administrator);
    const answer = await app.run<Recounted>('norms.remove-day', { id: day?.id, version: day?.version, decree: { title: 'Decreto que lo deja sin efecto' } }, cast.administrator);
    expect([preview.moved, answer.moved, (await due(id)).dueOn]).toEqual([1, 1, '2026-10-12']);
    expect([await dayOn('2026-10-09'), await dayOn('2026-10-12'), await dayOn('2026-10-13')]).toMatchObject([{ edited: false, movedFrom: null, mark: 'B' }, undefined, undefined]);
    expect((await due(id)).moves[0]?.days).toMatchObject([{ on: '2026-10-09', what: 'added', decree: 'Decreto que lo deja sin efecto' }, { on: '2026-10-13', what: 'removed' }]);
  });

  test('of one canton moves nothing elsewhere', async () => {
    const [near, far] = [await start({ term: 'cona.resolucion', from: '2026-10-19' }), await start({ term: 'cona.resolucion', from: '2026-10-19', territory: 'EC-1701', owner: quito }, there)];
    await save({ territory: 'EC-0807', on: '2026-10-20', name: 'Fiesta de Rioverde', decree });
    expect([(await due(near.id)).dueOn, (await due(far.id, there)).dueOn]).toEqual(['2026-10-22', '2026-10-21']);
  });

  test('leaves alone what is stopped, and what is suspended keeps its suspension', async () => {
    const [stopped, suspended] = [await start({ term: 'cona.resolucion', from: '2026-10-07' }), await start({ term: 'cona.resolucion', from: '2026-10-07' })];
    await app.run('norms.stop-clock', { id: stopped.id, version: 1, state: 'met' }, here);
    await app.run('norms.suspend-clock', { id: suspended.id, version: 1, from: '2026-10-08', why: 'Se pidió un informe' }, here);
    await save(moved);
    expect([(await due(stopped.id)).dueOn, (await due(suspended.id)).suspendedSince]).toEqual(['2026-10-12', '2026-10-08']);
  });

  test('reaches hours only where the calendar says so: the clock does not stop for holidays', async () => {
    const { id, dueAt } = await start({ term: 'cona.avocatoria', from: '2026-10-08T16:00' });
    await save(moved);
    expect((await due(id)).dueAt).toBe(dueAt);
  });

  test('and another, at the same time, are both counted', async () => {
    const { id } = await start({ term: 'cona.prueba', from: '2026-10-05' });
    await Promise.all([save({ territory: 'EC', on: '2026-10-06', name: 'Día de duelo', decree }), save({ territory: 'EC-08', on: '2026-10-07', name: 'Jornada suspendida', kind: 'no-laborable', decree })]);
    expect(await due(id)).toMatchObject({ dueOn: '2026-10-15', countSame: true, sequence: 2 });
  });

  test('while a clock starts leaves none counted on days that went', async () => {
    const [{ id }] = await Promise.all([start({ term: 'cona.resolucion', from: '2026-10-07' }), save(moved)]);
    expect(await due(id)).toMatchObject({ dueOn: '2026-10-09', countSame: true });
  });

  test('tells what it moved and whom to tell, each within their reach', async () => {
    await start({ term: 'cona.resolucion', from: '2026-10-07', institutions: [quito] });
    await start({ term: 'cona.resolucion', from: '2026-10-07' });
    const { change } = await save(moved);
    interface Moved { items: { label: string; institutions: { id: string }[] }[]; tell: { institution: string; dues: number; mails: number }[] }
    const [all, theirs] = [await app.run<Moved>('norms.moved', { change }, cast.administrator), await app.run<Moved>('norms.moved', { change }, there)];
    expect([all.items.length, all.tell.map(({ institution, dues }) => [institution, dues])]).toEqual([2, [[rioverde, 2], [quito, 1]]]);
    expect(theirs.items).toHaveLength(1);
    expect((await app.run<{ items: { id: string; moved: number }[] }>('norms.changes', { country: 'EC' }, here)).items.find(({ id }) => id === change)).toMatchObject({ moved: 2 });
  });

  test('is told by letter to who handles those clocks', async () => {
    await app.run('accounts.save-role', { id: 'plazos', name: 'Plazos', operations: ['norms.stop-clock'], scopes: ['institution'] });
    const account = await app.run<{ id: string }>('accounts.create', { name: `marta${newId().slice(-6)}`, fullName: 'Marta Ejemplo', mail: `m${newId().slice(-8)}@ejemplo.org`, institution: rioverde, password: 'canoas de tres colores' });
    await app.run('accounts.grant', { role: 'plazos', holder: { kind: 'account', id: account.id }, scope: { kind: 'institution', id: rioverde } });
    await start({ term: 'cona.resolucion', from: '2026-10-07' });
    const { change } = await save(moved);
    const letter = await app.run<{ text: string; mails: number }>('norms.moved-letter', { change, institution: rioverde }, cast.administrator);
    expect([letter.mails, letter.text]).toEqual([1, expect.stringMatching(/vencía el lunes 12 de octubre de 2026; ahora vence el viernes 9 de octubre de 2026/)]);
    await app.run('norms.tell-moved', { change, institution: rioverde }, cast.administrator);
    await app.drain();
    expect(app.letters.at(-1)?.subject).toBe('Cambió la fecha de 1 plazo');
    expect(await code(app.run('norms.moved-letter', { change, institution: quito }, cast.administrator))).toBe('norms.nothing-moved');
  });
});

describe('a list of dues', () => {
  test('goes by the day they end, page by page, each once', async () => {
    for (let n = 1; n <= 9; n++) await start({ term: 'lotaip.respuesta', from: `2026-10-0${((n * 7) % 9) + 1}` });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: { items: DueItem[]; next: string | null } = await app.run('norms.due-list', { limit: 4, ...(after ? { after } : {}) }, here);
      seen.push(...page.items.map(({ dueOn }) => dueOn));
      after = page.next;
    }
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(9);
  });

  test('says how many are late, how many would be by a term that nobody verified, how many end this week and how many run', async () => {
    for (const from of ['2026-09-01', '2026-09-02', '2026-09-24', '2026-10-30']) await start({ term: 'lotaip.respuesta', from });
    await start({ term: 'lopdp.derechos', from: '2026-08-30' });
    const { counts, items } = await app.run<{ counts: Record<string, { value: number }>; items: DueItem[] }>('norms.due-list', { when: 'doubtful' }, here);
    expect([counts['late']?.value, counts['doubtful']?.value, counts['week']?.value, counts['open']?.value, items.length]).toEqual([1, 2, 1, 5, 2]);
  });

  test('over by a term that nobody verified warns at home and accuses no one', async () => {
    await start({ term: 'lotaip.respuesta', from: '2026-09-01' });
    await start({ term: 'lopdp.derechos', from: '2026-08-30' });
    const { tasks } = await app.run<{ tasks: { name: string; title: string; weight: string }[] }>('house.tasks', {}, here);
    expect(tasks.filter(({ name }) => name === 'norms.due').map(({ title, weight }) => [title.slice(0, 14), weight])).toEqual([['Venció el lune', 'late'], ['Habría vencido', 'risk']]);
  });

  test.each([
    [{ territory: 'EC-08' }, 1],
    [{ territory: 'EC-17' }, 0],
    [{ term: 'cona.prueba' }, 1],
    [{ when: 'to-verify' }, 1],
    [{ when: 'suspended' }, 0],
    [{ subjectKind: 'cases.file', subjectId: 'x1' }, 1],
  ])('filtered by %j has %i', async (filter, count) => {
    await start({ subject: { kind: 'cases.file', id: 'x1' } });
    expect(await list(filter)).toHaveLength(count);
  });

  test('stands on the home page of who owes it, with its doubt', async () => {
    await start({ from: '2026-09-25' });
    const { tasks } = await app.run<{ tasks: { name: string; title: string; detail?: string; weight: string }[] }>('house.tasks', {}, here);
    expect(tasks.filter(({ name }) => name === 'norms.due')).toMatchObject([{ title: 'Vence el lunes 12 de octubre de 2026: Expediente 12 de 2026', detail: 'Audiencia de prueba, plazo por verificar', weight: 'open' }]);
  });
});

test('a corrected term counts again what runs by it', async () => {
  const { id } = await start({ term: 'cona.reposicion', from: '2026-10-19' });
  await own.owner.query(`update norms.term set amount = '5', edited = true where code = 'cona.reposicion'`);
  const { items } = await app.run<{ items: { id: string; code: string; version: number }[] }>('norms.terms', { country: 'EC', limit: 500 }, here);
  const term = items.find(({ code: name }) => name === 'cona.reposicion')!;
  await app.run('norms.verify', { kind: 'term', id: term.id, version: term.version, verified: true, source: 'Texto leído en el Registro Oficial' }, cast.administrator);
  await app.drain();
  expect(await due(id)).toMatchObject({ dueOn: '2026-10-26', verified: true, moves: [{ cause: 'term' }] });
});
