import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [diagnosis, resolution] = [exampleId('diagnosis', 903), exampleId('diagnosis', 902)];

/** A diagnosis and a resolution that nobody else may see. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('instruments.create', { id: resolution, kind: 'resolucion', title: 'Resolución reservada de la revisión', territory: 'EC-08', visibility: 'own' }, keeper);
  await app.run('bodies.issue-diagnosis', { id: diagnosis, territory: 'EC-0807', visibility: 'own' }, keeper);
}

export const fixture: Fixture = {
  prepare,
  inputs: {
    'bodies.diagnosis': { id: diagnosis },
    'bodies.compare-diagnosis': { id: diagnosis },
    'bodies.attach-diagnosis': { id: diagnosis, instrument: resolution },
  },
};
