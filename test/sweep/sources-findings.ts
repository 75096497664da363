import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../actor.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [documentId, statementId] = [exampleId('findings', 901), exampleId('findings', 902)];
const ours = { owner: places.ours, visibility: 'own' };
const said = { documentId, topic: 'mesa:901', property: 'asistentes-901' };

const found = async ({ stage }: SweepWorld): Promise<{ id: string; version: number } | undefined> =>
  (await stage.owner.query<{ id: string; version: number }>("select f.id, f.version from sources.finding f join sources.finding_document d on d.finding_id = f.id where d.document_id = $1 and f.state <> 'resolved' order by f.id", [documentId])).rows[0];
const deciding = (reason: string) => async (world: SweepWorld): Promise<object> => ({ ...(await found(world)), reason });

/** A private document that says two things of one topic, and the finding that it raises. */
export const fixture: Fixture = {
  async prepare({ app, keeper }: SweepWorld) {
    await app.run('sources.create', { id: documentId, title: 'Acta reservada', kind: 'acta', ...ours }, keeper);
    await app.run('sources.save-property', { key: said.property, name: 'Asistentes', value: 'number' }, keeper);
    await app.run('sources.save-topic', { id: exampleId('findings', 903), key: said.topic, kind: 'mesa', name: 'Mesa reservada', ...ours }, keeper);
    await app.run('sources.state', { ...said, id: statementId, place: 'l. 1', value: { kind: 'number', number: 12 }, ...ours }, keeper);
    await app.run('sources.state', { ...said, id: exampleId('findings', 904), place: 'l. 9', value: { kind: 'number', number: 14 }, ...ours }, keeper);
  },
  inputs: {
    'sources.finding': async (world: SweepWorld) => ({ id: (await found(world))?.id }),
    'sources.findings': { source: documentId, limit: 20 },
    'sources.finding-counts': { source: documentId },
    'sources.explain-finding': deciding('La segunda cuenta a quienes llegaron tarde'),
    'sources.accept-finding': deciding('Se deja constancia'),
    'sources.reopen-finding': deciding('Falta aclararlo'),
    'sources.judge': { source: documentId },
  },
};
