import { exampleId } from '../../src/kernel/id.ts';
import { importing } from './importing.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const planId = exampleId('plan');
const elementId = exampleId('element');
const sheet = 'Código;Tipo;Código superior;Texto\n9;Actividad;;Recorrer las parroquias\n10;Actividad;;Reunir a las juntas\n';

/** A private draft of the government of Rioverde. */
export const fixture: Fixture = {
  inputs: {
    'plans.create': { id: planId, title: 'Plan de trabajo de ejemplo', scheme: 'plan-de-trabajo', territory: 'EC-0807', visibility: 'own' },
    'plans.add-element': { planId, id: elementId, code: '1', kind: 'actividad', text: 'Elemento de ejemplo' },
    ...importing('plans', sheet, { planId, scheme: 'plan-de-trabajo' }),
    'plans.remove-element': async ({ app, keeper }: SweepWorld) => {
      const spare = await app.run<{ elementId: string }>('plans.add-element', { planId, code: `z${Date.now()}`, kind: 'actividad', text: 'De más' }, keeper).catch(() => ({ elementId }));
      return { elementId: spare.elementId, version: 1 };
    },
    'plans.share': { planId, version: 1, visibility: 'shared', parties: [] },
  },
  last: ['plans.approve', 'plans.start-version'],
};
