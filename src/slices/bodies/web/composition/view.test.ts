import { describe, expect, test } from 'vitest';
import type { Body, CompositionShown, Evidence, Member, Office, Seat } from '../../contract/composition.ts';
import { countOf, isMoment, lacksOf, memberName, teamOf, titleOf, wallOf, restSaid, restsOn } from './view.ts';
import { called, of, to } from './words.ts';

const seat = (more: Partial<Seat> = {}): Seat => ({ key: 'miembro', title: 'Miembros principales', sector: null, head: false, byPost: null, count: 3, needed: 3, allowsSubstitutes: true, ruled: true, filled: 0, perhaps: 0, vacant: null, holds: null, holders: [], substitutes: [], doubtful: [], office: null, ...more });
const member = (id: string, more: Partial<Member> = {}): Member => ({ id, body: 'b', seat: 'miembro', sector: null, role: 'titular', vacant: false, person: null, hidden: false, institution: null, says: 'Alguien', discipline: null, from: null, to: null, act: null, actSays: null, signs: false, publishes: false, source: null, version: 1, ...more });
const composed = (seats: Seat[], members: Member[] = [member('m1')], whole: boolean | null = null): CompositionShown => ({ day: '2024-06-01', seats, parity: null, whole, notices: [], sign: [], publish: [], members, offices: [] });
const office = (state: Office['state'], more: Partial<Office> = {}): Office => ({ title: 'Alcaldía', institution: null, state, holders: state === 'held' ? [{ person: null, name: null, from: null, to: null }] : [], ...more });
const evidence = (what: string, more: Partial<Evidence> = {}): Evidence => ({ id: what, body: 'b', territory: null, kind: 'jcpd', what, on: '2020', lastsTo: null, says: null, number: null, act: null, hasAct: false, document: null, place: null, file: null, source: 'x', example: false, recordedAt: '', version: 1, ...more });
const title = (composition: CompositionShown, shown: Evidence[] = []): string => titleOf({ name: 'Junta de Rioverde', composition, evidence: shown });

describe('the title of a body', () => {
  test.each<[string, CompositionShown]>([
    ['No consta quién integra la Junta de Rioverde', composed([seat()], [])],
    ['A la Junta de Rioverde le faltan 2 de 3\u00A0titulares', composed([seat({ filled: 1, vacant: 2 })], [member('a')], false)],
    ['A la Junta de Rioverde le falta 1 de 4\u00A0titulares; de un puesto no consta quién', composed([seat({ filled: 2, vacant: 1 }), seat({ key: 'p', count: 1, needed: 1 })], [member('a')], false)],
    ['La Junta de Rioverde tiene 3\u00A0integrantes; de un puesto no consta quién', composed([seat({ filled: 3, vacant: 0 }), seat({ key: 'p', count: 1, needed: 1 })])],
    ['La Junta de Rioverde tiene sus 3 integrantes', composed([seat({ filled: 3, vacant: 0, holds: true })], [member('a')], true)],
    ['La Junta de Rioverde tiene sus 3 integrantes; le falta una suplencia', composed([seat({ filled: 3, vacant: 0, holds: true, substitutes: ['s', 't'] })], [member('a')], true)],
    ['La Junta de Rioverde tiene 3\u00A0integrantes registrados', composed([seat({ count: 20, needed: 1, filled: 3, vacant: 0, holds: true, substitutes: ['s'] })], [member('a')], true)],
    ['La Junta de Rioverde tiene sus 3 integrantes', composed([seat({ count: 1, needed: 1, byPost: 'Alcaldía', office: office('held') }), seat({ key: 'p', count: 2, needed: 2, filled: 2, vacant: 0, holds: true })])],
    ['La Junta de Rioverde tiene 2\u00A0integrantes; de un puesto no consta quién', composed([seat({ count: 1, needed: 1, byPost: 'Alcaldía', office: office('vacant') }), seat({ key: 'p', count: 2, needed: 2, filled: 2, vacant: 0, holds: true })])],
    ['La Junta de Rioverde se integra, según su institución, con 2\u00A0cargos ocupados', { ...composed([seat()], []), offices: [office('held'), office('held'), office('unknown')] }],
    ['La Junta de Rioverde: las fechas no dejan decir si sus puestos están ocupados', composed([seat({ perhaps: 3, vacant: 0 })])],
  ])('is «%s»', (says, composition) => expect(title(composition)).toBe(says));
  test('says that it is on record as no longer existing, from that day on', () => {
    const gone = composed([seat({ filled: 3, vacant: 0, holds: true })], [member('a')], true);
    expect([title(gone, [evidence('absence', { on: '2024-05-01' })]), title(gone, [evidence('absence', { on: '2025' })])]).toEqual(['La Junta de Rioverde consta como inexistente', 'La Junta de Rioverde tiene sus 3 integrantes']);
  });
});

test.each([['Consejo de Muisne', 'el Consejo de Muisne', 'al Consejo de Muisne', 'del Consejo de Muisne'], ['Red de gestores', 'la Red de gestores', 'a la Red de gestores', 'de la Red de gestores'], ['Comité Suprasectorial', 'el Comité Suprasectorial', 'al Comité Suprasectorial', 'del Comité Suprasectorial'], ['OPPMS', 'OPPMS', 'a OPPMS', 'de OPPMS'], ['Subcomisión del plan', 'la Subcomisión del plan', 'a la Subcomisión del plan', 'de la Subcomisión del plan']])('%s is said with its article', (name, plain, after, whose) => {
  expect([called(name), to(name), of(name)]).toEqual([plain, after, whose]);
});

describe('what is missing', () => {
  const rules = { verified: false, checklist: [] as Body['rules']['checklist'] } as Body['rules']; // what is missing asks nothing else of them
  const lacks = (more: Partial<Body>): string[] => lacksOf({ composition: composed([]), evidence: [evidence('creation'), evidence('session')], initiative: 'own', rules, ...more }).map(({ key }) => key);
  test('is nothing where everything is on record', () => expect(lacks({})).toEqual([]));
  test('is not told twice: what the checklist asks stands in the stage', () => expect(lacks({ evidence: [evidence('session')], rules: { ...rules, checklist: [{ key: 'creation', title: 'Ordenanza', level: 'formed', when: { fact: 'creation' }, lacks: 'No hay', verified: false }] } })).toEqual([]));
  test('is told the gravest first', () => expect(lacks({ composition: composed([seat({ vacant: 1, filled: 2 }), seat({ key: 'p' })]), evidence: [], initiative: 'unknown' })).toEqual(['vacant', 'creation', 'unknown', 'evidence', 'initiative']));
  test('does not take a denied creation for one', () => expect(lacks({ evidence: [evidence('creation', { number: 0 }), evidence('session')] })).toEqual(['creation']));
  test('says that parity is a rule to be verified', () => {
    const parity = { holds: false, sectors: [{ sector: 'estado', filled: 4, seats: 5 }, { sector: 'sociedad-civil', filled: 3, seats: 5 }] };
    expect(lacksOf({ composition: { ...composed([]), parity }, evidence: [evidence('creation'), evidence('session')], initiative: 'own', rules })).toEqual([{ key: 'parity', says: 'No hay paridad: 4 Estado y 3 Sociedad civil (por verificar)' }]);
  });
});

describe('a wall and a team', () => {
  const there = composed([seat({ sector: 'estado', holders: ['a', 'b'] }), seat({ key: 'c', sector: 'sociedad-civil' }), seat({ key: 'd', holders: ['c'] })], [member('a', { discipline: 'Derecho' }), member('b', { discipline: 'Psicología', sector: 'Salud' }), member('c')]);
  test('keep a sector that nobody fills', () => expect(wallOf(there).map(({ sector, members }) => [sector, members.length])).toEqual([['estado', 1], ['sociedad-civil', 0], ['Salud', 1], [null, 1]]));
  test('count each crossing once, what nobody said last', () => expect(teamOf(there)).toEqual({ sectors: ['estado', 'Salud', null], rows: [{ discipline: 'Derecho', counts: [1, 0, 0], total: 1 }, { discipline: 'Psicología', counts: [0, 1, 0], total: 1 }, { discipline: null, counts: [0, 0, 1], total: 1 }] }));
});

test.each([[{ person: { id: 'p', name: 'Ana Ejemplo' } }, 'Ana Ejemplo'], [{ hidden: true }, 'Nombre reservado'], [{ institution: { id: 'i', name: 'MIES' } }, 'MIES'], [{ says: 'Delegación' }, 'Delegación'], [{}, 'La fuente no lo nombra'], [{ vacant: true }, 'Vacante']])('a member as %j is called %s', (more, name) => {
  expect(memberName({ person: null, hidden: false, institution: null, says: null, vacant: false, ...more })).toBe(name);
});
test('places beyond those that must be taken lack nobody', () => expect(countOf({ seats: [seat({ count: 20, needed: 1, filled: 4, vacant: 0 })] })).toMatchObject({ filled: 4, lacking: 0, open: 0, withoutSubstitute: 0 }));
test.each([['', true], ['2019', true], ['2019-05', true], ['2019-05-14', true], ['2019-13', false], ['2019-02-30', false], ['19', false], ['14/05/2019', false]])('«%s» is a moment: %s', (text, is) => expect(isMoment(text)).toBe(is));

describe('evidence that is corrected', () => {
  const act = { id: 'a', name: 'Ordenanza' };
  test.each([[undefined, 'none'], [{ act: null, hasAct: false }, 'none'], [{ act: { ...act } as never, hasAct: true }, 'known'], [{ act: null, hasAct: true }, 'kept']])('that is %j rests on: %s', (evidence, rests) => expect(restsOn(evidence)).toBe(rests));
  test('does not lose the act that this reader may not see, nor a document that nobody touched', () => expect(restSaid('kept', undefined, undefined, { document: null })).toEqual({}));
  test('says the act and the document that were chosen, and those that were taken away', () => {
    expect(restSaid('known', act, { id: 'd', name: 'Acta' }, { document: null })).toEqual({ instrument: 'a', document: 'd' });
    expect(restSaid('none', act, undefined, { document: { id: 'd', name: 'Acta' } })).toEqual({ instrument: null, document: null });
  });
});
