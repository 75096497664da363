import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { standBodies, technician } from '../../../test/bodies.ts';

const { run, refused } = standBodies();

describe('kinds of body', () => {
  const pack = (country: string): { country: string; kinds: { id: string; title: string }[] } => JSON.parse(readFileSync(join(import.meta.dirname, `../../../packs/${country}/bodies.json`), 'utf8'));
  test('come from the packs, those that the law owes first', async () => {
    const { items } = await run<{ items: { code: string; owed: boolean; seats: unknown[] }[] }>('kinds', { country: 'EC' });
    expect(items.slice(0, 2).map(({ code, owed }) => [code, owed])).toEqual([['ccpd', true], ['jcpd', true]]);
  });
  test('are those of a level when one is said, and those of no level in particular', async () => {
    const { items } = await run<{ items: { code: string }[] }>('kinds', { country: 'EC', level: 'parish' });
    expect(items.map(({ code }) => code).toSorted()).toEqual(['alianza', 'comision-de-igualdad', 'defensoria-comunitaria', 'equipo-de-plan', 'mesa', 'observatorio']);
  });
  test('loaded again change nothing', async () => {
    expect(await run('load-pack', pack('ec'))).toMatchObject({ created: 0, changed: 0, unchanged: pack('ec').kinds.length });
  });
  test('that a person edited stay as they are', async () => {
    const mesa = pack('pe').kinds.find(({ id }) => id === 'red-de-gestores')!;
    await run('save-kind', { country: 'PE', version: 1, kind: { ...mesa, title: 'Red de gestoras y gestores' } });
    expect(await run('load-pack', pack('pe'))).toMatchObject({ changed: 0, kept: 1 });
    await refused(run('save-kind', { country: 'PE', version: 1, kind: mesa }), 'house.version-changed');
  });
  test.each([
    ['a seat that asks for more than fit', { seats: [{ key: 'uno', title: 'Uno', count: 1, needed: 2 }] }, 'más personas'],
    ['parity with a sector that has no seat', { parity: ['estado', 'academia'], seats: [{ key: 'uno', title: 'Uno', sector: 'estado' }] }, 'academia'],
    ['a life-cycle that somebody moves', { cycle: { key: 'a', title: 'A', kind: 'moved', states: [{ key: 'a', title: 'A' }, { key: 'b', title: 'B', end: true }], transitions: [{ key: 'ir', title: 'Ir', from: ['a'], to: 'b' }] } }, 'derived'],
    ['a next step for what it does not ask', { steps: [{ for: 'sede', title: 'Buscar sede', level: 'canton', authority: 'Alcaldía' }] }, 'sede'],
  ])('with %s are refused', async (_, wrong, says) => {
    const [first] = pack('ec').kinds;
    await expect(run('load-pack', { country: 'EC', kinds: [{ ...first, id: 'mal-hecho', ...wrong }] })).rejects.toMatchObject({ code: 'bodies.kinds-wrong', details: { says: expect.stringContaining(says) } });
  });
  test('said twice in a pack are refused', async () => {
    const [first] = pack('ec').kinds;
    await expect(run('load-pack', { country: 'EC', kinds: [first, first] })).rejects.toMatchObject({ code: 'bodies.kinds-wrong', details: { says: expect.stringContaining('dos veces') } });
  });
  test('are of the house: a technician does not change them', () => refused(run('load-pack', { country: 'EC', kinds: [{ ...pack('ec').kinds[0]!, id: 'otro' }] }, technician), 'house.not-your-place'));
});
