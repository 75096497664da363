import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../cast.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [norm, other] = [exampleId('law', 901), exampleId('law', 902)];
const citation = exampleId('law', 906);

/** Two invented laws, a relation between them, and a citation of ours that nobody else may see. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  for (const [id, title] of [[norm, 'Ley de prueba de la revisión'], [other, 'Ley posterior de prueba de la revisión']] as const) {
    await app.run('norms.save-norm', { id, country: 'XX', title, kind: 'ley', from: id === norm ? '2001-02-03' : '2015-06-07', source: 'Escrita para probar' }, keeper);
  }
  await app.run('norms.relate', { id: exampleId('law', 904), from: other, to: norm, kind: 'reglamenta', source: 'Escrita para probar' }, keeper);
  await app.run('norms.cite', { id: citation, subject: { kind: 'plans.plan', id: exampleId('plan', 906) }, norm, article: '1', name: 'Plan reservado', owner: places.ours, visibility: 'own' }, keeper);
}

export const fixture: Fixture = {
  prepare,
  inputs: {
    'norms.get': { id: norm },
    'norms.unrelate': { id: exampleId('law', 904), version: 1 },
    'norms.uncite': { id: citation },
    'norms.cited-by': { norm },
    'norms.citing': { kind: 'plans.plan', id: exampleId('plan', 906) },
    'norms.legal-basis': { kind: 'plans.plan', id: exampleId('plan', 906) },
  },
  last: ['norms.uncite'],
};
