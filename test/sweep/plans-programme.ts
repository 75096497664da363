import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [planId, programme, deed] = [exampleId('plan', 961), exampleId('plan', 962), exampleId('element', 962)];
const upper = exampleId('plan', 963);

/** A private plan of Rioverde, its government programme with one proposal, and a plan that can feed its example element. */
export const fixture: Fixture = {
  async prepare({ app, keeper }: SweepWorld) {
    const make = (id: string, scheme: string): Promise<unknown> => app.run('plans.create', { id, title: `Plan de ejemplo (${scheme})`, scheme, territory: 'EC-0807', visibility: 'own' }, keeper);
    await make(planId, 'pdot');
    await make(programme, 'plan-de-gobierno');
    await make(upper, 'intersectorial');
    await app.run('plans.add-element', { planId: programme, id: deed, code: 'P1', kind: 'propuesta', text: 'Propuesta de ejemplo' }, keeper);
    await app.run('plans.add-element', { planId, id: exampleId('element', 961), code: 'OE1', kind: 'objetivo', text: 'Objetivo de ejemplo' }, keeper);
    await app.run('plans.set-programme', { planId: programme, office: 'Alcaldía', mandateFrom: '2019-05-15', mandateTo: '2023-05-14' }, keeper);
  },
  inputs: {
    'plans.set-programme': { planId: programme, office: 'Alcaldía', mandateFrom: '2019-05-15', mandateTo: '2023-05-15' },
    'plans.where-landed': { planId: programme },
    'plans.candidates': { planId },
    'plans.land': { planId, programmeElementId: deed, component: 'propuesta', elementId: exampleId('element', 961) },
    'plans.decline': { planId, programmeElementId: deed, component: 'propuesta', reason: 'Es competencia de la provincia' },
    'plans.reopen-proposal': { planId, programmeElementId: deed },
    'plans.add-basis': { planId, id: exampleId('basis'), relation: 'norm', title: 'Ordenanza de ejemplo', onDate: '2019-12-20' },
    'plans.basis': { planId },
    'plans.set-feed': { elementId: exampleId('element', 961), sourcePlan: upper },
    'plans.feeds': { planId },
    'plans.remove-feed': { elementId: exampleId('element', 961) },
  },
  last: ['plans.remove-basis', 'plans.remove-feed'],
};
