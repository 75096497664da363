import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../actor.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const documentId = exampleId('figures', 901);
const ours = { owner: places.ours, visibility: 'own' };
const subject = { kind: 'sources.document', id: documentId };

/** A private document that says one thing: what is counted of it is nobody else's. */
export const fixture: Fixture = {
  async prepare({ app, keeper }: SweepWorld) {
    await app.run('sources.create', { id: documentId, title: 'Informe reservado', kind: 'informe', ...ours }, keeper);
    await app.run('sources.save-property', { key: 'familias-901', name: 'Familias', value: 'number' }, keeper);
    await app.run('sources.save-topic', { id: exampleId('figures', 902), key: 'barrio:901', kind: 'barrio', name: 'Barrio reservado', record: subject, ...ours }, keeper);
    await app.run('sources.state', { id: exampleId('figures', 903), documentId, topic: 'barrio:901', property: 'familias-901', value: { kind: 'number', number: 31 }, place: 'p. 2', ...ours }, keeper);
  },
  inputs: {
    'sources.figure': { name: 'sources.statements', about: { document: documentId } },
    'sources.figures': subject,
    'sources.figure-records': { name: 'sources.statements', with: `document=${documentId}` },
    'sources.export-figures': { ...subject, format: 'csv' },
  },
};
