import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture } from './fixture.ts';

const [purpose, mapped, leaving, contact] = [exampleId('purpose', 901), exampleId('mapped', 901), exampleId('mapped', 902), exampleId('contact', 901)];
const rioverde = 'EC-0807';

/** A private mapping of the government of Rioverde, with two places and one contact. */
export const fixture: Fixture = {
  async prepare({ app, keeper }) {
    const { id: owner } = await app.run<{ id: string }>('institutions.get', { id: rioverde }, keeper);
    await app.run('institutions.create-purpose', { id: purpose, owner, title: 'Mapeo reservado', kind: 'observed', visibility: 'own' }, keeper);
    for (const id of [mapped, leaving]) await app.run('institutions.map-institution', { id, purpose, category: 'Servicios', on: '2021-02' }, keeper);
    await app.run('institutions.record-contact', { id: contact, mapped, on: '2021-03-01' }, keeper);
  },
  inputs: {
    'institutions.create-purpose': async ({ app, keeper }: Parameters<NonNullable<Fixture['prepare']>>[0]) => ({ owner: (await app.run<{ id: string }>('institutions.get', { id: rioverde }, keeper)).id, title: 'Otro mapeo', kind: 'ally', visibility: 'own' }),
  },
  last: ['institutions.remove-contact'],
};
