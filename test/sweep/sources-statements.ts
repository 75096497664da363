import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../actor.ts';
import type { Fixture } from './fixture.ts';

const ours = { owner: places.ours, visibility: 'own' };
const said = { topic: 'taller:1', property: 'participantes', place: 'l. 1', line: 1 };

export const fixture: Fixture = {
  inputs: {
    'sources.save-topic': { id: exampleId('topic', 901), key: 'taller:1', kind: 'taller', name: 'Taller de arranque', ...ours },
    'sources.save-property': { key: 'participantes', name: 'Participantes', value: 'number', unit: 'personas', least: 0, owner: places.ours },
    'sources.state': { id: exampleId('statement', 901), documentId: exampleId('document'), ...said, value: { kind: 'number', number: 154, unit: 'personas' }, ...ours },
    'sources.restate': { id: exampleId('statement', 901), version: 1, ...said, value: { kind: 'number', number: 155, unit: 'personas' } },
    'sources.retract': { id: exampleId('statement', 901), version: 1 },
    'sources.statement': { id: exampleId('statement', 901) },
    'sources.statements': { topic: 'taller:1', document: exampleId('document') },
  },
  last: ['sources.retract'],
};
