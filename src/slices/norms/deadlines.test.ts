import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { loadPack } from '../../packs.ts';
import type { CalendarDay } from './contract/deadlines/calendar.ts';
import type { Deadline } from './contract/deadlines/count.ts';

let own: Stage;
let app: TestApp;

const deadline = (input: object): Promise<Deadline> => app.run<Deadline>('norms.deadline', input, cast.nobody);
const calendar = (input: object): Promise<{ days: CalendarDay[]; complete: boolean; zone: string; version: number }> => app.run('norms.calendar', input, cast.nobody);
const counted = ({ steps }: Deadline): string[] => steps.filter(({ counts }) => counts).map(({ on }) => on);

beforeAll(async () => {
  own = await stage(['base', 'ec', 'pe', 'co']);
  app = testApp(own, { clock: () => new Date('2026-03-02T15:00:00Z') });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('a due date', () => {
  test('says when, by which article, whether verified, and counts day by day', async () => {
    const answer = await deadline({ term: 'cona.avocatoria', from: '2025-10-03T16:00', territory: 'EC-0901' });
    expect(answer).toMatchObject({ dueAt: '2025-10-05T16:00:00-05:00', article: 'CONA, art. 237', verified: true, zone: 'America/Guayaquil', unit: 'h' });
    expect(answer.steps.map(({ on, hours }) => [on, hours])).toEqual([['2025-10-03', 8], ['2025-10-04', 24], ['2025-10-05', 16]]);
    expect(answer.says).toMatch(/^48 horas/);
  });

  test('leaves out the weekend and the holiday where it was moved to, and counts the day it was moved from', async () => {
    const answer = await deadline({ term: 'cona.prueba', from: '2019-10-07', territory: 'EC-0901' });
    expect(answer).toMatchObject({ dueOn: '2019-10-15', mostOn: '2019-10-22', verified: false, article: null });
    expect(answer.mostSteps?.findLast(({ counts }) => counts)).toMatchObject({ on: '2019-10-22', nth: 10 });
    expect(counted(answer)).toEqual(['2019-10-08', '2019-10-09', '2019-10-10', '2019-10-14', '2019-10-15']);
    expect(answer.steps.find(({ on }) => on === '2019-10-11')?.why).toContain('trasladado del 9 de octubre de 2019');
  });

  test('leaves out the day of the date too when a decree gave it besides the one it was moved to', async () => {
    expect(counted(await deadline({ term: 'cona.prueba', from: '2025-10-06', territory: 'EC-0901' }))).toEqual(['2025-10-07', '2025-10-08', '2025-10-13', '2025-10-14', '2025-10-15']);
  });

  test('reads an instant in the zone of the territory: Galápagos is an hour behind', async () => {
    const from = '2025-10-03T22:30:00Z';
    const [continent, islands] = [await deadline({ term: 'cona.avocatoria', from, territory: 'EC-09' }), await deadline({ term: 'cona.avocatoria', from, territory: 'EC-2001' })];
    expect([continent.dueAt, islands.dueAt]).toEqual(['2025-10-05T17:30:00-05:00', '2025-10-05T16:30:00-06:00']);
  });

  test('minds the holiday of its own canton and of no other', async () => {
    const at = (territory: string): Promise<Deadline> => deadline({ term: 'cona.resolucion', from: '2025-12-03', territory });
    expect([(await at('EC-1701')).dueOn, (await at('EC-0901')).dueOn]).toEqual(['2025-12-08', '2025-12-05']);
  });

  test('minds another place’s holidays too when it is told to', async () => {
    expect((await deadline({ term: 'cona.resolucion', from: '2025-12-03', territory: 'EC-0901', also: 'EC-1701' })).dueOn).toBe('2025-12-08');
  });

  test('from 29 February one year later is 28 February, and says so', async () => {
    const answer = await deadline({ term: 'pdot.actualizacion', from: '2024-02-29', territory: 'EC-08' });
    expect(answer.dueOn).toBe('2025-02-28');
    expect(answer.notes.map(({ code }) => code)).toContain('clamped');
  });

  test('may be a date of each year: the last working day of January', async () => {
    expect((await deadline({ term: 'lotaip.informe', from: '2026-01-05', territory: 'EC-08' })).dueOn).toBe('2026-01-30');
  });

  test('in a year without decrees is to be confirmed, and names the year', async () => {
    const answer = await deadline({ term: 'cona.max', from: '2027-12-20', territory: 'EC-08' });
    expect(answer.toConfirm).toBe(true);
    expect(answer.notes.map(({ text }) => text).join(' ')).toMatch(/2027|2028/);
  });

  test('of a term that nobody verified states no consequence: the norm would say it', async () => {
    const answer = await deadline({ term: 'lotaip.respuesta', from: '2026-03-02', territory: 'EC-08' });
    expect([answer.verified, answer.consequence?.standing]).toEqual([false, 'to-verify']);
  });

  test('with its extension adds it after the end', async () => {
    const [plain, longer] = [await deadline({ term: 'lotaip.respuesta', from: '2026-03-02', territory: 'EC-08' }), await deadline({ term: 'lotaip.respuesta', from: '2026-03-02', territory: 'EC-08', extended: 'true' })];
    expect([plain.dueOn, longer.dueOn]).toEqual(['2026-03-12', '2026-03-17']);
  });

  test.each([
    [{ term: 'no.existe' }, 'norms.term-unknown'],
    [{ territory: 'EC-9999' }, 'norms.place-unknown'],
    [{ from: '2025-02-29' }, 'house.input-wrong'],
    [{ from: '2025-02-30' }, 'house.input-wrong'],
    [{ from: 'mañana' }, 'house.input-wrong'],
    [{ from: '2025-10-03T25:00' }, 'house.input-wrong'],
    [{ term: 'cona.avocatoria', extended: true }, 'norms.extension-none'],
    [{ term: 'pe.acceso' }, 'norms.term-unknown'],
  ])('asked with %j says no in its own word, %s', async (wrong, code) => {
    await expect(deadline({ term: 'cona.avocatoria', from: '2025-10-03', territory: 'EC-08', ...wrong })).rejects.toMatchObject({ code });
  });

  test.each([
    ['pe.acceso', 'PE-1006', '2025-07-25', '2025-08-13'],
    ['co.rpc.fase2', 'CO-05001', '2023-06-01', '2023-07-21'],
  ])('counts by the law of its own country: %s', async (term, territory, from, dueOn) => {
    expect((await deadline({ term, from, territory })).dueOn).toBe(dueOn);
  });

  test('of a norm that states no amount, or in a country without a calendar, cannot be counted and says why', async () => {
    const standing = { source: 'Inventado', verified: false };
    const pack = { country: 'EC', norms: [], articles: [], competences: [], terms: [{ id: 'prueba.muda', title: 'Responder', value: 'lo razonable', unit: 'días', starts: 'pedido', ...standing }, { id: 'prueba.horas', title: 'Contestar', value: 4, unit: 'h hábiles', starts: 'pedido', ...standing }, { id: 'prueba.rara', title: 'Avisar', value: 3, unit: 'lunas', starts: 'pedido', ...standing }] };
    await app.run('norms.load-pack', pack, cast.administrator);
    const ask = (term: string): Promise<Deadline> => deadline({ term, from: '2025-10-03', territory: 'EC-08' });
    await expect(ask('prueba.muda')).rejects.toMatchObject({ code: 'norms.term-unstated' });
    await expect(ask('prueba.horas')).rejects.toMatchObject({ code: 'norms.term-unstated' });
    await expect(ask('prueba.rara')).rejects.toMatchObject({ code: 'norms.term-uncountable' });
    await own.owner.query(`delete from norms.calendar where country = 'PE'`);
    await expect(deadline({ term: 'pe.acceso', from: '2025-07-25', territory: 'PE-10' })).rejects.toMatchObject({ code: 'norms.calendar-missing' });
    await loadPack(app, 'pe');
  });

  test('travels as an address, by its fixed shape', async () => {
    const answer = await (await app.server()).inject({ url: '/api/norms.deadline?term=cona.avocatoria&from=2025-10-03T16:00&territory=EC-0901' });
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { dueAt: '2025-10-05T16:00:00-05:00', steps: [{ on: '2025-10-03', counts: true, why: expect.any(String) }, {}, {}], article: 'CONA, art. 237', verified: true }]);
  });
});

describe('a simulation', () => {
  const simulate = (input: object): Promise<{ items: (Deadline & { onTime: boolean | null })[] }> => app.run('norms.simulate', input, cast.nobody);

  test('chains terms, each from the end of the one before or from the day it would be done', async () => {
    const { items } = await simulate({ from: '2025-10-03T16:00', territory: 'EC-0901', terms: [{ term: 'cona.avocatoria', doneOn: '2025-10-04' }, { term: 'cona.prueba', after: 0 }, { term: 'cona.resolucion', after: 1, doneOn: '2025-11-20' }] });
    expect(items.map(({ dueOn, onTime }) => [dueOn, onTime])).toEqual([['2025-10-05', true], ['2025-10-14', null], ['2025-10-16', false]]);
  });

  test('stops its count in the days of a suspension', async () => {
    const { items } = await simulate({ from: '2025-10-06', territory: 'EC-0901', terms: [{ term: 'cona.resolucion' }], suspensions: [{ from: '2025-10-07', to: '2025-10-09', why: 'Se pidió un informe' }] });
    expect(items[0]?.dueOn).toBe('2025-10-14');
  });

  test('in which a term waits for a later one is refused', async () => {
    await expect(simulate({ from: '2025-10-06', territory: 'EC-08', terms: [{ term: 'cona.resolucion', after: 1 }, { term: 'cona.prueba' }] })).rejects.toMatchObject({ code: 'norms.chain-backwards' });
  });
});

describe('a calendar', () => {
  test('of a year with decrees is whole, each day with its source', async () => {
    const year = await calendar({ country: 'EC', year: 2025 });
    expect(year.complete).toBe(true);
    expect(year.days.find(({ on }) => on === '2025-10-10')).toMatchObject({ movedFrom: '2025-10-09', source: expect.stringMatching(/\S/), toConfirm: false });
    expect(year.days.find(({ on }) => on === '2025-10-09')).toMatchObject({ movedFrom: null, decree: { title: 'Decreto Ejecutivo 172', date: '2025-10-02' } });
  });

  test('of a coming year only proposes: every day waits to be confirmed', async () => {
    const year = await calendar({ country: 'EC', year: 2031 });
    expect([year.complete, year.days.length > 8, year.days.every(({ toConfirm, verified }) => toConfirm && !verified)]).toEqual([false, true, true]);
  });

  test('of a canton adds its own days to those of the country', async () => {
    const [country, quito] = [await calendar({ country: 'EC', year: 2025 }), await calendar({ territory: 'EC-1701', year: 2025 })];
    expect(quito.days.filter(({ on }) => !country.days.some((day) => day.on === on)).map(({ on }) => on)).toEqual(['2025-12-05']);
  });

  test('loaded again changes nothing', async () => {
    const { version } = await calendar({ country: 'CO', year: 2025 });
    await loadPack(app, 'co');
    expect((await calendar({ country: 'CO', year: 2025 })).version).toBe(version);
  });

  test.each([
    ['a part of the country', actorOf({ operations: ['norms.*'], territories: ['EC'] })],
    ['one institution', actorOf({ operations: ['norms.*'], institutions: ['00000000-0000-7000-8000-000000000777'] })],
  ])('is not changed by who holds %s', async (_name, by) => {
    const day = { territory: 'EC', on: '2026-10-12', name: 'Independencia de Guayaquil', movedFrom: '2026-10-09', decree: { title: 'Decreto de prueba' } };
    await expect(app.run('norms.save-day', day, by)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });

  test('whose decree has no title is refused', async () => {
    await expect(app.run('norms.save-day', { territory: 'EC', on: '2026-10-12', name: 'Feriado', decree: { title: '' } }, cast.administrator)).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
});
