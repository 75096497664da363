import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture } from './fixture.ts';

const joint = exampleId('joint', 901);
type World = Parameters<NonNullable<Fixture['prepare']>>[0];
const ours = async ({ app, keeper }: World): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: 'EC-0807' }, keeper)).id;

/** A mechanism that the government of Rioverde keeps to itself. */
export const fixture: Fixture = {
  async prepare(world) {
    await world.app.run('institutions.create-joint', { id: joint, owner: await ours(world), title: 'Mesa reservada', kind: 'mechanism', visibility: 'own', participants: [{ name: 'Radio de ejemplo', duties: [{ id: exampleId('duty', 901), says: 'Convoca' }] }] }, world.keeper);
  },
  inputs: {
    'institutions.create-joint': async (world: World) => ({ owner: await ours(world), title: 'Otra mesa', kind: 'mechanism', visibility: 'own' }),
    'institutions.settle-duty': async ({ app, keeper }: World) => ({ id: joint, version: (await app.run<{ version: number }>('institutions.joint', { id: joint }, keeper)).version, duty: exampleId('duty', 901), state: 'done', on: '2021-03' }),
  },
};
