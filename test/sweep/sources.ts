import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../actor.ts';
import type { Fixture } from './fixture.ts';

const ours = { owner: places.ours, visibility: 'own' };

export const fixture: Fixture = {
  inputs: {
    'sources.create': { id: exampleId('document'), title: 'Acta de la mesa', kind: 'acta', ...ours },
    'sources.edit': { id: exampleId('document'), version: 1, title: 'Acta corregida', kind: 'acta' },
    'sources.cite': { id: exampleId('citation'), documentId: exampleId('document'), subject: { kind: 'plans.element', id: exampleId('element') }, place: 'p. 3', ...ours },
    'sources.attach': async ({ upload }: { upload: (name: string, text: string) => Promise<string> }) => ({ fileId: await upload('evidencia.txt', 'lista de asistencia'), subject: { kind: 'plans.element', id: exampleId('element') }, ...ours }),
  },
  last: ['sources.withdraw'],
};
