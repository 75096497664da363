import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const [ordinance, mistaken] = [exampleId('register', 901), exampleId('register', 902)];
const part = (number: string, text: string) => ({ key: `a${number}`, kind: 'article', number, text });

/** A draft of a canton with two versions of its text, and one that was registered by mistake; nobody else may see them. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  const common = { kind: 'ordenanza', territory: 'EC-0807' };
  await app.run('instruments.create', { ...common, id: ordinance, title: 'Ordenanza reservada de la revisión', parts: [part('1', 'Objeto de prueba.')] }, keeper);
  await app.run('instruments.save-text', { id: ordinance, version: 2, parts: [part('1', 'Objeto de prueba, corregido.')] }, keeper);
  await app.run('instruments.create', { ...common, id: mistaken, title: 'Ordenanza repetida de la revisión' }, keeper);
}

export const fixture: Fixture = {
  prepare,
  inputs: { 'instruments.seal-text': { id: ordinance, version: 1, number: 3 } },
  last: ['instruments.seal-text', 'instruments.remove'],
};
