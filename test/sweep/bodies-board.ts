import { exampleId, newId } from '../../src/kernel/id.ts';
import { packIdentity } from '../../src/slices/institutions/index.ts';
import type { Fixture, SweepWorld } from './fixture.ts';

const kind = {
  id: 'consejo-de-prueba', title: 'Consejo de la revisión', plural: 'Consejos de la revisión', institutionKind: 'consejo', levels: ['canton'], owed: true,
  steps: [{ for: 'absence', title: 'Aprobar el acta que lo crea', level: 'canton', authority: 'Concejo municipal', instrument: 'acta' }],
  checklist: [{ key: 'creation', title: 'Acto que lo crea', level: 'formed', when: { fact: 'creation' }, lacks: 'No hay registro del acto que lo crea' }],
  cycle: { key: 'consejo-de-prueba', title: 'De inexistente a creado', kind: 'derived', states: [{ key: 'inexistente', title: 'Inexistente' }, { key: 'creado', title: 'Creado', when: { fact: 'creation' } }] },
};
const [act, released, creating] = [exampleId('board', 903), exampleId('board', 904), exampleId('board', 905)];

/** A kind that nobody has, a text to begin from, and an act that nobody else may see, with what it binds. */
async function prepare({ app, keeper }: SweepWorld): Promise<void> {
  const part = { key: 'art-1', kind: 'article', number: '1', text: '[[institucion]] compromete a [[nombres]].' };
  await app.run('instruments.load-pack', { country: 'EC', kinds: [{ id: 'acta', title: 'Acta de la revisión', plural: 'Actas de la revisión', cycle: { key: 'acta-de-la-revision', title: 'Del borrador a la firma', kind: 'moved', states: [{ key: 'borrador', title: 'Borrador' }, { key: 'vigente', title: 'Vigente', inForce: true, end: true }], transitions: [{ key: 'firmar', title: 'Firmar', from: ['borrador'], to: 'vigente' }] } }] }, keeper);
  await app.run('bodies.load-pack', { country: 'EC', kinds: [kind] }, keeper);
  await app.run('bodies.load-drafts', { country: 'EC', drafts: [{ id: 'acta-de-prueba', name: 'Acta de la revisión', title: 'Acta de compromiso de la revisión', instrument: 'acta', parts: [part], source: 'Escrita para probar' }] }, keeper);
  await app.run('instruments.create', { id: act, kind: 'acta', title: 'Acta reservada de la revisión', territory: 'EC-08', visibility: 'own' }, keeper);
  await app.run('instruments.create', { id: creating, kind: 'acta', title: 'Acta reservada que crea un consejo', territory: 'EC-0807', passed: true, publishedOn: '2020-01-01', visibility: 'own' }, keeper);
  await app.run('bodies.bind', { id: released, instrument: act, territory: 'EC-0801', kind: kind.id, boundOn: '2020-01-01' }, keeper);
}

export const fixture: Fixture = {
  prepare,
  inputs: {
    'bodies.conformation': { territory: 'EC-08', level: 'canton', kinds: [kind.id] },
    'bodies.coverage': { territory: 'EC-08', kind: kind.id },
    'bodies.bindings': { instrument: act },
    'bodies.draft-resolution': { id: newId(), draft: 'acta-de-prueba', kinds: [kind.id], territories: ['EC-0807'], by: packIdentity('institution', 'EC-08') },
    'bodies.creations': { instrument: creating },
    'bodies.register-created': { instrument: creating, kinds: [{ kind: kind.id }] },
    'bodies.bind': { instrument: act, territory: 'EC-0807', kind: kind.id },
    'bodies.unbind': { id: released, version: 1, reason: 'Se creó por otra vía' },
  },
  last: ['bodies.unbind'],
};
