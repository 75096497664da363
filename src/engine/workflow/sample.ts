import { Template } from '../../kernel/cycle.ts';

/** Life-cycles that the tests of this folder run: as a pack would bring them, shorter. */

const step = (key: string, from: string[], to: string, more: Record<string, unknown> = {}) => ({ key, title: key, from, to, ...more });
const state = (key: string, more: Record<string, unknown> = {}) => ({ key, title: key, ...more });

/** An ordinance, from the need to its end. */
export const ordinance = Template.parse({
  key: 'ordenanza', title: 'Ordenanza', kind: 'moved',
  states: [state('necesidad', { tone: 'none' }), state('borrador'), state('primer-debate'), state('segundo-debate'), state('sancionada'), state('publicada', { inForce: true, tone: 'done' }), state('reformada', { inForce: true, tone: 'done' }), state('derogada', { end: true, tone: 'still' })],
  transitions: [
    step('redactar', ['necesidad'], 'borrador'),
    step('debatir', ['borrador'], 'primer-debate', { when: { fact: 'texto' }, otherwise: 'Escriba primero el texto.', asks: [{ key: 'acta', title: 'Acta', kind: 'text' }], who: ['concejo'] }),
    step('debatir-otra-vez', ['primer-debate'], 'segundo-debate', { who: ['concejo'] }),
    step('devolver', ['primer-debate', 'segundo-debate'], 'borrador', { back: true, who: ['concejo'] }),
    step('sancionar', ['segundo-debate'], 'sancionada', { who: ['alcaldia'], term: 'cootad.sancion' }),
    step('publicar', ['sancionada'], 'publicada', { asks: [{ key: 'publicacion', title: 'Publicación', kind: 'text' }] }),
    step('reformar', ['publicada', 'reformada'], 'reformada'),
    step('derogar', ['publicada', 'reformada'], 'derogada'),
  ],
});

/** An instance of concertation of Peru: its state follows from its acts. */
export const instance = Template.parse({
  key: 'instancia', title: 'Instancia de concertación', kind: 'derived',
  states: [
    state('no-creada', { tone: 'none' }),
    state('creada', { when: { fact: 'creation' } }),
    state('instalada', { when: { any: [{ fact: 'installation' }, { fact: 'oath' }] } }),
    state('con-reglamento', { when: { fact: 'regulation' } }),
    state('con-plan', { when: { fact: 'plan' } }),
    state('sesionando', { when: { fact: 'sessions', atLeast: 3 }, tone: 'done' }),
    state('informando', { when: { all: [{ fact: 'sessions', atLeast: 3 }, { fact: 'report' }] }, tone: 'done' }),
    state('inactiva', { when: { all: [{ fact: 'inactive' }, { not: { fact: 'reactivated' } }] }, over: true, tone: 'still' }),
  ],
});

/** A cantonal body of Ecuador, from its checklist. */
export const cantonal = Template.parse({
  key: 'organismo-cantonal', title: 'Organismo cantonal', kind: 'derived',
  states: [
    state('inexistente', { when: { fact: 'exists', is: false }, tone: 'none' }),
    state('conformado', { when: { all: [{ fact: 'creation-in-force' }, { fact: 'members' }] } }),
    state('en-funcionamiento', { when: { all: [{ fact: 'creation-in-force' }, { fact: 'members' }, { fact: 'sessions', atLeast: 1 }] } }),
    state('fortalecido', { when: { all: [{ fact: 'creation-in-force' }, { fact: 'members' }, { fact: 'sessions', atLeast: 1 }, { fact: 'budget' }, { fact: 'regulation' }] }, tone: 'done' }),
  ],
});

/** A sub-committee that a committee creates for a plan. */
export const subcommittee = Template.parse({
  key: 'subcomision', title: 'Subcomisión', kind: 'moved',
  states: [state('propuesta'), state('acogida'), state('creada', { tone: 'done' }), state('disuelta', { end: true })],
  transitions: [
    step('acoger', ['propuesta'], 'acogida', { who: ['comite'] }),
    step('crear', ['acogida'], 'creada', { when: { all: [{ fact: 'acto' }, { fact: 'integrantes', atLeast: 2 }] }, otherwise: 'Hace falta el acto del comité y al menos dos dependencias.', who: ['comite'] }),
    step('disolver', ['creada'], 'disuelta', { who: ['comite'] }),
  ],
});

/** A citizens' observatory: constituted by an act before the authority that registers it. */
export const observatory = Template.parse({
  key: 'observatorio', title: 'Observatorio', kind: 'moved',
  states: [state('en-formacion'), state('solicitado'), state('constituido', { tone: 'done', inForce: true }), state('cerrado', { end: true })],
  transitions: [
    step('solicitar', ['en-formacion'], 'solicitado'),
    step('constituir', ['solicitado'], 'constituido', { when: { fact: 'acta' }, otherwise: 'Falta el acta constitutiva.', asks: [{ key: 'acta', title: 'Acta constitutiva', kind: 'file' }] }),
    step('cerrar', ['constituido'], 'cerrado'),
  ],
});

/** A group of neighbouring governments: called, met, or cancelled for a reason. */
export const group = Template.parse({
  key: 'grupo', title: 'Grupo', kind: 'moved',
  states: [state('previsto', { tone: 'none' }), state('convocado'), state('reunido', { tone: 'done', end: true }), state('cancelado', { tone: 'still', end: true })],
  transitions: [
    step('convocar', ['previsto'], 'convocado', { who: ['coordinacion-zonal'] }),
    step('reunir', ['convocado'], 'reunido'),
    step('cancelar', ['previsto', 'convocado'], 'cancelado', { asks: [{ key: 'motivo', title: 'Motivo', kind: 'text' }] }),
  ],
});

/** A resolution of a council, until somebody shows that it was fulfilled. */
export const resolution = Template.parse({
  key: 'resolucion', title: 'Resolución', kind: 'moved',
  states: [state('borrador'), state('revision'), state('aprobada'), state('notificada', { inForce: true }), state('cumplida', { tone: 'done', end: true })],
  transitions: [
    step('enviar', ['borrador'], 'revision'),
    step('observar', ['revision'], 'borrador', { back: true }),
    step('aprobar', ['revision'], 'aprobada', { when: { fact: 'quorum' } }),
    step('notificar', ['aprobada'], 'notificada'),
    step('cumplir', ['notificada'], 'cumplida', { when: { fact: 'pendientes', is: 0 }, otherwise: 'Quedan cantones por cumplir.' }),
  ],
});

/** An agreement between institutions, with an end of its own. */
export const agreement = Template.parse({
  key: 'convenio', title: 'Convenio', kind: 'moved',
  states: [state('negociacion'), state('suscrito', { inForce: true, tone: 'done' }), state('vencido', { tone: 'still' }), state('terminado', { end: true })],
  transitions: [
    step('suscribir', ['negociacion'], 'suscrito', { asks: [{ key: 'firma', title: 'Firma', kind: 'day' }, { key: 'vigencia-hasta', title: 'Vigente hasta', kind: 'day', required: false }] }),
    step('vencer', ['suscrito'], 'vencido', { when: { fact: 'vencido' }, otherwise: 'El plazo del convenio no ha terminado.' }),
    step('renovar', ['vencido'], 'suscrito'),
    step('terminar', ['suscrito', 'vencido'], 'terminado'),
  ],
});

export const cycles = [ordinance, instance, cantonal, subcommittee, observatory, group, resolution, agreement];
