import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [open, dropped, model, ordinance] = [exampleId('alignment', 901), exampleId('alignment', 902), exampleId('alignment', 903), exampleId('alignment', 904)];
const parts = [
  { key: 'article-1', kind: 'article' as const, number: '1', heading: 'Objeto', text: 'Esta ordenanza organiza el riego comunitario de los cultivos de cacao y banano en las riberas.' },
  { key: 'article-2', kind: 'article' as const, number: '2', heading: 'Turnos', text: 'Los turnos de agua se sortean cada luna nueva entre las familias regantes inscritas en el padrón.' },
];

/** A model that everybody may read, an ordinance of ours that nobody else may see, and two alignments of it. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('instruments.load-model', { pack: 'revision', id: model, title: 'Modelo de riego de la revisión', country: 'EC', kind: 'ordenanza', parts }, keeper);
  await app.run('instruments.create', { id: ordinance, kind: 'ordenanza', title: 'Ordenanza de riego reservada', territory: 'EC-0807', passed: true, visibility: 'own', parts }, keeper);
  for (const id of [open, dropped]) await app.run('instruments.align', { id, model, instrument: ordinance }, keeper);
}

const pairs = parts.map(({ key }) => ({ parts: [key], model: [key] }));

export const fixture: Fixture = {
  prepare,
  inputs: {
    'instruments.align': { model, instrument: ordinance },
    'instruments.decide-pair': { id: open, version: 1, pairs },
    'instruments.confirm-alignment': { id: open, version: 2 },
  },
  last: ['instruments.confirm-alignment', 'instruments.drop-alignment'],
};
