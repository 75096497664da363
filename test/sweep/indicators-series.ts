import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [indicator, draft, hidden] = [exampleId('indicator', 2), exampleId('indicator', 3), exampleId('value', 3)];
const words = { country: 'EC', name: 'Indicador de la revisión', measures: 'De cien, cuántas', unit: '%', better: 'more', sourceKind: 'record', producer: 'Institución de la revisión', periodicity: 'year' };
const csv = 'Indicador;Código;Período;Valor;Fuente\r\nREV-01;EC-0805;2021;12;Boletín';

/** A sheet that everybody reads, and one in draft with a value that nobody else may see. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('indicators.create-indicator', { ...words, id: indicator, code: 'REV-01' }, keeper);
  await app.run('indicators.create-indicator', { ...words, id: draft, code: 'REV-02', visibility: 'own' }, keeper);
  await app.run('indicators.save-value', { id: hidden, indicator: draft, territory: 'EC-08', period: '2020', number: 3, source: 'Boletín' }, keeper);
}

const imported = new Set<string>();
const asked = async ({ upload }: SweepWorld): Promise<object> => ({ country: 'EC', fileId: await upload('series.csv', csv) });

export const fixture: Fixture = {
  prepare,
  inputs: {
    'indicators.indicator': { id: draft },
    'indicators.update-indicator': { id: draft, version: 1, unit: 'por cada 100' },
    'indicators.value-history': { id: hidden },
    'indicators.save-value': { indicator, territory: 'EC-08', period: '2022', number: 12.5, source: 'Boletín' },
    'indicators.withdraw-value': { id: hidden, version: 1, why: 'Era de otro territorio' },
    'indicators.preview-series': asked,
    'indicators.import-series': async (world: SweepWorld) => {
      const { previewId } = await world.app.run<{ previewId: string }>('indicators.preview-series', await asked(world), world.keeper);
      imported.add(previewId);
      return { previewId };
    },
    'indicators.undo-series': async ({ stage }: SweepWorld) => {
      const { rows } = await stage.owner.query<{ id: string }>('select id from platform.import where undone_at is null and preview_id = any($1::uuid[]) order by at desc limit 1', [[...imported]]);
      return { importId: rows[0]?.id ?? exampleId('import') };
    },
  },
  last: ['indicators.withdraw-value', 'indicators.undo-series'],
};
