import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const own = exampleId('files', 901);
const law = 'Art. 1.- Objeto.- Organizar el sistema de prueba.\nArt. 2.- Ámbito.- Rige en todo el cantón de prueba.\n';

/** A private draft with a text and a first annex, of a canton. */
async function prepare({ app, keeper, upload }: SweepWorld): Promise<void> {
  await app.run('instruments.create', { id: own, kind: 'ordenanza', title: 'Ordenanza con archivos de la revisión', territory: 'EC-0807', visibility: 'own' }, keeper);
  await app.run('instruments.import-text', { id: own, version: 1, fileId: await upload('ordenanza.txt', law) }, keeper);
  await app.run('instruments.attach-file', { id: own, version: await versionOf({ app, keeper }), fileId: await upload('acta.txt', 'Acta de prueba'), role: 'annex', title: 'Acta de prueba' }, keeper);
}

type World = Pick<SweepWorld, 'app' | 'keeper'>;
interface Files { version: number; original: { file: string } | null; annexes: { id: string }[] }
const filesOf = ({ app, keeper }: World): Promise<Files> => app.run<Files>('instruments.files', { id: own }, keeper);
const versionOf = async (world: World): Promise<number> => (await filesOf(world)).version;
let again = 0;

export const fixture: Fixture = {
  prepare,
  inputs: {
    'instruments.attach-file': async (world: SweepWorld) => ({ id: own, version: await versionOf(world), fileId: await world.upload('informe.txt', 'Informe de prueba'), role: 'annex', title: 'Informe de prueba' }),
    'instruments.detach-file': async (world: SweepWorld) => ({ id: own, version: await versionOf(world), attached: (await filesOf(world)).annexes[0]?.id, why: 'No era de este instrumento' }),
    'instruments.import-text': async (world: SweepWorld) => ({ id: own, version: await versionOf(world), fileId: await world.upload('otra.txt', `${law}Art. 3.- Plazo.- ${(again += 1)} días.`), label: 'Leído' }),
    'instruments.read-file': async (world: SweepWorld) => ({ id: own, fileId: (await filesOf(world)).original?.file }),
  },
  elsewhere: {
    'instruments.save-letterhead': 'needs a Word file; src/slices/instruments/files.test.ts',
    'instruments.retire-letterhead': 'needs a letterhead, made from a Word file; src/slices/instruments/files.test.ts',
  },
};
