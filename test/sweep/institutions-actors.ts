import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture } from './fixture.ts';

const joint = exampleId('joint', 901);
type World = Parameters<NonNullable<Fixture['prepare']>>[0];
const ours = async ({ app, keeper }: World): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: 'EC-0807' }, keeper)).id;

/** A mechanism that the government of Rioverde keeps to itself. */
export const fixture: Fixture = {
  async prepare(world) {
    await world.app.run('institutions.create-joint', { id: joint, owner: await ours(world), title: 'Mesa reservada', kind: 'mechanism', visibility: 'own' }, world.keeper);
  },
  inputs: {
    'institutions.create-joint': async (world: World) => ({ owner: await ours(world), title: 'Otra mesa', kind: 'mechanism', visibility: 'own' }),
  },
};
