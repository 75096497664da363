import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const line = exampleId('element', 41);
const planId = exampleId('plan', 41);

/** A shared plan of a province with a line, and nobody outside the province who may read it. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('plans.create', { id: planId, slug: 'linea-ec-10', title: 'Plan compartido de EC-10', scheme: 'plan-de-trabajo', territory: 'EC-10', visibility: 'shared' }, keeper);
  await app.run('plans.add-element', { planId, id: line, code: 'L1', kind: 'objetivo', text: 'Línea compartida' }, keeper);
}

export const fixture: Fixture = {
  prepare,
  inputs: {
    'coherence.ask-validation': { elementId: line, territories: ['EC-1001'] },
    'coherence.validate': { elementId: line, territory: 'EC-1002', answer: 'no', why: 'Es de otra competencia' },
    'coherence.validations': { elementId: line },
    'coherence.validation-lines': { territory: 'EC-10' },
  },
};
