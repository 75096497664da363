import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { named, standDirectory } from '../../../test/institutions.ts';
import { newId } from '../../kernel/id.ts';
import type { Contacts, ExpectedSeat, JointItem, MechanismCoverage, SeatCounts } from './contract.ts';

const owner = named('ec-oppms');
const stranger = cast.of({ reads: true, operations: ['institutions.*'], institutions: [named('EC-1701')], account: newId() });
const { run } = standDirectory();
const contacts = (territory: string, at?: string): Promise<Contacts> => run('contacts', { territory, ...(at ? { at } : {}) });
const seatOf = async (territory: string, key: string, at?: string): Promise<ExpectedSeat | undefined> => (await contacts(territory, at)).seats.find((seat) => seat.key === key);

/** A post of a government, held by somebody between two days when they are given. */
async function held(government: string, title: string, mandate?: { from: string; to?: string; reelected?: boolean }): Promise<string> {
  const institution = named(government);
  const { id: post } = await run<{ id: string }>('create-post', { institution, title });
  if (!mandate) return post;
  const { id: person } = await run<{ id: string }>('create-person', { institution, name: `Persona Ejemplo ${newId().slice(-4)}` });
  await run('appoint', { post, person, ...mandate });
  return post;
}
const joint = (more: Record<string, unknown>): Promise<{ id: string; version: number }> => run('create-joint', { owner, title: `Mesa ${newId().slice(-6)}`, kind: 'mechanism', ...more });

describe('whom to coordinate with', () => {
  test('in a canton are its mayor and deputy, and the association of municipalities', async () => {
    const { seats, associations, government } = await contacts('EC-0807');
    expect(seats.map(({ title }) => title)).toEqual(['Alcaldía', 'Vicealcaldía']);
    expect(associations).toMatchObject([{ acronym: 'AME', inferred: true, verified: false }]);
    expect(government?.id).toBe(named('EC-0807'));
  });
  test('in a province without a prefect of its own regime asks for what its regime has', async () => expect((await contacts('EC-20')).seats.map(({ key }) => key)).toEqual(['presidencia-regimen-especial']));
  test('in a head town of a canton is nobody of its own', async () => expect(await contacts('EC-080750')).toMatchObject({ government: null, seats: [], associations: [] }));
  test('is not known where there is no record', async () => expect(await seatOf('EC-0801', 'alcaldia')).toMatchObject({ state: 'unknown', post: null }));
  test('is vacant where the post is on record and nobody holds it', async () => {
    await held('EC-0802', 'Alcaldesa');
    expect(await seatOf('EC-0802', 'alcaldia')).toMatchObject({ state: 'vacant', holders: [] });
  });
  test('is not known before anybody wrote the post down, nor before its first mandate', async () => {
    await held('EC-0806', 'Alcaldía');
    const states = await Promise.all(['2019-03-01', '2026-11-19', '2026-11-20'].map(async (day) => (await seatOf('EC-0806', 'alcaldia', day))?.state));
    expect(states).toEqual(['unknown', 'unknown', 'vacant']);
  });
  test('is held on the days of a mandate, vacant after it, unknown before', async () => {
    await held('EC-0803', 'Alcaldía', { from: '2019-05-15', to: '2023-05-14', reelected: true });
    const states = await Promise.all(['2019-05-14', '2021-01-01', '2023-05-15'].map(async (day) => (await seatOf('EC-0803', 'alcaldia', day))?.state));
    expect(states).toEqual(['unknown', 'held', 'vacant']);
  });
  test('finds what belongs to another institution on the same territory', async () => {
    const { id: institution } = await run<{ id: string }>('create', { kind: 'entidad-nacional', name: 'Jefatura política de ejemplo', territory: 'EC-080751' });
    await run('create-post', { institution, title: 'Teniente Político' });
    expect(await seatOf('EC-080751', 'tenencia-politica')).toMatchObject({ state: 'vacant', institutionName: 'Jefatura política de ejemplo' });
  });
  test('of a territory that is not there says so', async () => await expect(contacts('EC-9999')).rejects.toMatchObject({ code: 'institutions.territory-unknown' }));
});

describe('the vacancies of a province', () => {
  test('count what is held, vacant and unknown apart, for every canton', async () => {
    const { counts, items } = await run<{ counts: SeatCounts; items: ExpectedSeat[] }>('vacancies', { territory: 'EC-13', level: 'canton', state: 'vacant' });
    expect([counts, items]).toEqual([{ governments: 22, expected: 44, held: 0, vacant: 0, unknown: 44, reelected: 0 }, []]);
  });
  test('tell the re-elected apart', async () => {
    await held('EC-0804', 'Alcalde', { from: '2019-05-15', reelected: true });
    await held('EC-0805', 'Alcalde', { from: '2019-05-15' });
    const { counts } = await run<{ counts: SeatCounts }>('vacancies', { territory: 'EC-08', level: 'canton', at: '2020-01-01' });
    expect(counts).toMatchObject({ held: 3, reelected: 2 });
  });
  test('go on where the page before ended, each once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await run<{ items: ExpectedSeat[]; next: string | null }>('vacancies', { territory: 'EC-10', level: 'parish', limit: 25, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ territory, key }) => `${territory} ${key}`));
      after = page.next ?? undefined;
    } while (after);
    expect(seen.length).toBe(new Set(seen).size);
    expect(seen.length).toBe(2 * new Set(seen.map((one) => one.split(' ')[0])).size);
  });
  test('of a planning zone are only of its governments', async () => {
    const { counts } = await run<{ counts: SeatCounts }>('vacancies', { territory: 'EC', level: 'canton', zone: 'EC-Z8', limit: 1 });
    expect(counts.governments).toBe(3);
  });
});

describe('a coordination mechanism', () => {
  const coverage = (asOf?: string): Promise<MechanismCoverage> => run('mechanism-coverage', { territory: 'EC-08', level: 'canton', ...(asOf ? { asOf } : {}) });
  test('covers the governments that take part in it while it lasts', async () => {
    await joint({ from: '2020-03', to: '2021', state: 'ended', participants: [{ institution: named('EC-0801'), role: 'Convoca', duties: [{ says: 'Pone la sala' }] }, { institution: named('EC-0807') }] });
    const shares = await Promise.all(['2020-03-30', '2020-04-01', '2020-12-31', '2021-06-01'].map(async (day) => { const { with: part, of } = await coverage(day); return `${part}/${of}`; }));
    expect(shares).toEqual(['0/7', '2/7', '2/7', '0/7']);
  });
  test('that nobody recorded is not a government without one', async () => expect(await run('mechanism-coverage', { territory: 'EC-13', level: 'canton' })).toMatchObject({ known: false, of: 22, share: null }));
  test('names who is left out', async () => {
    await joint({ from: '2024', participants: [{ institution: named('EC-0802') }] });
    const { missing } = await coverage();
    expect(missing.map(({ territory }) => territory)).toEqual(['EC-0801', 'EC-0803', 'EC-0804', 'EC-0805', 'EC-0806', 'EC-0807']);
  });
  test.each(['planned', 'cancelled'])('that is %s covers nobody', async (state) => {
    await joint({ state, from: '2020', participants: [{ institution: named('EC-0806') }] });
    expect((await coverage()).missing.map(({ territory }) => territory)).toContain('EC-0806');
  });
  test('that is an action does not count as one', async () => {
    await joint({ kind: 'action', participants: [{ institution: named('EC-0805') }] });
    expect((await coverage()).missing.map(({ territory }) => territory)).toContain('EC-0805');
  });
  test('where there is no government of the level is no share of nothing', async () => expect(await run('mechanism-coverage', { territory: 'EC-080751', level: 'canton' })).toMatchObject({ with: 0, of: 0, share: null }));
});

describe('a joint action', () => {
  test('between a ministry and a company with a name only is of both sectors', async () => {
    const { id } = await joint({ kind: 'action', participants: [{ institution: named('ec-cancilleria') }, { name: 'Empresa de ejemplo', sector: 'private', duties: [{ says: 'Presta el local' }] }] });
    expect(await run<JointItem>('joint', { id })).toMatchObject({ mixed: true, participants: [{ sector: 'public' }, { institution: null, name: 'Empresa de ejemplo', sector: 'private', duties: [{ says: 'Presta el local' }] }] });
  });
  test.each([[{}], [{ institution: named('ec-ame'), name: 'También un nombre' }]])('needs an institution or a name: %j', async (wrong) => await expect(joint({ participants: [wrong] })).rejects.toMatchObject({ code: 'institutions.participant-who' }));
  test('names each institution once', async () => await expect(joint({ participants: [{ institution: named('ec-ame') }, { institution: named('ec-ame') }] })).rejects.toMatchObject({ code: 'institutions.participant-twice' }));
  test('does not end before it begins', async () => await expect(joint({ from: '2022-05', to: '2022-04-30' })).rejects.toMatchObject({ code: 'institutions.dates-crossed' }));
  test('that two people correct is told to the second', async () => {
    const { id } = await joint({});
    await run('update-joint', { id, version: 1, state: 'ended', to: '2022' });
    await expect(run('update-joint', { id, version: 1, title: 'Otro título' })).rejects.toMatchObject({ code: 'house.version-changed' });
  });
  test('that is shared is seen by who takes part, and does not exist for others', async () => {
    const { id } = await joint({ participants: [{ institution: named('EC-0807') }] });
    const partner = cast.of({ reads: true, operations: ['institutions.*'], institutions: [named('EC-0807')], account: newId() });
    expect((await run<JointItem>('joint', { id }, partner)).id).toBe(id);
    await expect(run('joint', { id }, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the legal identity of an organisation', () => {
  const save = (version: number, more: Record<string, unknown> = {}): Promise<{ version: number }> => run('save-identity', { institution: owner, version, act: 'Acta de constitución', on: '2021-01-19', ...more });
  test.each(['2027', '2026-12', '2026-11-21'])('is not of %s, which has not come', async (on) => await expect(save(0, { on })).rejects.toMatchObject({ code: 'institutions.identity-in-future' }));
  test('is kept, corrected by version, and told back', async () => {
    await save(0);
    await expect(save(0, { number: '7' })).rejects.toMatchObject({ code: 'house.version-changed' });
    await save(1, { number: '7' });
    expect(await run('identity', { institution: owner })).toMatchObject({ identity: { act: 'Acta de constitución', number: '7', on: '2021-01-19', version: 2 }, sector: 'citizens', sectorSaid: true });
  });
});

test('a sector that was said stands over what the kind tells', async () => {
  const { id, version } = await run<{ id: string; version: number }>('create', { kind: 'red', name: 'Red de empresas de ejemplo', territory: 'EC-08' });
  expect(await run('identity', { institution: id })).toMatchObject({ sector: null });
  await run('set-sector', { institution: id, version, sector: 'private' });
  expect(await run('identity', { institution: id })).toMatchObject({ sector: 'private', sectorSaid: true });
});

test('a post says who signs and who publishes', async () => {
  const { id } = await run<{ id: string }>('create-post', { institution: owner, title: 'Procurador', powers: ['signs'] });
  await run('update-post', { id, version: 1, powers: ['signs', 'publishes'] });
  expect((await run<{ items: { id: string; powers: string[] }[] }>('list-posts', { institution: owner })).items.find((post) => post.id === id)?.powers).toEqual(['signs', 'publishes']);
});
