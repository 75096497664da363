import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { named, standDirectory } from '../../../test/institutions.ts';
import { newId } from '../../kernel/id.ts';
import type { JointItem, SectorItem } from './contract.ts';

const owner = named('EC-0807');
const { run, query } = standDirectory();
const item = (id: string): Promise<JointItem> => run('joint', { id });
const workshop = async (): Promise<JointItem> => item((await run<{ id: string }>('create-joint', { owner, title: `Taller ${newId().slice(-6)}`, kind: 'action', participants: [
  { institution: named('EC-0807'), role: 'Convoca', duties: [{ says: 'Convoca' }, { says: 'Pone la sala' }] }, { institution: named('ec-ame'), duties: [{ says: 'Paga los pasajes' }] }, { name: 'Radio de ejemplo', sector: 'private' },
] })).id);
const settle = (one: JointItem, n: number, more: Record<string, unknown> = {}): Promise<{ version: number }> => run('settle-duty', { id: one.id, version: one.version, duty: one.participants.flatMap(({ duties }) => duties)[n]?.id, state: 'done', ...more });

describe('the duties of a joint action', () => {
  test('are open until somebody says how they ended', async () => expect(await workshop()).toMatchObject({ duties: { done: 0, of: 3 }, participants: [{ duties: [{ says: 'Convoca', state: 'open', on: null }, { says: 'Pone la sala' }] }, {}, { duties: [] }] }));
  test('are settled one by one, with the day and what shows it', async () => {
    const one = await workshop();
    await settle(one, 0, { on: '2026-05', note: 'Consta en la lista' });
    await settle(await item(one.id), 2, { state: 'failed', note: 'No hubo fondos' });
    expect(await item(one.id)).toMatchObject({ duties: { done: 1, of: 3 }, participants: [{ duties: [{ state: 'done', on: '2026-05', note: 'Consta en la lista' }, { state: 'open' }] }, { duties: [{ state: 'failed', on: null }] }, {}] });
  });
  test('keep how they stand when the action is corrected, and lose it when they are others', async () => {
    const one = await workshop();
    const { version } = await settle(one, 1);
    const [first, second] = one.participants[0]!.duties;
    await run('update-joint', { id: one.id, version, participants: [{ institution: named('ec-ame'), duties: [{ says: 'Sistematiza' }] }, { institution: named('EC-0807'), duties: [{ id: second!.id, says: 'Pone la sala y el café' }, { id: newId(), says: first!.says }] }] });
    expect(await item(one.id)).toMatchObject({ duties: { done: 1, of: 3 }, participants: [{ duties: [{ state: 'open' }] }, { duties: [{ id: second!.id, says: 'Pone la sala y el café', state: 'done' }, { says: 'Convoca', state: 'open' }] }] });
  });
  test('are never another action’s', async () => {
    const [one, other] = [await workshop(), await workshop()];
    const theirs = other.participants[0]!.duties[0]!.id;
    await expect(run('settle-duty', { id: one.id, version: 1, duty: theirs, state: 'done' })).rejects.toMatchObject({ code: 'institutions.duty-unknown' });
    await expect(run('update-joint', { id: one.id, version: 1, participants: [{ institution: owner, duties: [{ id: theirs, says: 'Tomado' }] }] })).rejects.toMatchObject({ code: 'house.id-taken' });
  });
  test('are open again without a day', async () => {
    const one = await workshop();
    await settle(one, 0, { on: '2026-05-03' });
    await settle(await item(one.id), 0, { state: 'open', on: '2026-05-03' });
    expect((await item(one.id)).participants[0]?.duties[0]).toMatchObject({ state: 'open', on: null });
  });
  test.each(['2027', '2026-12', '2026-11-21'])('are not done on %s, which has not come', async (on) => await expect(settle(await workshop(), 0, { on })).rejects.toMatchObject({ code: 'institutions.duty-in-future' }));
  test('that two people settle at once are told to the second', async () => {
    const one = await workshop();
    await settle(one, 0);
    await expect(settle(one, 1)).rejects.toMatchObject({ code: 'house.version-changed' });
  });
  test('are settled only by whom may change the action', async () => {
    const one = await workshop();
    const reader = cast.of({ reads: true, operations: ['institutions.*'], institutions: [named('EC-1701')], account: newId() });
    await expect(run('settle-duty', { id: one.id, version: 1, duty: one.participants[0]!.duties[0]!.id, state: 'done' }, reader)).rejects.toMatchObject({ kind: 'not-found' });
  });
  test('leave a fact without the note', async () => {
    const one = await workshop();
    await settle(one, 0, { note: 'Lo vio una vecina' });
    const [fact] = await query<{ data: object }>("select data from platform.fact where name = 'institutions.duty-settled' and subject_id = $1", [one.id]);
    expect(JSON.stringify(fact?.data)).not.toContain('vecina');
  });
});

describe('what sort of mechanism it is', () => {
  test('is said and corrected', async () => {
    const { id } = await run<{ id: string }>('create-joint', { owner, title: 'Convenio de prueba', kind: 'mechanism', form: 'agreement' });
    expect((await item(id)).form).toBe('agreement');
    await run('update-joint', { id, version: 1, form: 'network' });
    expect((await item(id)).form).toBe('network');
  });
  test('is nothing of an action', async () => {
    const { id } = await run<{ id: string }>('create-joint', { owner, title: 'Acción de prueba', kind: 'action', form: 'meeting' });
    await run('update-joint', { id, version: 1, form: 'network', title: 'Acción corregida' });
    expect((await item(id)).form).toBeNull();
  });
});

describe('the sectors of actors', () => {
  test('tell collectives, citizens and organisations of here and of abroad apart', async () => {
    const { items } = await run<{ items: SectorItem[] }>('sectors', {});
    expect(items.map(({ code }) => code)).toEqual(['public', 'international', 'national', 'academia', 'collective', 'civil-society', 'citizens', 'private']);
    expect(items.every(({ source }) => source?.startsWith('001, l. '))).toBe(true);
  });
  test('are of a pack: what none names is refused with those there are', async () => {
    await expect(run('create-joint', { owner, title: 'Con sector extraño', kind: 'action', participants: [{ name: 'Alguien', sector: 'marcianos' }] })).rejects.toMatchObject({ code: 'institutions.sector-unknown' });
    await expect(run('set-sector', { institution: owner, version: 1, sector: 'marcianos' })).rejects.toMatchObject({ code: 'institutions.sector-unknown' });
  });
  test('are loaded once', async () => {
    const sectors = [{ code: 'cooperativas', title: 'Cooperativas', source: 'Prueba', mark: 'C' }];
    expect(await run('load-sectors', { pack: 'prueba', sectors })).toEqual({ saved: 1 });
    expect(await run('load-sectors', { pack: 'prueba', sectors })).toEqual({ saved: 0 });
  });
  test('that were said here stay when the pack says another', async () => {
    const institution = named('ec-oppms');
    const { version } = await run<{ version: number }>('get', { id: institution });
    await run('set-sector', { institution, version, sector: 'collective' });
    await run('load-pack', { pack: 'ec', country: 'EC', institutions: [{ id: 'ec-oppms', name: 'Observatorio renombrado', kind: 'observatorio', territory: 'EC', sector: 'private' }] });
    expect(await run('identity', { institution })).toMatchObject({ sector: 'collective', sectorSaid: true });
  });
});
