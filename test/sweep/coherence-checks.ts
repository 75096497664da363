import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const planId = exampleId('plan', 71);
const elementId = exampleId('element', 71);

interface Review {
  groups: { items: { reply: { id: string; version: number } | null }[] }[];
  competences: { items: { identity: string; settlement: { id: string | null; version: number | null } | null }[] };
}

const reviewOf = ({ app, keeper }: SweepWorld): Promise<Review> => app.run<Review>('coherence.internal', { planId }, keeper);

/** A plan of a canton, shared with nobody, with an objective of the province's competence and no target. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('plans.create', { id: planId, title: 'Plan reservado que se revisa', scheme: 'pdot', territory: 'EC-0806', visibility: 'own' }, keeper);
  await app.run('plans.add-element', { planId, id: elementId, code: 'O1', kind: 'objetivo', text: 'Objetivo reservado de riego', fields: { competencia: 'P-e' } }, keeper);
}

export const fixture: Fixture = {
  prepare,
  inputs: {
    'coherence.internal': { planId },
    'coherence.tell': { planId },
    'coherence.answer': async (world: SweepWorld) => {
      const reply = (await reviewOf(world)).groups.flatMap(({ items }) => items).find((item) => item.reply)?.reply;
      return { replyId: reply?.id ?? exampleId('reply'), version: reply?.version ?? 1, answer: 'corrects' };
    },
    'coherence.settle-competence': async (world: SweepWorld) => {
      const item = (await reviewOf(world)).competences.items[0];
      return { planId, identity: item?.identity, act: 'agreement', citation: 'Convenio de prueba', version: item?.settlement?.version ?? undefined };
    },
    'coherence.unsettle-competence': async (world: SweepWorld) => {
      const settlement = (await reviewOf(world)).competences.items[0]?.settlement;
      return { settlementId: settlement?.id ?? exampleId('settlement'), version: settlement?.version ?? 1 };
    },
  },
  last: ['coherence.unsettle-competence', 'coherence.save-reply-term'],
};
