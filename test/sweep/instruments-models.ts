import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [model, drawn, other] = [exampleId('model', 901), exampleId('model', 902), exampleId('model', 905)];
const step = exampleId('step', 903);
const part = (number: string, text: string, more: object = {}) => ({ key: `article-${number}`, kind: 'article', number, heading: `Asunto ${number}`, text, ...more });
const parts = (first: string) => [part('1', first), part('2', 'La Junta se reúne cada mes.', { optional: true })];
const canton = [{ key: 'canton', title: 'Nombre del cantón', fill: 'territory-name' }];

const versionOf = async ({ stage }: SweepWorld, id: string): Promise<number> => (await stage.owner.query<{ version: number }>('select version from instruments.instrument where id = $1', [id])).rows[0]?.version ?? 1;

async function publish(world: SweepWorld, text: string): Promise<void> {
  await world.app.run('instruments.save-text', { id: model, version: await versionOf(world, model), parts: parts(text) }, world.keeper);
  await world.app.run('instruments.publish-model', { id: model, version: await versionOf(world, model), says: 'De prueba' }, world.keeper);
}

/** A private model published twice, with the private draft that a canton drew from its first version, and something said of another canton. */
async function prepare(world: SweepWorld): Promise<void> {
  const { app, keeper } = world;
  for (const id of [model, other]) {
    await app.run('instruments.create', { id, kind: 'ordenanza', title: 'Modelo reservado de la revisión', territory: 'EC-08', visibility: 'own', parts: parts('Esta ordenanza organiza el sistema de [[canton]].') }, keeper);
    await app.run('instruments.save-model', { id, version: await versionOf(world, id), levels: ['canton'], parameters: canton }, keeper);
  }
  await app.run('instruments.publish-model', { id: model, version: await versionOf(world, model) }, keeper);
  await app.run('instruments.adopt', { id: drawn, model, territory: 'EC-0807', visibility: 'own' }, keeper);
  await publish(world, 'Esta ordenanza crea el sistema de [[canton]].');
  await app.run('instruments.declare-adoption', { id: step, model, territory: 'EC-0805', state: 'adopted', on: '2018', source: 'Página de prueba' }, keeper);
}

export const fixture: Fixture = {
  prepare,
  inputs: {
    'instruments.save-model': { id: model, version: 1, levels: ['canton'], parameters: [...canton, { key: 'extra', title: 'Otro dato' }] },
    'instruments.publish-model': { id: other, version: 1 },
    'instruments.adopt': { id: exampleId('model', 904), model, territory: 'EC-0804', visibility: 'own', begunOn: '2019' },
    'instruments.set-adoption': { instrument: drawn, version: 1, choices: {}, leftOut: ['article-2'], parameters: { canton: 'Río de prueba' } },
  },
  last: ['instruments.withdraw-adoption'],
};
