import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [reserved, removed] = [exampleId('body', 901), exampleId('body', 902)];
const [proof, removedProof] = [exampleId('proof', 901), exampleId('proof', 902)];
const [seated, ended, removedSeat] = [exampleId('seated', 901), exampleId('seated', 902), exampleId('seated', 903)];
const why = 'Se registró dos veces';

/** A board that keeps itself to itself, with what shows that it lives and who sits in it. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  const make = (name: string, input: object): Promise<unknown> => app.run(`bodies.${name}`, input, keeper);
  await make('create', { id: reserved, kind: 'jcpd', territory: 'EC-0807', name: 'Junta reservada de prueba', visibility: 'own', initiative: 'own' });
  await make('create', { id: removed, kind: 'jcpd', territory: 'EC-0807', name: 'Junta que se quita', visibility: 'own' });
  for (const id of [proof, removedProof]) await make('add-evidence', { id, body: reserved, what: 'session', on: '2024', source: 'Acta reservada de prueba' });
  for (const id of [seated, ended, removedSeat]) await make('seat-member', { id, body: reserved, seat: 'miembro', says: 'Sin nombre en la fuente', from: '2024' });
}

export const fixture: Fixture = {
  prepare,
  inputs: {
    'bodies.create': { kind: 'jcpd', territory: 'EC-0807', name: 'Junta nueva de prueba', visibility: 'own' },
    'bodies.update': { id: reserved, version: 1, note: 'Nota de prueba' },
    'bodies.remove': { id: removed, version: 1, why },
    'bodies.get': { id: reserved },
    'bodies.list': { territory: 'EC-08', kind: 'jcpd' },
    'bodies.members': { body: reserved },
    'bodies.of-person': async ({ app, keeper }: SweepWorld) => ({ person: (await app.run<{ items: { id: string }[] }>('institutions.list-people', { limit: 1 }, keeper)).items[0]!.id }),
    'bodies.of-institution': async ({ app, keeper }: SweepWorld) => ({ institution: (await app.run<{ id: string }>('institutions.get', { id: 'EC-0807' }, keeper)).id }),
    'bodies.add-evidence': { body: reserved, what: 'session', on: '2025-02', source: 'Acta reservada de prueba' },
    'bodies.correct-evidence': { id: proof, version: 1, on: '2024-05' },
    'bodies.remove-evidence': { id: removedProof, version: 1, why },
    'bodies.record-absence': { territory: 'EC-0806', kind: 'ccpd', on: '2018', source: 'Oficio de prueba', visibility: 'own' },
    'bodies.seat-member': { body: reserved, seat: 'miembro', role: 'substitute', says: 'Sin nombre en la fuente', from: '2024' },
    'bodies.end-member': { id: ended, version: 1, to: '2026' },
    'bodies.correct-member': { id: seated, version: 1, discipline: 'Derecho', why: 'Lo dice el acta' },
    'bodies.remove-member': { id: removedSeat, version: 1, why },
  },
  last: ['bodies.remove', 'bodies.remove-evidence', 'bodies.remove-member'],
};
