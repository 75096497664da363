import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';

let own: Stage;
let app: TestApp;
let rioverde = '';
let here: Actor = cast.nobody;
let now = '2026-10-01T15:00:00Z';

interface Opened {
  id: string;
  token: string;
  path: string;
}
/** Somebody of Rioverde whose role lets them keep clocks there. */
async function person(name: string): Promise<{ actor: Actor; account: string; grant: string }> {
  const account = await app.run<{ id: string }>('accounts.create', { name: `${name}${newId().slice(-6)}`, fullName: 'Persona de ejemplo', institution: rioverde, password: 'canoas de tres colores' });
  const grant = await app.run<{ id: string }>('accounts.grant', { role: 'plazos', holder: { kind: 'account', id: account.id }, scope: { kind: 'institution', id: rioverde } });
  return { actor: actorOf({ operations: ['norms.*'], reads: true, institutions: [rioverde], account: account.id }), account: account.id, grant: grant.id };
}
const start = (input: object = {}, by: Actor = here): Promise<{ id: string }> => app.run('norms.start-clock', { term: 'cona.resolucion', from: '2026-10-07', territory: 'EC-0807', label: 'Expediente 12, caso de la familia Ñato', ...input }, by);
const open = (input: object = {}, by: Actor = here): Promise<Opened> => app.run<Opened>('norms.open-feed', { label: 'Plazos de mi oficina', ...input }, by);
const fetched = async (path: string): Promise<{ status: number; text: string; type: string }> => {
  const answer = await (await app.server()).inject({ url: path });
  return { status: answer.statusCode, text: answer.body, type: String(answer.headers['content-type']) };
};
const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));

/** Lines joined again (RFC 5545 §3.1), and each event as its properties. */
function events(text: string): Record<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return lines.join('\n').split('BEGIN:VEVENT').slice(1).map((part) => Object.fromEntries(part.split('\n').filter((line) => line.includes(':')).map((line) => [line.slice(0, line.search(/[;:]/)), line.slice(line.indexOf(':') + 1)])));
}

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date(now) });
  rioverde = (await app.run<{ id: string }>('institutions.get', { id: 'EC-0807' })).id;
  await app.run('accounts.save-role', { id: 'plazos', name: 'Plazos', operations: ['norms.*'], scopes: ['institution'] });
  here = (await person('ana')).actor;
});
beforeEach(async () => {
  now = '2026-10-01T15:00:00Z';
  await own.owner.query('delete from norms.due_moved; delete from norms.due; delete from norms.feed');
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('the address of a calendar', () => {
  test('is a secret: kept hashed, told once', async () => {
    const { token } = await open();
    const { rows } = await own.owner.query('select row_to_json(f)::text as row from norms.feed f');
    expect(rows[0].row).not.toContain(token);
    expect(JSON.stringify(await app.run('norms.feeds', {}, here))).not.toContain(token);
  });

  test('serves anybody who has it what its person reaches, and nothing else', async () => {
    const { id } = await start();
    const { id: quito } = await app.run<{ id: string }>('institutions.get', { id: 'EC-1701' });
    const other = await start({ owner: quito, territory: 'EC-1701' }, cast.administrator);
    const { text, type, status } = await fetched((await open()).path);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(events(text).map((event) => event['UID'])).toEqual([`${id}@articula.local`]);
    expect(text).not.toContain(other.id);
  });

  test.each(['x'.repeat(43), '0'.repeat(30)])('that nobody gave, %s, is gone', async (token) => {
    expect((await fetched(`/api/norms.feed?token=${token}`)).status).toBe(410);
  });

  test('closed by its person is gone; nobody else closes it', async () => {
    const { id, path } = await open();
    expect(await code(app.run('norms.close-feed', { id }, actorOf({ operations: ['norms.*'], everything: true, account: newId() })))).toBe('house.not-found');
    await app.run('norms.close-feed', { id }, here);
    expect((await fetched(path)).status).toBe(410);
  });

  test('ends by itself', async () => {
    const { path } = await open({ days: 30 });
    now = '2026-11-01T15:00:00Z';
    expect((await fetched(path)).status).toBe(410);
  });

  test('is gone with the account of its person', async () => {
    const { account, actor } = await person('leo');
    const { path } = await open({}, actor);
    expect((await fetched(path)).status).toBe(200);
    const { version } = await app.run<{ version: number }>('accounts.get', { id: account });
    await app.run('accounts.disable', { id: account, version });
    await app.drain();
    expect((await fetched(path)).status).toBe(410);
  });

  test('is gone with the permission that let its person read', async () => {
    await start();
    const { actor, grant } = await person('eva');
    const { path } = await open({}, actor);
    expect(events((await fetched(path)).text)).toHaveLength(1);
    await app.run('accounts.end-grant', { id: grant, version: 1 });
    expect((await fetched(path)).status).toBe(410);
  });

  test('is not given a twenty-first time', async () => {
    for (let n = 0; n < 20; n++) await open({ label: `Calendario ${n}` });
    expect(await code(open())).toBe('norms.feed-too-many');
  });
});

describe('the calendar', () => {
  test('is written as RFC 5545 asks: CRLF, lines of at most 75 octets, stamps in UTC', async () => {
    await start({ label: 'Ñandú '.repeat(25) });
    const { text } = await fetched((await open({ label: 'Calendario de prueba con un nombre largo, que tiene que doblarse: año, ñandú', labels: true })).path);
    const lines = text.split('\r\n');
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(events(text)[0]?.['DTSTAMP']).toBe('20261001T150000Z');
    expect(text.replaceAll('\r\n ', '')).toContain('X-WR-CALNAME:Calendario de prueba con un nombre largo\\, que tiene');
  });

  test('has whole days for terms in days and the minute, in UTC, for terms in hours', async () => {
    await start();
    await start({ term: 'cona.avocatoria', from: '2026-10-07T16:30' });
    const { text } = await fetched((await open()).path);
    expect(events(text).map((event) => [event['DTSTART'], event['DTEND']])).toEqual([['20261009T213000Z', undefined], ['20261012', '20261013']]);
    expect(text).toContain('DTSTART;VALUE=DATE:20261012');
  });

  test('keeps the identity of a date that a decree moved, with a higher sequence', async () => {
    await start();
    const { path } = await open();
    const [before] = events((await fetched(path)).text);
    await app.run('norms.save-day', { territory: 'EC', on: '2026-10-08', name: 'Día de duelo', decree: { title: 'Decreto de prueba' } }, cast.administrator);
    const [after] = events((await fetched(path)).text);
    expect([after?.['UID'], after?.['DTSTART'], Number(after?.['SEQUENCE'])]).toEqual([before?.['UID'], '20261013', Number(before?.['SEQUENCE']) + 1]);
  });

  test('keeps what no longer holds, as cancelled', async () => {
    const { id } = await start();
    await app.run('norms.stop-clock', { id, version: 1, state: 'void' }, here);
    const [event] = events((await fetched((await open()).path)).text);
    expect([event?.['STATUS'], event?.['SEQUENCE'], event?.['SUMMARY']]).toEqual(['CANCELLED', '1', expect.stringMatching(/^Sin efecto/)]);
  });

  test('says what each is about only when its person asked for it', async () => {
    await start();
    expect((await fetched((await open()).path)).text).not.toContain('Expediente');
    expect((await fetched((await open({ labels: true })).path)).text.replaceAll('\r\n ', '')).toContain('Expediente 12\\, caso de la familia Ñato');
  });

  test('of only what I am told of leaves out the rest', async () => {
    await start();
    const mine = await start({ accounts: [here.account] });
    expect(events((await fetched((await open({ mine: true })).path)).text).map((event) => event['UID'])).toEqual([`${mine.id}@articula.local`]);
  });

  test('says that a term is to be verified', async () => {
    await start();
    expect(events((await fetched((await open()).path)).text)[0]?.['DESCRIPTION']).toContain('Plazo por verificar.');
  });

  test('is the same bytes while nothing moves, and so has the same tag', async () => {
    await start();
    const { token } = await open();
    const tag = async (): Promise<string> => (await app.run<{ etag: string }>('norms.feed', { token }, cast.nobody)).etag;
    const [one, two] = [await tag(), await tag()];
    expect(one).toBe(two);
    await start({ term: 'cona.max' });
    expect(await tag()).not.toBe(one);
  });

  test('is not sent again to who holds it already', async () => {
    await start();
    const { path } = await open();
    const ask = async (tag?: string): Promise<{ statusCode: number; headers: Record<string, unknown>; body: string }> => (await app.server()).inject({ url: path, ...(tag ? { headers: { 'if-none-match': tag } } : {}) });
    const first = await ask();
    const tag = String(first.headers['etag']);
    expect((await ask(`"otra", ${tag}`)).statusCode).toBe(304);
    await start({ term: 'cona.max' });
    expect(await ask(tag)).toMatchObject({ statusCode: 200 });
  });
});
