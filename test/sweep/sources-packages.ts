import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../actor.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const ours = { owner: places.ours, visibility: 'own' };

const report = (id: string, seen: number) => ({
  format: 'articula-package',
  version: 1,
  id,
  title: `Informe de la mesa ${id}`,
  documents: [{ code: `B-${id}`, title: `Informe de la mesa ${id}`, kind: 'informe', lines: 30 }],
  properties: [{ key: `asistentes-${id}`, name: 'asistentes', value: 'number', unit: 'personas' }],
  topics: [{ key: `mesa:${id}`, kind: 'mesa', name: 'Mesa de agua' }],
  statements: [{ id: 'asistentes', document: `B-${id}`, topic: `mesa:${id}`, property: `asistentes-${id}`, value: seen, line: 4 }],
});

/** The load of a package made for the purpose, once: undoing it takes nothing from others. */
async function loaded({ app, keeper, stage }: SweepWorld): Promise<string> {
  const { rows } = await stage.owner.query<{ id: string }>(`select l.id from sources.package_load l join sources.package p on p.id = l.package_id where p.code = 'barrido-2'`);
  if (rows[0]) return rows[0].id;
  return (await app.run<{ importId: string }>('sources.import-package', { package: report('barrido-2', 31), ...ours }, keeper)).importId;
}

const known = async ({ stage }: SweepWorld): Promise<string> => (await stage.owner.query<{ id: string }>(`select id from sources.package where code = 'barrido'`)).rows[0]?.id ?? exampleId('package', 901);

export const fixture: Fixture = {
  inputs: {
    'sources.preview-package': { package: report('barrido', 22), ...ours },
    'sources.import-package': { package: report('barrido', 22), ...ours },
    'sources.undo-package': async (world: SweepWorld) => ({ importId: await loaded(world) }),
    'sources.package': async (world: SweepWorld) => ({ id: await known(world) }),
    'sources.export-package': async (world: SweepWorld) => ({ id: await known(world), format: 'json' }),
  },
};
