import { exampleId } from '../../src/kernel/id.ts';
import { places } from '../actor.ts';
import { importing } from './importing.ts';
import type { Fixture } from './fixture.ts';

const institution = places.ours;
const [person, post, mandate, programme] = [exampleId('person', 1), exampleId('post', 1), exampleId('mandate', 1), exampleId('programme', 1)];

const sheet = 'Nombre;Institución;Teléfono\nPersona Ejemplo Diez;EC-0807;06 000 0010\nPersona Ejemplo Once;EC-0807;06 000 0011\n';

/** An institution that keeps itself to itself, its people and posts. */
export const fixture: Fixture = {
  inputs: {
    'institutions.create': { id: institution, kind: 'mesa', name: 'Mesa reservada de prueba', territory: 'EC-08', visibility: 'own' },
    'institutions.create-person': { id: person, institution, name: 'Persona Ejemplo Nueve', visibility: 'own' },
    'institutions.create-post': { id: post, institution, title: 'Dirección de Planificación' },
    'institutions.appoint': { id: mandate, post, person, from: '2019-05-14' },
    'institutions.create-programme': { id: programme, owner: institution, name: 'Programa de acompañamiento', visibility: 'own' },
    ...importing('institutions', sheet, { sheet: 'people' }),
  },
  last: ['institutions.end-mandate', 'institutions.update-post'],
};
