import { describe, expect, test } from 'vitest';
import type { Condition, KnownFacts, Template } from '../../kernel/cycle.ts';
import { allowed, checkTemplate, derive, stageTimes, standing, templateOf, type Move } from './index.ts';
import { agreement, cantonal, cycles, group, instance, observatory, ordinance, resolution, subcommittee } from './sample.ts';

/** Steps of a moved cycle: `[transition, moment]`, each from where the one before left it. */
function moves(template: Template, list: readonly (readonly [string, string | null])[], recordedAt = '2024-06-30T15:00:00Z'): Move[] {
  let from = template.states[0]!.key;
  return list.map(([transition, on]) => {
    const { to } = template.transitions.find(({ key }) => key === transition)!;
    const move = { transition, from, to, on, recordedAt };
    from = to;
    return move;
  });
}
const known = (facts: Record<string, boolean | number | string | null>): KnownFacts => Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value }]));
const may = (template: Template, state: string, facts: KnownFacts = {}, who: string[] = []) => Object.fromEntries(allowed(template, state, facts, who).map(({ transition, allowed: yes, reasons }) => [transition.key, yes || reasons]));

test.each(cycles.map((cycle) => [cycle.title, cycle] as const))('the cycle «%s» can be run', (_, cycle) => {
  expect(checkTemplate(cycle)).toEqual([]);
});

describe('an ordinance, from the need to its end', () => {
  const life = moves(ordinance, [['redactar', '2020-03-02'], ['debatir', '2020-05-14'], ['devolver', '2020-05-28'], ['debatir', '2020-07-09'], ['debatir-otra-vez', '2020-07-23'], ['sancionar', '2020-08'], ['publicar', '2020-09-01'], ['reformar', '2022'], ['derogar', '2024-01-15']]);

  test.each([
    ['2020-01-01', 'necesidad', null], ['2020-03-02', 'borrador', '2020-03-02'], ['2020-05-20', 'primer-debate', '2020-05-14'], ['2020-06-15', 'borrador', '2020-05-28'], ['2020-07-23', 'segundo-debate', '2020-07-23'],
    ['2020-08-15', 'segundo-debate', '2020-07-23'], ['2020-08-31', 'sancionada', '2020-08'], ['2021-05-01', 'publicada', '2020-09-01'], ['2022-06-30', 'publicada', '2020-09-01'], ['2022-12-31', 'reformada', '2022'], ['2024-01-15', 'derogada', '2024-01-15'],
  ])('on %s it was %s', (day, state, since) => {
    expect(standing(ordinance, life, day)).toMatchObject({ state, since });
  });
  test('the debate waits for a text and for the council', () => {
    expect(may(ordinance, 'borrador', known({ texto: false }), ['concejo'])).toEqual({ debatir: ['Escriba primero el texto.'] });
    expect(may(ordinance, 'borrador', {}, [])).toEqual({ debatir: ['No consta que se cumpla. Escriba primero el texto.', 'Lo puede hacer: concejo.'] });
    expect(may(ordinance, 'borrador', known({ texto: true }), ['concejo'])).toEqual({ debatir: true });
  });
  test('it is not published from a debate', () => {
    expect(Object.keys(may(ordinance, 'primer-debate'))).toEqual(['debatir-otra-vez', 'devolver']);
  });
  test('its time per stage counts the draft twice, and the months that no day tells as a range', () => {
    expect(stageTimes(ordinance, life, '2024-06-30', '2020-02-01').map(({ state, days, range }) => [state, days ?? [range?.least, range?.most]])).toEqual([
      ['necesidad', 30], ['borrador', 73], ['primer-debate', 14], ['borrador', 42], ['primer-debate', 14], ['segundo-debate', [9, 39]], ['sancionada', [1, 31]], ['publicada', [487, 851]], ['reformada', [380, 744]], ['derogada', 167],
    ]);
  });
});

describe('instances of a province of Peru, district by district', () => {
  const districts = ['Rupa Rupa', 'Castillo Grande', 'Daniel Alomía Robles', 'Hermilio Valdizán', 'José Crespo y Castillo', 'Luyando', 'Mariano Dámaso Beraún', 'Pucayacu', 'Pueblo Nuevo', 'Santo Domingo de Anda'];
  const year = (place: number): string => (place < 2 ? '2017' : place < 6 ? '2019' : '2020');
  const facts = (place: number): KnownFacts => ({ creation: { value: true, on: year(place), evidence: [`ordenanza-${place}`] } });

  test.each([['2016-12-31', 0], ['2017-06-30', 0], ['2018-12-31', 2], ['2019-12-31', 6], ['2020-12-31', 10]])('on %s the ordinances that surely stood were %i', (day, created) => {
    expect(districts.filter((_, place) => derive(instance, facts(place), day).state === 'creada')).toHaveLength(created);
  });
  test('one of which only its ordinance is known is created, and nobody knows whether it does more', () => {
    expect(derive(instance, facts(3), '2021-01-01')).toEqual({ state: 'creada', since: '2019', evidence: ['ordenanza-3'], lacks: [], reached: 'creada', sure: false });
  });
  test('one that sessions without regulations says so', () => {
    const lived = { ...facts(0), oath: { value: true, on: '2018-02-05' }, regulation: { value: false }, sessions: { value: 11, on: '2019-12', evidence: ['acta-11'] } };
    expect(derive(instance, lived)).toMatchObject({ state: 'sesionando', since: '2019-12', evidence: ['acta-11'], lacks: [{ state: 'con-reglamento', known: false }, { state: 'con-plan', known: null }] });
  });
  test.each([
    ['told inactive', { inactive: true, reactivated: false }, 'inactiva'],
    ['told inactive, and nobody knows whether it came back', { inactive: true }, 'sesionando'],
    ['brought back', { inactive: true, reactivated: true }, 'sesionando'],
  ])('one that sessioned and was %s', (_, more, state) => {
    expect(derive(instance, known({ creation: true, oath: true, regulation: true, plan: true, sessions: 6, ...more }))).toMatchObject({ state, reached: 'sesionando' });
  });
});

describe('a cantonal body, from its checklist', () => {
  test.each([
    [{}, null, []],
    [{ exists: false }, 'inexistente', []],
    [{ exists: true, 'creation-in-force': true }, null, []],
    [{ exists: true, 'creation-in-force': true, members: true }, 'conformado', [{ state: 'inexistente', known: false }]],
    [{ exists: true, 'creation-in-force': true, members: true, sessions: 0 }, 'conformado', [{ state: 'inexistente', known: false }]],
    [{ exists: true, 'creation-in-force': true, members: true, sessions: 4, budget: true }, 'en-funcionamiento', [{ state: 'inexistente', known: false }]],
    [{ exists: true, 'creation-in-force': true, members: true, sessions: 4, budget: true, regulation: true }, 'fortalecido', [{ state: 'inexistente', known: false }]],
    [{ exists: true, 'creation-in-force': false, members: true, sessions: 4 }, null, []],
  ])('with %j it is %s', (facts, state, lacks) => {
    expect(derive(cantonal, known(facts))).toMatchObject({ state, lacks });
  });
});

describe('a sub-committee for a plan, in Medellín', () => {
  test('the committee takes it in, and creates it with an act and two offices', () => {
    expect(may(subcommittee, 'propuesta', {}, ['equipo-plan'])).toEqual({ acoger: ['Lo puede hacer: comite.'] });
    expect(may(subcommittee, 'acogida', known({ acto: true, integrantes: 1 }), ['comite'])).toEqual({ crear: ['Hace falta el acto del comité y al menos dos dependencias.'] });
    expect(may(subcommittee, 'acogida', known({ acto: true, integrantes: 2 }), ['comite'])).toEqual({ crear: true });
  });
  test('of the year alone its stay is a range', () => {
    expect(stageTimes(subcommittee, moves(subcommittee, [['acoger', '2017'], ['crear', '2018-04-10']]), '2018-12-31').map(({ state, range, exact }) => [state, range, exact])).toEqual([
      ['propuesta', null, false], ['acogida', { least: 100, most: 464 }, false], ['creada', { least: 265, most: 265 }, true],
    ]);
  });
});

describe('an observatory', () => {
  const life = moves(observatory, [['solicitar', null], ['constituir', '2021-01-19']], '2021-02-03T10:00:00Z');
  test.each([['2021-01-18', 'en-formacion'], ['2021-01-19', 'constituido'], ['2024-01-01', 'constituido']])('on %s it was %s, though nobody says when it asked', (day, state) => {
    expect(standing(observatory, life, day).state).toBe(state);
  });
  test('it is not constituted without its act', () => {
    expect(may(observatory, 'solicitado', known({ acta: false }))).toEqual({ constituir: ['Falta el acta constitutiva.'] });
  });
});

describe('a group of two cantons that was never called', () => {
  const life = moves(group, [['cancelar', '2019']]);
  test('it is cancelled, from the last day of the year that its source says', () => {
    expect([standing(group, life, '2019-08-22').state, standing(group, life, '2019-12-31').state]).toEqual(['previsto', 'cancelado']);
  });
  test('cancelling asks for the reason, and nothing follows', () => {
    expect(allowed(group, 'previsto', {}, []).find(({ transition }) => transition.key === 'cancelar')).toMatchObject({ allowed: true, asks: [{ key: 'motivo', required: true }] });
    expect(allowed(group, 'cancelado', {}, ['coordinacion-zonal'])).toEqual([]);
  });
});

describe('a resolution of a council', () => {
  test.each([
    ['revision', {}, 'aprobar', ['Falta saber: si hubo quórum.']], ['revision', { quorum: false }, 'aprobar', ['No se cumple lo que este paso exige.']], ['revision', { quorum: true }, 'aprobar', true],
    ['notificada', { pendientes: 3 }, 'cumplir', ['Quedan cantones por cumplir.']], ['notificada', {}, 'cumplir', ['No consta que se cumpla. Quedan cantones por cumplir.']], ['notificada', { pendientes: 0 }, 'cumplir', true],
  ])('in %s with %j, to %s: %j', (state, facts, step, answer) => {
    const found = allowed(resolution, state, known(facts), [], { quorum: 'si hubo quórum' }).find(({ transition }) => transition.key === step)!;
    expect(found.allowed || found.reasons).toEqual(answer);
  });
  test('it goes back to the draft and on again, and its history keeps both', () => {
    const life = moves(resolution, [['enviar', '2024-02-01'], ['observar', '2024-02-09'], ['enviar', '2024-02-20'], ['aprobar', '2024-03-01'], ['notificar', '2024-03-04'], ['cumplir', '2024-05-30']]);
    expect(standing(resolution, life)).toMatchObject({ state: 'cumplida', since: '2024-05-30', history: { length: 6 } });
  });
});

describe('an agreement with an end', () => {
  test.each([[{ vencido: true }, true], [{ vencido: false }, ['El plazo del convenio no ha terminado.']], [{ vencido: null }, ['No consta que se cumpla. El plazo del convenio no ha terminado.']]])('with %j it runs out: %j', (facts, answer) => {
    expect(may(agreement, 'suscrito', known(facts))['vencer']).toEqual(answer);
  });
  test('it is renewed after it ran out', () => {
    expect(standing(agreement, moves(agreement, [['suscribir', '2019-05-14'], ['vencer', '2021-05-14'], ['renovar', '2021-09-01']]), '2022-01-01').state).toBe('suscrito');
  });
  test('begun with one version of its cycle, it goes on with it', () => {
    const next = { ...agreement, version: 2, title: 'Convenio, desde 2025' };
    expect([templateOf([next, agreement], { key: 'convenio', version: 1 })?.title, templateOf([next], { key: 'convenio', version: 1 })]).toEqual(['Convenio', undefined]);
  });
});

describe('a template that cannot be run', () => {
  const broken = (change: Partial<Template>, of: Template = group) => checkTemplate({ ...of, ...change });
  const when: Condition = { fact: 'exists' };
  test.each([
    ['names a state that is not there', broken({ transitions: [...group.transitions, { ...group.transitions[0]!, key: 'aplazar', title: 'Aplazar', to: 'aplazado' }] }), 'El paso «Aplazar» nombra el estado «aplazado», que no existe. Agregue el estado o corrija el paso.'],
    ['has a state where nothing leads', broken({ states: [...group.states, { ...group.states[3]!, key: 'archivado', title: 'Archivado' }] }), 'A «Archivado» no se llega por ningún paso. Agregue un paso hacia ese estado o retírelo.'],
    ['has a state without a way out', broken({ transitions: group.transitions.filter(({ key }) => key !== 'reunir').map((one) => ({ ...one, from: one.from.filter((from) => from !== 'convocado') })) }), 'De «convocado» no sale ningún paso y no está marcado como final. Agregue un paso o márquelo como final.'],
    ['says a state twice', broken({ states: [...group.states, group.states[1]!] }), 'La clave «convocado» está dos veces entre los estados.'],
    ['says a step twice', broken({ transitions: [...group.transitions, group.transitions[1]!] }), 'La clave «reunir» está dos veces entre los pasos.'],
    ['derives a state without saying when', broken({ states: instance.states.map(({ when: _, ...state }) => state) }, instance), 'El estado «con-plan» se deduce y no dice cuándo se cumple (when).'],
    ['moves what is derived', broken({ transitions: group.transitions }, instance), 'El paso «convocar» sobra: en un ciclo que se deduce nadie mueve los estados.'],
    ['begins over all', broken({ states: instance.states.map((state) => ({ ...state, over: true })) }, instance), '«no-creada» es el primer estado y no puede estar por encima de los demás (over).'],
    ['derives what is moved', broken({ states: group.states.map((state) => ({ ...state, when })) }), 'El estado «previsto» tiene condición (when), que solo vale en un ciclo que se deduce.'],
    ['puts a moved state over all', broken({ states: group.states.map((state) => ({ ...state, over: true })) }), 'El estado «reunido» está por encima de los demás (over), que solo vale en un ciclo que se deduce.'],
    ['asks for one thing twice', broken({ transitions: group.transitions.map((one) => ({ ...one, asks: [...one.asks, ...one.asks] })) }), 'La clave «motivo» está dos veces entre lo que pide «cancelar».'],
  ])('%s', (_, faults, words) => {
    expect(faults).toContain(words);
  });
});
