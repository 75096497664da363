import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const planId = exampleId('plan');
const sheet = 'Año;Etapa;Cantidad;Fuente de financiamiento\n2027;asignado;100;Recursos propios\n2028;asignado;120;Recursos propios\n';
const imported = new Set<string>();

const preview = async ({ upload }: SweepWorld): Promise<object> => ({ planId, fileId: await upload('recursos.csv', sheet) });

/** Money and milestones of the private draft of Rioverde. */
export const fixture: Fixture = {
  inputs: {
    'plans.save-resource': { planId, id: exampleId('resource'), year: 2026, stage: 'assigned', amount: 12_500, source: 'Recursos propios' },
    'plans.remove-resource': async ({ app, keeper }: SweepWorld) => app.run('plans.save-resource', { planId, year: 2026, stage: 'spent', amount: 1 }, keeper).catch(() => ({ id: exampleId('resource'), version: 1 })),
    'plans.preview-resources': preview,
    'plans.import-resources': async (world: SweepWorld) => {
      const { previewId } = await world.app.run<{ previewId: string }>('plans.preview-resources', await preview(world), world.keeper);
      imported.add(previewId);
      return { previewId };
    },
    'plans.undo-resources': async ({ stage }: SweepWorld) => {
      const { rows } = await stage.owner.query<{ id: string }>('select id from platform.import where undone_at is null and preview_id = any($1::uuid[]) order by at desc limit 1', [[...imported]]);
      return { importId: rows[0]?.id ?? exampleId('import') };
    },
    'plans.save-milestone': { planId, id: exampleId('milestone'), stage: 'Validación', text: 'La mesa validó la matriz', happened: '2026-03', certainty: 'year' },
    'plans.remove-milestone': async ({ app, keeper }: SweepWorld) => app.run('plans.save-milestone', { planId, stage: 'De más', text: 'De más', happened: null, certainty: 'inferred' }, keeper).catch(() => ({ id: exampleId('milestone'), version: 1 })),
  },
};
