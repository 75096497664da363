import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { drafting, failure as refusal, type Drafting } from '../../../test/trial/drafting.ts';
import { newId } from '../../kernel/id.ts';
import { readWord } from '../../platform/docx/index.ts';
import { nobody, type Actor } from '../../platform/access/actor.ts';
import type { Observation, Offered, Received, Review } from './contract/review.ts';

let house: Drafting;
let holder: Actor;
let other: Actor;
let now = new Date('2026-03-10T15:00:00Z');

beforeAll(async () => {
  house = await drafting(() => now);
  [holder, other] = [house.of(await house.government('EC-0807'), 141), house.of(await house.government('EC-0803'), 142)];
});
afterAll(() => house.close());

interface Saved { id: string; version: number }
interface Given { id: string; token: string; path: string; expiresAt: string }
const ask = <T>(name: string, input: unknown, by: Actor = holder): Promise<T> => house.ask<T>(name, input, by);
const failure = async (promise: Promise<unknown>): Promise<string> => (await refusal(promise)).code;
const part = (key: string, text: string) => ({ key, kind: 'article', number: key.slice(1), text });
const parts = [part('a1', 'El informe se presenta cada año.'), part('a2', 'La junta tiene tres miembros.')];

/** A private draft under review by somebody without account, with a link of theirs. */
async function given(days = 15): Promise<Given & { instrument: string; review: string; reviewer: string }> {
  const { id: instrument } = await ask<Saved>('create', { kind: 'ordenanza', territory: 'EC-0807', visibility: 'own', title: 'Ordenanza en borrador', parts });
  const { id: review } = await ask<Saved>('open-review', { instrument, title: 'Revisión externa', reviewers: [{ name: 'UNICEF', role: 'Oficina de protección' }, { name: 'Consejería', role: 'Derechos' }] });
  const reviewer = (await ask<Review>('review', { id: review })).reviewers[0]!.id;
  return { ...(await ask<Given>('make-review-link', { review, reviewer, days })), instrument, review, reviewer };
}
const open = (token: string, by: Actor = nobody): Promise<Offered> => ask('open-review-link', { token }, by);
const said = (words: string, more: object = {}) => ({ id: newId(), kind: 'substance', part: 'a1', words, ...more });
const send = (token: string, observations: unknown[], name = 'Ana Ejemplo', by: Actor = nobody): Promise<{ received: Received[]; left: number }> => ask('send-observations', { token, name, observations }, by);
const kept = async (review: string): Promise<Observation[]> => (await ask<Review>('review', { id: review })).observations;

describe('a link of a reviewer without account', () => {
  test('opens the version under review, and not the one written after it', async () => {
    const { token, instrument } = await given();
    await ask('save-text', { id: instrument, version: (await ask<Saved>('get', { id: instrument })).version, parts: [part('a1', 'Otra cosa.')], note: 'Después' });
    const offered = await open(token);
    expect([offered.textNumber, offered.parts.map(({ text }) => text), offered.reviewer]).toEqual([1, parts.map(({ text }) => text), { name: 'UNICEF', role: 'Oficina de protección' }]);
  });
  test('takes observations that enter the review as external, with their kind and part', async () => {
    const { token, review } = await given();
    await send(token, [said('Falta decir ante quién.'), said('¿Desde cuándo rige?', { kind: 'question', part: null })]);
    expect((await kept(review)).map(({ reviewer, kind, partName, external, by, state }) => [reviewer?.name, kind, partName, external, by, state])).toEqual([
      ['UNICEF', 'substance', 'Art. 1', { name: 'Ana Ejemplo' }, null, 'open'],
      ['UNICEF', 'question', null, { name: 'Ana Ejemplo' }, null, 'open'],
    ]);
  });
  test('tells who sent what was received, and what was answered to it, and nothing that came by another', async () => {
    const mine = await given();
    const theirs = await ask<Given>('make-review-link', { review: mine.review, reviewer: (await ask<Review>('review', { id: mine.review })).reviewers[1]!.id });
    await send(theirs.token, [said('De la otra institución.')]);
    const { received, left } = await send(mine.token, [said('Falta decir ante quién.')]);
    await ask('answer-observation', { id: received[0]!.id, version: 1, decision: 'partly', reason: 'Solo lo primero.' });
    expect([left, (await open(mine.token)).received.map(({ words, state, decision, reason }) => [words, state, decision, reason])]).toEqual([299, [['Falta decir ante quién.', 'pending', 'partly', 'Solo lo primero.']]]);
  });
  test('another link of the same reviewer tells what was received by the ones before it, and takes as much as any', async () => {
    const { token, review, reviewer } = await given();
    await send(token, [said('Falta decir ante quién.')]);
    const next = await ask<Given>('make-review-link', { review, reviewer });
    const { received, left } = await open(next.token);
    const sent = await send(next.token, [said('Y desde cuándo.')]);
    expect([received.map(({ words }) => words), left, sent.received.map(({ words }) => words), sent.left]).toEqual([['Falta decir ante quién.'], 300, ['Falta decir ante quién.', 'Y desde cuándo.'], 299]);
  });
  test('is told once: the database keeps its hash and the facts no token', async () => {
    const { token, id } = await given();
    await open(token);
    await send(token, [said('Falta decir ante quién.')]);
    const { rows } = await house.own.owner.query<{ row: string }>(`select l::text as row from instruments.review_link l where id = $1 union all select f::text from platform.fact f union all select d::text from platform.fact_detail d union all select i::text from platform.idempotency i union all select w::text from platform.witness w`, [id]);
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
  });
  test('leaves facts without names; the name is a personal value, and erasing it erases it from the review', async () => {
    const { token, id, review } = await given();
    await open(token);
    await send(token, [said('Falta decir ante quién.')], 'Rosa Sinnombre');
    const { rows } = await house.own.owner.query<{ id: string; name: string; recorded_at: Date; row: string; visibility: string }>(`select id, name, recorded_at, visibility, f::text as row from platform.fact f where subject_id = $1 order by recorded_at, name`, [id]);
    expect([rows.map(({ name }) => name).toSorted(), rows.some(({ row }) => row.includes('Rosa')), new Set(rows.map(({ visibility }) => visibility))]).toEqual([['instruments.review-link-made', 'instruments.review-link-opened', 'instruments.review-link-used'], false, new Set(['own'])]);
    const used = rows.find(({ name }) => name === 'instruments.review-link-used')!;
    expect((await kept(review))[0]?.external).toEqual({ name: 'Rosa Sinnombre' });
    await house.app.run('accounts.redact', { id: used.id, recordedAt: used.recorded_at.toISOString(), why: 'Lo pidió' }, cast.administrator);
    expect((await kept(review))[0]?.external).toEqual({ name: null });
  });
  test('the name is told to who holds the draft, and not to an institution that was invited', async () => {
    const { token, review } = await given();
    await ask('change-review', { id: review, version: 1, invite: [{ institution: (await house.app.run<{ id: string }>('institutions.get', { id: 'EC-0803' }, cast.administrator)).id }] });
    await send(token, [said('Falta decir ante quién.')]);
    const seen = await ask<Review>('review', { id: review }, other);
    expect([seen.observations[0]?.external, seen.links]).toEqual([{ name: null }, []]);
  });
  test('the report tells institution and function, never the name', async () => {
    const { token, instrument } = await given();
    await send(token, [said('Falta decir ante quién.')], 'Rosa Sinnombre');
    const paths = await Promise.all(['csv', 'docx'].map(async (format) => (await ask<{ path: string }>('export-observations', { instrument, format })).path));
    const [sheet, word] = [await readFile(paths[0]!, 'utf8'), (await readWord(paths[1]!)).paragraphs.map(({ text }) => text).join('\n')];
    expect([sheet, word].map((text) => [text.includes('UNICEF'), text.includes('por enlace'), text.includes('Rosa')])).toEqual([[true, true, false], [true, true, false]]);
  });
});

describe('who may give a link', () => {
  test('whoever holds the draft; who was invited or is a stranger does not', async () => {
    const { review, reviewer, id } = await given();
    expect([await failure(ask('make-review-link', { review, reviewer }, other)), await failure(ask('revoke-review-link', { id }, other))]).toEqual(['house.not-found', 'house.not-found']);
  });
  test.each([
    ['somebody of another review', async () => ({ ...(await given()), reviewer: (await given()).reviewer }), 'instruments.reviewer-unknown'],
    ['more days than ninety', async () => ({ ...(await given()), days: 91 }), 'house.input-wrong'],
    ['no day at all', async () => ({ ...(await given()), days: 0 }), 'house.input-wrong'],
  ])('not for %s', async (_who, make, code) => {
    const { review, reviewer, ...more } = await make();
    expect(await failure(ask('make-review-link', { review, reviewer, ...('days' in more ? { days: more.days } : {}) }))).toBe(code);
  });
  test('not of what a round handed back, nor of a closed review', async () => {
    const { instrument, review, reviewer } = await given();
    const { id } = await ask<Saved>('open-review', { instrument, kind: 'feedback', title: 'Devolución', source: 'Acta', reviewers: [{ name: 'Mesa' }] });
    const [one] = (await ask<Review>('review', { id })).reviewers;
    await ask('close-review', { id: review, version: 1 });
    expect([await failure(ask('make-review-link', { review: id, reviewer: one!.id })), await failure(ask('make-review-link', { review, reviewer }))]).toEqual(['instruments.review-link-feedback', 'instruments.review-closed']);
  });
  test('another link ends the one before it; the holder sees which still opens', async () => {
    const { token, review, reviewer } = await given();
    const next = await ask<Given>('make-review-link', { review, reviewer });
    expect([await failure(open(token)), (await open(next.token)).left, (await ask<Review>('review', { id: review })).links.map(({ live }) => live)]).toEqual(['instruments.review-link-ended', 300, [true, false]]);
  });
});

describe('what a link does not open', () => {
  test.each([
    ['a guessed token', async () => 'A'.repeat(43)],
    ['the hash of a token', async () => (await house.own.owner.query<{ token_hash: string }>('select token_hash from instruments.review_link limit 1')).rows[0]!.token_hash],
    ['a link of the door', async () => (await house.app.run<{ path: string }>('accounts.create-link', { account: (await house.own.owner.query<{ id: string }>('select id from accounts.account limit 1')).rows[0]?.id ?? newId() }, cast.administrator).catch(() => ({ path: '/enlace/nada' }))).path.slice(8)],
    ['a withdrawn one', async () => { const { token, id } = await given(); await ask('revoke-review-link', { id }); return token; }],
  ])('%s opens nothing and takes nothing', async (_what, make) => {
    const token = await make();
    expect([await failure(open(token)), await failure(send(token, [said('Hola, buenas.')]))]).toEqual(['instruments.review-link-ended', 'instruments.review-link-ended']);
  });
  test('an expired one, from its very instant', async () => {
    const { token, expiresAt } = await given(2);
    const then = now;
    now = new Date(new Date(expiresAt).getTime() - 1);
    const before = await failure(open(token));
    now = new Date(expiresAt);
    const after = await failure(open(token));
    now = then;
    expect([before, after]).toEqual(['none', 'instruments.review-link-ended']);
  });
  test('withdrawing twice changes nothing the second time', async () => {
    const { id } = await given();
    await ask('revoke-review-link', { id });
    await ask('revoke-review-link', { id });
    const { rows } = await house.own.owner.query(`select 1 from platform.fact where subject_id = $1 and name = 'instruments.review-link-revoked'`, [id]);
    expect(rows.length).toBe(1);
  });
  test('a token is no session: it opens no other operation', async () => {
    const { token, instrument, review } = await given();
    const server = await house.app.server();
    const asked = await Promise.all([`/api/instruments.get?id=${instrument}`, `/api/instruments.review?id=${review}`, `/api/instruments.text?id=${instrument}`].flatMap((url) => [{ authorization: `Bearer ${token}` }, { 'articula-link': token }, { cookie: `articula_session=${token}` }].map((headers) => server.inject({ method: 'GET', url, headers }))));
    expect(new Set(asked.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
  });
  test('a command sent by another site on the cookie of somebody signed in is refused', async () => {
    const { token } = await given();
    const answer = await (await house.app.server()).inject({ method: 'POST', url: '/api/instruments.send-observations', headers: { cookie: 'articula_session=algo', 'sec-fetch-site': 'cross-site' }, payload: { token, name: 'Ana', observations: [said('Hola, buenas.')] } });
    expect(answer.statusCode).toBe(403);
  });
});

describe('what comes by a link', () => {
  test('a closed review is still read, and takes no more', async () => {
    const { token, review } = await given();
    await ask('close-review', { id: review, version: 1 });
    expect([(await open(token)).review.closed, await failure(send(token, [said('Hola, buenas.')]))]).toEqual([true, 'instruments.review-closed']);
  });
  test('a part of another instrument is not one of this text', async () => {
    const { token } = await given();
    expect(await failure(send(token, [said('Hola, buenas.', { part: 'a77' })]))).toBe('instruments.observation-part-unknown');
  });
  test('the identity of somebody else’s observation is not taken over, and nothing of that sending enters', async () => {
    const [mine, theirs] = [await given(), await given()];
    const { received } = await send(theirs.token, [said('De otra.')]);
    expect(await failure(send(mine.token, [said('La primera.'), said('La segunda.', { id: received[0]!.id })]))).toBe('house.id-taken');
    expect([await kept(mine.review), (await kept(theirs.review))[0]?.words]).toEqual([[], 'De otra.']);
  });
  test('what is sent again after a cut is received once', async () => {
    const { token, review } = await given();
    const twice = [said('Falta decir ante quién.')];
    await send(token, twice);
    const again = await send(token, twice);
    expect([again.received.length, (await kept(review)).length]).toEqual([1, 1]);
  });
  test('marks of a page stay letters', async () => {
    const { token, review } = await given();
    const words = '<script>alert(1)</script><b>negrita</b> & "comillas" =1+1';
    await send(token, [said(words)], '<i>Ana</i>');
    expect((await kept(review)).map((one) => [one.words, one.external?.name])).toEqual([[words, '<i>Ana</i>']]);
  });
  test('a character that no text holds is refused, and not a bug', async () => {
    const { token } = await given();
    const answer = await (await house.app.server()).inject({ method: 'POST', url: '/api/instruments.send-observations', payload: { token, name: 'Ana', observations: [said('nulo \u0000 aquí')] } });
    expect(answer.statusCode).toBe(422);
  });
  test('ten thousand at once are refused whole', async () => {
    const { token, review } = await given();
    const answer = await (await house.app.server()).inject({ method: 'POST', url: '/api/instruments.send-observations', payload: { token, name: 'Ana', observations: Array.from({ length: 10_000 }, (_, n) => said(`Observación ${n}`)) } });
    expect([answer.statusCode, await kept(review)]).toEqual([422, []]);
  });
  test('a link takes three hundred and no more, even when they come side by side', async () => {
    const { token, review } = await given();
    const batch = () => Array.from({ length: 100 }, (_, n) => said(`Observación ${n}`));
    const ends = await Promise.all(Array.from({ length: 5 }, () => failure(send(token, batch()))));
    expect([ends.toSorted(), (await kept(review)).length]).toEqual([['instruments.review-link-full', 'instruments.review-link-full', 'none', 'none', 'none'], 300]);
  });
  test.each([['no name', { name: '' }], ['no words', { words: '  ' }], ['an unknown kind', { kind: 'poem' }], ['words without end', { words: 'a'.repeat(4001) }]])('%s is refused', async (_what, more: object) => {
    const { token } = await given();
    expect(await failure(send(token, [said('Hola, buenas.', more)], 'name' in more ? String(more.name) : 'Ana'))).toBe('house.input-wrong');
  });
});
