import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const lived = exampleId('lived', 901);

/** A board that nobody else may see, with a session on record. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('bodies.create', { id: lived, kind: 'jcpd', territory: 'EC-0805', name: 'Junta con vida reservada', visibility: 'own' }, keeper);
  await app.run('bodies.add-evidence', { body: lived, what: 'session', on: '2024-03', source: 'Acta reservada de prueba' }, keeper);
}

export const fixture: Fixture = {
  prepare,
  inputs: {
    'bodies.life': { id: lived },
    'bodies.stages': { territory: 'EC-08', kind: 'jcpd', compare: '2015-12-31' },
    'bodies.conformation': { territory: 'EC-08', level: 'canton', asOf: '2024-12-31' },
    'bodies.coverage': { territory: 'EC-08', kind: 'jcpd' },
  },
};
