import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const planId = exampleId('chased');
const periodId = exampleId('period');
const [asked, owed] = [exampleId('asked'), exampleId('owed')];
const responsible = 'Dirección de Obras';

const reportId = async ({ stage }: SweepWorld): Promise<string> =>
  (await stage.owner.query<{ id: string }>('select id from plans.report where element_identity = $1', [asked])).rows[0]?.id ?? exampleId('report');
const preview = async ({ upload }: SweepWorld): Promise<object> => ({ periodId, fileId: await upload('reportes.csv', `Código;Valor;Qué se hizo\n2;${Date.now() % 100};Se recorrió\n`) });
const imported = new Set<string>();

/** A private plan of the government of Rioverde that is reported on: one activity of its own, one of somebody who never answers. */
export const fixture: Fixture = {
  async prepare({ app, keeper }) {
    await app.run('plans.create', { id: planId, title: 'Plan de trabajo que se reporta', scheme: 'plan-de-trabajo', territory: 'EC-0807', visibility: 'own', validFrom: '2026-01-01', validTo: '2031-12-31' }, keeper);
    await app.run('plans.add-element', { planId, id: asked, code: '1', kind: 'actividad', text: 'Recorrer las parroquias' }, keeper);
    await app.run('plans.add-element', { planId, id: owed, code: '2', kind: 'actividad', text: 'Reunir a las juntas', fields: { responsable: responsible } }, keeper);
  },
  inputs: {
    'plans.open-period': { planId, id: periodId, name: '2026, primer trimestre', from: '2026-01-01', to: '2026-03-31', dueOn: '2026-04-15' },
    'plans.periods': { planId },
    'plans.reports': { planId },
    'plans.report': async (world: SweepWorld) => ({ reportId: await reportId(world) }),
    'plans.report-progress': async (world: SweepWorld) => ({ reportId: await reportId(world), version: 1, value: Date.now() % 100, narrative: 'Se recorrió una parte' }),
    'plans.review-progress': async (world: SweepWorld) => ({ reportId: await reportId(world), version: 2, decision: 'return', reason: `Falta la fecha ${Date.now()}` }),
    'plans.debts': { planId },
    'plans.responsibles': { planId },
    'plans.name-responsible': async ({ app, keeper }: SweepWorld) => ({ planId, name: responsible, institutionId: (await app.run<{ id: string }>('institutions.get', { id: 'EC-0807' }, keeper)).id }),
    'plans.reminder': { periodId, responsible },
    'plans.remind': { periodId, responsible },
    'plans.progress': { planId },
    'plans.plan-projection': { planId },
    'plans.element-progress': { elementId: asked },
    'plans.add-advance': { planId, elementId: asked, text: 'Se instaló la mesa', happened: '2026-02-10' },
    'plans.advances': { planId },
    'plans.choose-bands': { planId, version: 1, bands: 'ec-senplades-2015-avance' },
    'plans.set-evaluation': { planId, months: 12, word: 'anual', from: '2026-01-01' },
    'plans.evaluations': { planId },
    'plans.record-evaluation': { planId, dueOn: '2027-01-01', heldOn: '2027-01-20' },
    'plans.report-sheet': { periodId, format: 'csv' },
    'plans.preview-reports': preview,
    'plans.import-reports': async (world: SweepWorld) => {
      const { previewId } = await world.app.run<{ previewId: string }>('plans.preview-reports', await preview(world), world.keeper);
      imported.add(previewId);
      return { previewId };
    },
    'plans.undo-reports': async ({ stage }: SweepWorld) => {
      const { rows } = await stage.owner.query<{ id: string }>('select id from platform.import where undone_at is null and preview_id = any($1::uuid[]) order by at desc limit 1', [[...imported]]);
      return { importId: rows[0]?.id ?? exampleId('import') };
    },
  },
};
