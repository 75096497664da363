import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const planId = exampleId('plan');
const elementId = exampleId('element');
const sheet = 'Código;Tipo;Código superior;Texto\n9;Actividad;;Recorrer las parroquias\n10;Actividad;;Reunir a las juntas\n';

async function preview({ app, keeper, upload }: SweepWorld): Promise<string> {
  const { previewId } = await app.run<{ previewId: string }>('plans.preview-import', { fileId: await upload('plan.csv', sheet), planId, scheme: 'plan-de-trabajo' }, keeper);
  return previewId;
}

/** A private draft of the government of Rioverde. */
export const fixture: Fixture = {
  inputs: {
    'plans.create': { id: planId, title: 'Plan de trabajo de ejemplo', scheme: 'plan-de-trabajo', territory: 'EC-0807', visibility: 'own' },
    'plans.add-element': { planId, id: elementId, code: '1', kind: 'actividad', text: 'Elemento de ejemplo' },
    'plans.preview-import': async (world: SweepWorld) => ({ fileId: await world.upload('plan.csv', sheet), planId, scheme: 'plan-de-trabajo' }),
    'plans.import': async (world: SweepWorld) => ({ previewId: await preview(world) }),
    'plans.undo-import': async ({ stage }: SweepWorld) => {
      const { rows } = await stage.owner.query<{ id: string }>('select id from platform.import where undone_at is null order by at desc limit 1');
      return { importId: rows[0]?.id ?? exampleId('import') };
    },
    'plans.remove-element': async ({ app, keeper }: SweepWorld) => {
      const spare = await app.run<{ elementId: string }>('plans.add-element', { planId, code: `z${Date.now()}`, kind: 'actividad', text: 'De más' }, keeper).catch(() => ({ elementId }));
      return { elementId: spare.elementId, version: 1 };
    },
    'plans.share': { planId, version: 1, visibility: 'shared', parties: [] },
  },
  last: ['plans.approve', 'plans.start-version'],
};
