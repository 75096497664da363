import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../actor.ts';
import type { Fixture } from './fixture.ts';

const id = exampleId('glossary', 901);
const ours = { owner: places.ours, visibility: 'own' };

export const fixture: Fixture = {
  inputs: {
    'sources.save-concept': { id, kind: 'acronym', term: 'MRE', meaning: 'Mesa reservada de ejemplo', source: 'Escrita para probar', ...ours },
    'sources.remove-concept': { id, version: 1 },
    'sources.load-glossary': { pack: 'base', concepts: [{ kind: 'concept', term: 'corte de ejemplo', meaning: 'El día para el que se calcula', source: 'Escrito para probar', verified: false }] },
  },
  last: ['sources.remove-concept'],
};
