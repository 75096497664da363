import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const ends = { lower: exampleId('element', 1), upper: exampleId('element', 2) };
const linkId = exampleId('link');

/** Two private drafts, of a canton and of its province, with an objective each. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  for (const [n, territory, element] of [[21, 'EC-0807', ends.lower], [22, 'EC-08', ends.upper]] as const) {
    const planId = exampleId('plan', n);
    await app.run('plans.create', { id: planId, slug: `vinculo-${territory.toLowerCase()}`, title: `Plan reservado de ${territory}`, scheme: 'plan-de-trabajo', territory, visibility: 'own' }, keeper);
    await app.run('plans.add-element', { planId, id: element, code: 'O1', kind: 'objetivo', text: 'Objetivo reservado' }, keeper);
    await app.run('plans.add-element', { planId, code: 'O2', kind: 'objetivo', text: 'Otro objetivo reservado' }, keeper);
  }
}

const row = { lowerPlan: 'vinculo-ec-0807', lowerCode: 'O2', upperPlan: 'vinculo-ec-08', upperCode: 'O2', relation: 'contribuye', degree: 'partial', state: 'proposed', justification: 'De prueba', example: true };

export const fixture: Fixture = {
  prepare,
  inputs: {
    'coherence.link': { id: linkId, ...ends, degree: 'direct', justification: 'Van en la misma dirección' },
    'coherence.coverage': { elementId: ends.upper },
    'coherence.links': { elementId: ends.lower },
    'coherence.load-links': { pack: 'prueba', links: [row] },
  },
  last: ['coherence.withdraw', 'coherence.recount'],
};
