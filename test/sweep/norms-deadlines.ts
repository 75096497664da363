import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const territory = 'EC-0807';
const [dueId, pausedId, extendedId, endedId] = [exampleId('due', 901), exampleId('due', 902), exampleId('due', 903), exampleId('due', 904)];

/** A day of its own in the calendar; each call is another one, so that the command has something to do. */
let next = 0;
const day = (): object => ({ territory, on: `2034-0${(next % 8) + 1}-${10 + (next++ % 18)}`, name: 'Fiesta de ejemplo', decree: { title: 'Ordenanza de ejemplo' } });

const idOfDay = async ({ app, keeper }: SweepWorld): Promise<object> => {
  await app.run('norms.save-day', { territory, on: '2034-11-15', name: 'Fiesta que se quita', decree: { title: 'Ordenanza de ejemplo' } }, keeper);
  const { days } = await app.run<{ days: { id: string | null; version: number | null; on: string }[] }>('norms.calendar', { territory, year: 2034 }, keeper);
  const found = days.find(({ on }) => on === '2034-11-15');
  return { id: found?.id ?? exampleId('day'), version: found?.version ?? 1, decree: { title: 'Ordenanza de ejemplo' } };
};

const version = async ({ stage }: SweepWorld, id: string): Promise<number> => (await stage.owner.query<{ version: number }>('select version from norms.due where id = $1', [id])).rows[0]?.version ?? 1;
const change = async ({ stage }: SweepWorld): Promise<string> => (await stage.owner.query<{ change_id: string }>('select change_id from norms.due_moved where change_id is not null limit 1')).rows[0]?.change_id ?? exampleId('change', 901);

/** Private clocks of the government of Rioverde, one of which a decree has moved. */
export const fixture: Fixture = {
  async prepare({ app, keeper }) {
    const { id: owner } = await app.run<{ id: string }>('institutions.get', { id: territory }, keeper);
    const start = (id: string, term: string, from: string): Promise<unknown> => app.run('norms.start-clock', { id, term, from, territory, label: 'Expediente reservado', owner, visibility: 'own' }, keeper);
    await start(dueId, 'cona.max', '2034-01-03');
    await start(pausedId, 'cona.max', '2034-01-03');
    await start(extendedId, 'lotaip.respuesta', '2034-01-03');
    await start(endedId, 'cona.prueba', '2034-01-03');
    await app.run('norms.save-day', { territory, on: '2034-01-05', name: 'Fiesta que mueve', decree: { title: 'Ordenanza de ejemplo' } }, keeper);
  },
  inputs: {
    'norms.save-day': async () => day(),
    'norms.preview-day': { day: { territory, on: '2034-01-09', name: 'Fiesta de ejemplo', decree: { title: 'Ordenanza de ejemplo' } } },
    'norms.remove-day': idOfDay,
    'norms.start-clock': async ({ app, keeper }: SweepWorld) => ({ term: 'cona.avocatoria', from: '2034-10-03T16:00', territory, label: 'Denuncia de ejemplo', owner: (await app.run<{ id: string }>('institutions.get', { id: territory }, keeper)).id, visibility: 'own' }),
    'norms.due': { id: dueId },
    'norms.suspend-clock': async (world: SweepWorld) => ({ id: pausedId, version: await version(world, pausedId), from: '2034-01-20', why: 'Se pidió un informe' }),
    'norms.resume-clock': async (world: SweepWorld) => ({ id: pausedId, version: await version(world, pausedId), on: '2034-01-25' }),
    'norms.extend-clock': async (world: SweepWorld) => ({ id: extendedId, version: await version(world, extendedId), why: 'Volumen de la información' }),
    'norms.stop-clock': async (world: SweepWorld) => ({ id: endedId, version: await version(world, endedId), state: 'met' }),
    'norms.moved': async (world: SweepWorld) => ({ change: await change(world) }),
    'norms.moved-letter': async (world: SweepWorld) => ({ change: await change(world), institution: (await world.app.run<{ id: string }>('institutions.get', { id: territory }, world.keeper)).id }),
    'norms.tell-moved': async (world: SweepWorld) => ({ change: await change(world), institution: (await world.app.run<{ id: string }>('institutions.get', { id: territory }, world.keeper)).id }),
  },
};
