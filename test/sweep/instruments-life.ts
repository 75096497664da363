import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [draft, step] = [exampleId('life', 901), exampleId('life', 902)];
const state = (key: string, more: object = {}) => ({ key, title: `Estado ${key}`, ...more });
const cycle = {
  key: 'acta-de-prueba', title: 'De la revisión', kind: 'moved', states: [state('borrador'), state('leida'), state('firmada', { inForce: true, end: true })],
  transitions: [{ key: 'leer', title: 'Leer', from: ['borrador'], to: 'leida' }, { key: 'firmar', title: 'Firmar', from: ['leida'], to: 'firmada' }],
};

/** A private draft of an invented kind, which is moved one step and back. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('instruments.load-pack', { country: 'EC', kinds: [{ id: 'acta-de-prueba', title: 'Acta de prueba', plural: 'Actas de prueba', cycle }] }, keeper);
  await app.run('instruments.create', { id: draft, kind: 'acta-de-prueba', title: 'Acta que la revisión mueve', territory: 'EC-0807', visibility: 'own' }, keeper);
}
const versionOf = async ({ app, keeper }: SweepWorld): Promise<number> => (await app.run<{ version: number }>('instruments.life', { id: draft }, keeper)).version;

export const fixture: Fixture = {
  prepare,
  inputs: {
    'instruments.step': async (world: SweepWorld) => ({ id: draft, version: await versionOf(world), step, transition: 'leer', on: '2025-01-02' }),
    'instruments.undo-step': async (world: SweepWorld) => ({ id: draft, version: await versionOf(world), step, why: 'Se registró por probar' }),
    'instruments.life': { id: draft },
  },
  last: ['instruments.undo-step'],
};
