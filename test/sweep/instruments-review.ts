import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const instrument = exampleId('review', 900);
const [linked, outsider] = [exampleId('review', 920), exampleId('review', 922)];
const [closed, answered] = [exampleId('review', 902), exampleId('review', 912)];
const part = (text: string) => ({ key: 'a1', kind: 'article' as const, number: '1', text });

/** A private draft with two versions, a review that was closed, and an observation in it that was answered; and an open one with a reviewer without account. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  await app.run('instruments.create', { id: instrument, kind: 'ordenanza', territory: 'EC-0807', visibility: 'own', title: 'Ordenanza en revisión de la revisión', parts: [part('El informe se presenta cada año.')] }, keeper);
  await app.run('instruments.open-review', { id: closed, instrument, title: 'Revisión cerrada de prueba', reviewers: [{ name: 'Organización de prueba' }] }, keeper);
  await app.run('instruments.open-review', { id: linked, instrument, title: 'Revisión externa de prueba', reviewers: [{ id: outsider, name: 'Agencia de prueba', role: 'Oficina' }] }, keeper);
  await app.run('instruments.observe', { id: answered, review: closed, part: 'a1', words: 'Falta decir a quién se presenta.' }, keeper);
  await app.run('instruments.answer-observation', { id: answered, version: 1, decision: 'rejected', reason: 'Ya lo dice otra norma.' }, keeper);
}

export const fixture: Fixture = { prepare };
