import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const planId = exampleId('plan');
const [canton, parish] = [exampleId('canton'), exampleId('parish')];

/** The first element of the plan's newest version, by its row and its identity. */
async function firstElement({ app, keeper }: SweepWorld): Promise<{ id: string }> {
  const { headVersion } = await app.run<{ headVersion: number }>('plans.get', { planId }, keeper);
  const { elements } = await app.run<{ elements: { id: string }[] }>('plans.tree', { planId, version: headVersion }, keeper);
  return elements[0] ?? { id: exampleId('element') };
}

const lineage = { planId, fromVersion: 1, toVersion: 2, relation: 'renamed', from: ['1'], to: ['1'] };

/** The plan is updated once it was approved; a canton and a parish share a diagnosis. */
export const fixture: Fixture = {
  async prepare({ app, keeper }) {
    const pdot = { scheme: 'pdot', visibility: 'shared' };
    await app.run('plans.create', { ...pdot, id: canton, title: 'PDOT del cantón', territory: 'EC-0807' }, keeper);
    await app.run('plans.add-element', { planId: canton, code: 'DG', kind: 'diagnostico', text: 'Diagnóstico del cantón' }, keeper);
    await app.run('plans.approve', { planId: canton, version: 1 }, keeper);
    await app.run('plans.create', { ...pdot, id: parish, title: 'PDOT de la parroquia', territory: 'EC-080753' }, keeper);
  },
  inputs: {
    'plans.start-version': { planId, version: 1, updating: true },
    'plans.compare': { a: planId, b: `${planId}:1` },
    'plans.declare-lineage': lineage,
    'plans.remove-lineage': async ({ app, keeper }: SweepWorld) => {
      const { rows } = await app.run<{ rows: { lineageId: string | null }[] }>('plans.compare', { planId, a: '1', b: '2' }, keeper).catch(() => ({ rows: [] }));
      return { planId, lineageIds: [rows.find((row) => row.lineageId)?.lineageId ?? exampleId('lineage')] };
    },
    'plans.decide-update': async ({ app, keeper }: SweepWorld) => {
      const { elements } = await app.run<{ elements: { identity: string }[] }>('plans.updating', { planId }, keeper);
      return { planId, identities: [elements[0]?.identity ?? exampleId('element')], decision: 'modify', reason: 'Cambió la norma' };
    },
    'plans.offer-diagnosis': { planId: canton },
    'plans.withdraw-diagnosis': { planId: canton },
    'plans.take-diagnosis': { planId: parish, fromPlan: canton },
    'plans.diagnosis-offers': { planId: parish },
    'plans.diagnosis-coverage': { planId: canton },
    'plans.propose-adjustment': async (world: SweepWorld) => ({ elementId: (await firstElement(world)).id, origin: 'programme', after: `Otra redacción ${Date.now()}`, source: 'Acta del taller, p. 2' }),
    'plans.decide-adjustment': async ({ app, keeper }: SweepWorld) => {
      const { items } = await app.run<{ items: { id: string; version: number; state: string }[] }>('plans.adjustments', { planId }, keeper);
      const waiting = items.find(({ state }) => state === 'proposed');
      return { adjustmentId: waiting?.id ?? exampleId('adjust'), version: waiting?.version ?? 1, decision: 'take' };
    },
  },
  last: ['plans.take-diagnosis', 'plans.withdraw-diagnosis'],
};
