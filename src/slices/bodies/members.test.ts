import { describe, expect, test } from 'vitest';
import { canton, standBodies, stranger, technician } from '../../../test/bodies.ts';
import type { CompositionShown } from './contract/composition.ts';

const { run, whole, refused, body, seat, government, query } = standBodies();

describe('members', () => {
  const composition = (id: string, at?: string): Promise<CompositionShown> => run<CompositionShown>('members', { body: id, ...(at ? { at } : {}) });
  test('fill the seats of a day, with dates as exact as their source', async () => {
    const { id } = await body();
    for (const from of ['2023-01-09', '2023', '2023-06']) await seat(id, { from });
    expect([(await composition(id, '2023-05-31')).seats[0]?.filled, (await composition(id, '2023-12-30')).seats[0], (await composition(id)).whole]).toMatchObject([1, { filled: 2, perhaps: 1, holds: null }, true]);
  });
  test.each([['2019-05-14', '2019-05-13'], ['2019', '2018-12'], ['2024-06', '2024-05-31']])('from %s to %s are refused: the mandate ends before it starts', async (from, to) => {
    const { id } = await body();
    await refused(seat(id, { from, to }), 'member-dates', { from, to });
  });
  test('are no more titulars than the seat has places, on any day', async () => {
    const { id } = await body({ kind: 'ccpd' });
    const first = await seat(id, { seat: 'presidencia', from: '2019-05-14' });
    await refused(seat(id, { seat: 'Presidencia', from: '2023-05-15' }), 'seat-taken', { seat: 'Presidencia', count: 1, members: [first.id] });
    await run('end-member', { id: first.id, version: 1, to: '2023-05-14' });
    await seat(id, { seat: 'Presidencia', from: '2023-05-15' });
    expect((await composition(id)).seats[0]).toMatchObject({ filled: 1, vacant: 0 });
  });
  test('take the last place once, also when two people seat somebody at the same time', async () => {
    const { id } = await body({ kind: 'ccpd' });
    const ends = await Promise.allSettled([1, 2, 3].map(() => seat(id, { seat: 'presidencia', from: '2023-05-15' })));
    expect(ends.map((end) => (end.status === 'rejected' ? (end.reason as { code: string }).code : 'seated')).toSorted()).toEqual(['bodies.seat-taken', 'bodies.seat-taken', 'seated']); // only failures of the house reject
  });
  test('are replaced in one go: who was there ends the day before', async () => {
    const { id } = await body({ kind: 'ccpd' });
    const before = await seat(id, { seat: 'presidencia', from: '2019-05-14' });
    await refused(seat(id, { seat: 'presidencia', replaces: before.id }), 'replacing-undated');
    await refused(seat(id, { seat: 'estado', from: '2023-05-15', replaces: before.id }), 'replaced-elsewhere');
    const after = await seat(id, { seat: 'presidencia', from: '2023-05-15', replaces: before.id });
    expect((await composition(id)).members.map(({ id: one, from, to }) => [one, from, to])).toEqual([[after.id, '2023-05-15', null], [before.id, '2019-05-14', '2023-05-14']]);
  });
  test('that are substitutes without a titular are taken, and said', async () => {
    const { id } = await body({ kind: 'ccpd' });
    expect((await seat(id, { seat: 'presidencia', role: 'substitute', from: '2024' })).notices).toEqual(['substitute-alone']);
  });
  test('whose mandate is past its years are said, never refused', async () => {
    const { id } = await body();
    expect((await seat(id, { from: '2020-01-09' })).notices).toEqual(['mandate-past']);
  });
  test('stand for a seat that somebody says is empty', async () => {
    const { id } = await body({ kind: 'ccpd' });
    await seat(id, { seat: 'presidencia', vacant: true, says: null, from: '2024-01-05' });
    expect((await composition(id)).seats[0]).toMatchObject({ filled: 0, vacant: 1, holds: false });
    await refused(seat(id, { seat: 'estado', vacant: true, role: 'substitute' }), 'member-vacant');
  });
  test('of a body that the law owes sit where it says; others may have posts of their own', async () => {
    const [owed, free] = [await body(), await body({ kind: 'observatorio', territory: 'EC-08' })];
    await refused(seat(owed.id, { seat: 'Vocería' }), 'seat-unknown', { seats: 'Miembros principales' });
    await seat(free.id, { seat: 'Coordinación nacional', signs: true, publishes: true });
    await seat(free.id, { seat: 'Secretaría', signs: true });
    const { seats, sign, publish } = await composition(free.id);
    expect([seats.filter(({ ruled }) => !ruled).map(({ title }) => title), sign.length, publish.length]).toEqual([['Coordinación nacional', 'Secretaría'], 2, 1]);
  });
  test('are somebody, or words of the source', async () => {
    const { id } = await body();
    await refused(seat(id, { says: null }), 'member-nameless');
  });
  test('are named to whom reaches the person, and by their function to the others', async () => {
    const { id } = await body({}, technician);
    const own = await government('EC-0807');
    await seat(id, { says: null, newPerson: { name: 'Persona Ejemplo de la Junta', institution: own }, from: '2024-01-09' }, canton);
    await whole('institutions.update-person', { id: (await run<CompositionShown>('members', { body: id }, canton)).members[0]!.person!.id, version: 1, visibility: 'shared' }, canton);
    const [seen, hidden] = [await run<CompositionShown>('members', { body: id }, canton), await run<CompositionShown>('members', { body: id }, stranger)];
    expect([seen.members[0]?.person?.name, hidden.members[0]?.person, hidden.members[0]?.hidden]).toEqual(['Persona Ejemplo de la Junta', null, true]);
  });
  test('leave facts without names', async () => {
    const { id } = await body();
    await seat(id, { says: 'Nombre Reservado de Prueba' });
    const rows = await query("select data::text from platform.fact where name = 'bodies.member-seated' and data->>'body' = $1", [id]);
    expect(JSON.stringify(rows)).not.toContain('Reservado');
  });
  test('are corrected within the same rules, and taken away', async () => {
    const { id } = await body();
    const one = await seat(id, { from: '2023-01-09' });
    await refused(run('correct-member', { id: one.id, version: 1, to: '2022' }), 'member-dates');
    await run('correct-member', { id: one.id, version: 1, to: '2024', discipline: 'Psicología', sector: 'Salud' });
    await refused(run('correct-member', { id: one.id, version: 1, signs: true }), 'house.version-changed', { current: expect.objectContaining({ version: 2 }) });
    await refused(run('end-member', { id: one.id, version: 2, to: '2026-01-01' }), 'member-ended', { on: '2024' });
    await run('remove-member', { id: one.id, version: 2, why: 'Registrado dos veces' });
    expect((await composition(id)).members).toEqual([]);
  });
});
