import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const planId = exampleId('plan', 941);
const elementId = exampleId('element', 941);

/** A private draft of its own: other operations of the slice seal and change the common one. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('plans.create', { id: planId, title: 'Matriz reservada', scheme: 'plan-de-trabajo', territory: 'EC-0807', visibility: 'own' }, keeper);
  await app.run('plans.add-element', { planId, id: elementId, code: '1', kind: 'actividad', text: 'Actividad reservada' }, keeper);
}

export const fixture: Fixture = { prepare, inputs: { 'plans.edit-elements': { planId, edits: [{ elementId, version: 1, text: 'Texto de la matriz' }] } } };
