import { describe, expect, test } from 'vitest';
import type { DiagnosisCheck, DiagnosisContent, DiagnosisLight, DiagnosisPlace, DiagnosisSituation, SituationRow } from '../../contract/diagnosis.ts';
import { changesBetween } from './compare.ts';
import { contactsOf, isCounterpart, type Authority, type Member } from './contacts.ts';
import { countKind, sourcesIn, todoOf, unknownOf } from './gathering.ts';
import { nearestPairs } from './nearest.ts';
import { summaryOf, titleOf } from './sentences.ts';
import { situationChanges, situationSentence, situationSources } from './situation.ts';
import { momentWords } from './words.ts';

const check = (key: string, holds: boolean | null, more: Partial<DiagnosisCheck> = {}): DiagnosisCheck => ({ key, title: key, says: key, level: 'working', holds, on: null, source: null, record: null, verified: true, ...more });
const light = (kind: string, state: DiagnosisLight['state'], more: Partial<DiagnosisLight> = {}): DiagnosisLight => ({ kind, state, body: state === 'complete' || state === 'partial' ? 'b' : null, name: null, stage: null, checks: [], next: null, ...more });
const place = (territory: string, lights: DiagnosisLight[], more: Partial<DiagnosisPlace> = {}): DiagnosisPlace => ({ territory, name: `Cantón ${territory}`, parentName: null, government: `Gobierno de ${territory}`, column: null, row: null, lights, adoption: [], ...more });
const kind = { code: 'junta', title: 'Junta', plural: 'Juntas', short: null, owed: true, verified: false, checklist: [{ key: 'sessions', title: 'Sesiona', level: 'working', verified: true }, { key: 'act', title: 'Acto', level: 'formed', verified: true }] };
const step = (authority: string): DiagnosisLight['next'] => ({ kind: 'junta', lack: 'Falta', title: 'Aprobar', level: 'canton', authority, institution: null, institutionName: null, norm: null, instrument: null, model: null, verified: false });

describe('counts', () => {
  const places = [place('A', [light('junta', 'complete', { checks: [check('sessions', true)] })]), place('B', [light('junta', 'partial', { checks: [check('sessions', null)] })]), place('C', [light('junta', 'missing')]), place('D', [light('junta', 'unknown')])];
  test('keep unknown apart from missing', () => {
    expect(countKind(kind, places)).toMatchObject({ complete: 1, partial: 1, missing: 1, unknown: 1, of: 4 });
  });
  test('of functioning are of the bodies that exist, those of which nobody knows apart', () => {
    expect(countKind(kind, places).working).toEqual([{ key: 'sessions', title: 'Sesiona', level: 'working', verified: true, holds: 1, lacks: 0, unknown: 1, of: 2 }]);
  });
});

test('steps are grouped by authority, the one with most first, and asking whether it exists is not one of them', () => {
  const places = [place('A', [light('junta', 'missing', { next: step('Concejo') })]), place('B', [light('junta', 'partial', { next: step('Alcaldía') }), light('consejo', 'partial', { next: step('Alcaldía') })]), place('C', [light('junta', 'unknown', { next: step('Alcaldía') })])];
  expect(todoOf(places).map(({ authority, items }) => [authority, items.map(({ territory }) => territory)])).toEqual([['Alcaldía', ['B', 'B']], ['Concejo', ['A']]]);
});
describe('the sentence of the steps', () => {
  const of = (authority: string, institution: string | null): { next: DiagnosisLight['next'] } => ({ next: { ...step(authority)!, institution } }); // a step is given
  const said = (items: DiagnosisPlace[], top: DiagnosisPlace | null = null): string | undefined =>
    summaryOf({ territory: 'P', territoryName: 'Provincia', levelName: 'cantón', levelPlural: 'cantones', feminine: false, asOf: '2024-01-01', kinds: [], items, above: top && { kinds: [], place: top }, models: [], bound: [], acts: [], todo: todoOf(top ? [top, ...items] : items), situation: null }).find((one) => one.includes('legal'));
  test.each([
    ['two councils by the same word are two', [place('A', [light('junta', 'missing', of('Concejo', 'a'))]), place('B', [light('junta', 'missing', of('Concejo', 'b')), light('red', 'partial', of('Concejo', 'b'))])], null, 'Hay 3 pasos legales pendientes, de 2 autoridades.'],
    ['the government above that has the steps of two is one', [place('A', [light('junta', 'missing', of('Prefectura', 'p'))]), place('B', [light('junta', 'missing', of('Prefectura', 'p'))])], place('P', [light('red', 'partial', of('Prefectura', 'p'))]), 'Hay 3 pasos legales pendientes, de 1 autoridad.'],
    ['without a government on record each territory has its own', [place('A', [light('junta', 'missing', of('Concejo', null))]), place('B', [light('junta', 'missing', of('Concejo', null))])], null, 'Hay 2 pasos legales pendientes, de 2 autoridades.'],
    ['whoever keeps the register is one', [place('A', [light('junta', 'partial', of('Quien lleva este registro', null))]), place('B', [light('junta', 'partial', of('Quien lleva este registro', null))])], null, 'Hay 2 pasos legales pendientes, de 1 autoridad.'],
  ])('%s', (_case, items, top, says) => {
    expect(said(items, top)).toBe(says);
  });
});
test('what nobody knows names who would', () => {
  expect(unknownOf([place('A', [light('junta', 'unknown'), light('red', 'unknown')])], new Set(['junta']))).toEqual([{ territory: 'A', name: 'Cantón A', kinds: ['junta'], ask: 'Gobierno de A' }]);
});
test('a source that shows several things stands once, with how many', () => {
  const some = [check('a', true, { source: 'Oficio 3', on: '2019' }), check('b', true, { source: 'Oficio 3', on: '2019' }), check('c', false)];
  expect(sourcesIn([place('A', [light('junta', 'partial', { checks: some })])])).toEqual([{ says: 'Oficio 3', on: '2019', record: null, uses: 2 }]);
});

describe('the title', () => {
  const told = (items: DiagnosisPlace[], more: object = {}): Parameters<typeof titleOf>[0] => ({ territory: 'P', territoryName: 'Provincia', levelName: 'parroquia', levelPlural: 'parroquias', feminine: true, asOf: '2024-01-01', kinds: [countKind(kind, items)], items, ...more });
  test.each([
    ['nobody complete, one missing, one unknown', [place('A', [light('junta', 'missing')]), place('B', [light('junta', 'unknown')])], 'De ninguna de las 2 parroquias de Provincia consta que tenga completo lo que se le pide; en 1 consta que falta algún organismo; de 1 no hay registro de alguno'],
    ['all complete', [place('A', [light('junta', 'complete')]), place('B', [light('junta', 'complete')])], '2 de las 2 parroquias de Provincia tienen completo lo que se les pide'],
    ['the territory itself', [place('P', [light('junta', 'complete')])], 'Provincia tiene completos los organismos que se le piden'],
  ])('says %s', (_case, items, says) => {
    expect(titleOf(told(items))).toBe(says);
  });
  test('says where nothing is asked by law', () => {
    expect(titleOf(told([], { kinds: [] }))).toBe('En Provincia, ninguna norma cargada pide organismos a las parroquias');
  });
});

describe('a comparison', () => {
  type Told = Parameters<typeof changesBetween>[0];
  const told = (items: DiagnosisPlace[], more: Partial<DiagnosisContent> = {}): Told => ({ kinds: [countKind(kind, items)], items, above: null, models: [], bound: [], ...more });
  test('finds nothing where nothing changed', () => {
    const same = [place('A', [light('junta', 'partial', { checks: [check('a', null)] })])];
    expect(changesBetween(told(same), told(structuredClone(same))).changes).toEqual([]);
  });
  test('tells what was gained and what was lost', () => {
    const before = told([place('A', [light('junta', 'partial', { checks: [check('act', true), check('sessions', false)] })])]);
    const now = told([place('A', [light('junta', 'partial', { checks: [check('act', false), check('sessions', true)] })])]);
    expect(changesBetween(before, now).changes).toMatchObject([{ territory: 'A', before: 'partial', now: 'partial', gained: ['sessions'], lost: ['act'] }]);
  });
  test('a territory that came since has no before; one of which nobody ever knew is no change', () => {
    const now = told([place('A', [light('junta', 'missing')]), place('B', [light('junta', 'unknown')])]);
    expect(changesBetween(told([]), now).changes.map(({ territory, before, now: is }) => [territory, before, is])).toEqual([['A', null, 'missing']]);
  });
  test('counts what a resolution asked and was fulfilled since', () => {
    const cell = (state: 'open' | 'fulfilled') => [{ instrument: 'r', territory: 'A', name: 'A', kind: 'junta', state, since: null, dueOn: null, late: false }];
    expect(changesBetween(told([], { bound: cell('open') }), told([], { bound: cell('fulfilled') }))).toMatchObject({ fulfilled: 1, bound: 0 });
  });
  test('tells how a model came on', () => {
    const adopted = (state: 'unrecorded' | 'adopted') => told([place('A', [], { adoption: [{ model: 'm', state, on: null, declared: false, text: null, doubt: null }] })]);
    expect(changesBetween(adopted('unrecorded'), adopted('adopted')).adoption).toMatchObject([{ territory: 'A', before: 'unrecorded', now: 'adopted' }]);
  });
});

describe('contacts', () => {
  const member = (more: Partial<Member>): Member => ({ id: 'm', seat: 'presidencia', sector: null, role: 'titular', vacant: false, from_on: '2023-01-01', to_on: null, recorded_on: '2023-01-02', person: null, institution: null, says: 'Nombre que no se muestra', source: 'Acta', ...more });
  const rules = { seats: [{ key: 'secretaria', title: 'Secretaría', count: 1, needed: 1, substitutes: true, head: false }, { key: 'presidencia', title: 'Presidencia', count: 1, needed: 1, substitutes: true, head: true, byPost: 'Alcaldía' }], parity: null, mandateYears: null };
  const bare = { territory: 'A', name: 'A', government: { name: 'Municipio', source: null }, authorities: [], offices: new Map<string, Authority>(), expected: [] };
  const mayor: Authority = { title: 'Alcaldía', state: 'held', holder: 'Persona de Ejemplo', institutionName: 'Municipio', channel: 'alcaldia@ejemplo.ec', holders: [{ person: 'p', from: '2023-05-15', to: null }], source: null };
  const of = (members: Member[]) => contactsOf({ ...bare, government: null }, [{ name: 'Consejo', kind: rules, members }], new Map([['i', 'Municipio']]), '2024-06-01').map(({ post, says, state }) => [post, says, state]);
  test('who leads comes first, by post and never by name', () => {
    expect(of([member({})])).toEqual([['Presidencia', 'Alcaldía', 'held'], ['Secretaría', null, 'unknown']]);
  });
  test('the authorities of a government come first, each held, vacant or unknown', () => {
    const deputy = { ...mayor, title: 'Vicealcaldía', state: 'unknown' as const, holder: null, holders: [] };
    const told = contactsOf({ ...bare, authorities: [mayor, deputy] }, [], new Map(), '2024-06-01');
    expect(told.map(({ post, says, state, on }) => [post, says, state, on])).toEqual([['Alcaldía', 'Persona de Ejemplo', 'held', '2023-05-15'], ['Vicealcaldía', null, 'unknown', null]]);
  });
  test('a government stands without a word on posts that are not of this slice', () => {
    expect(contactsOf(bare, [], new Map(), '2024-06-01')).toMatchObject([{ institution: 'Municipio', what: 'government', state: 'register' }]);
  });
  test('a seat that goes with an office is of whoever holds it, where nobody is registered', () => {
    const told = (state: Authority['state']) => contactsOf({ ...bare, government: null, offices: new Map([['Alcaldía', { ...mayor, state, ...(state === 'held' ? {} : { holders: [] }) }]]) }, [{ name: 'Consejo', kind: rules, members: [] }], new Map(), '2024-06-01')[0];
    expect(told('held')).toMatchObject({ post: 'Presidencia', says: 'Alcaldía: Persona de Ejemplo', state: 'held', on: '2023-05-15', person: 'p', channel: 'alcaldia@ejemplo.ec' });
    expect(told('vacant')).toMatchObject({ says: 'Alcaldía', state: 'unknown', person: null });
  });
  test('what a government should have and nobody told of stands without a word, apart from what is said not to exist', () => {
    const told = contactsOf({ ...bare, government: null, expected: [{ title: 'Comisión', absent: false }, { title: 'Junta', absent: true }] }, [], new Map(), '2024-06-01');
    expect(told.map(({ institution, says, state }) => [institution, says, state])).toEqual([['Comisión', null, 'unknown'], ['Junta', 'Consta que no existe', 'vacant']]);
  });
  test.each([
    ['what the law owes it', { owed: true, levels: ['canton'], institutionKind: 'consejo' }, true],
    ['a committee of its own', { owed: false, levels: ['province', 'canton'], institutionKind: 'comite' }, true],
    ['a network, which is there or not', { owed: false, levels: ['canton'], institutionKind: 'red' }, false],
    ['what is of another level', { owed: true, levels: ['province'], institutionKind: 'instancia' }, false],
    ['a committee of no level', { owed: false, levels: [], institutionKind: 'comite' }, false],
  ])('of %s each canton should have its own: %j, %s', (_, kind, is) => expect(isCounterpart(kind, 'canton')).toBe(is));
  test('a member of an institution is told by it', () => {
    expect(of([member({ institution: 'i' })])[0]).toEqual(['Presidencia', 'Municipio', 'held']);
  });
  test('a seat whose holder ended is vacant, one of which nothing is on record is unknown', () => {
    expect(of([member({ to_on: '2024-01-01' })])).toEqual([['Presidencia', null, 'vacant'], ['Secretaría', null, 'unknown']]);
  });
});

test.each([['2019', '2019, sin día'], ['2019-05', 'mayo de 2019'], ['2019-05-14', '14 de mayo de 2019']])('%s is written as exactly as it is', (moment, words) => {
  expect(momentWords(moment)).toBe(words);
});
test('each place is paired with its nearest', () => {
  const points = ['a', 'b', 'c', 'd', 'e', 'f'].map((code, n) => ({ code, lon: -79 + n, lat: 0 }));
  expect(nearestPairs(points).filter(([one]) => one === 'a').map(([, other]) => other)).toEqual(['b', 'c', 'd', 'e']);
});

describe('the situation by generational group', () => {
  const row = (more: Partial<SituationRow> = {}): SituationRow => ({ indicator: 'i', code: 'A-1', name: 'Pobreza', unit: '%', sex: 'all', period: '2022', number: 10, missing: null, source: 'Censo', mark: 'declared', above: null, spread: null, ...more });
  const situation = (rows: Record<string, SituationRow[]>, indicators = 2, without = 1): DiagnosisSituation => ({
    above: null, indicators, without: Array.from({ length: without }, (_, n) => ({ code: `B-${n}`, name: 'Otro' })),
    groups: Object.entries(rows).map(([group, own]) => ({ group: group === 'all' ? null : group, name: group, ages: null, verified: true, rows: own })),
  });
  test.each([
    [null, null], [situation({}, 0, 0), null], [situation({ ninez: [] }, 2, 2), 'De los 2 indicadores cargados no hay ningún valor aquí.'], [situation({ ninez: [] }, 1, 1), 'Del indicador cargado no hay ningún valor aquí.'],
    [situation({ all: [row()], ninez: [] }), 'Hay valores de 1 de 2 indicadores; ninguno por grupo generacional.'], [situation({ ninez: [row()], mayores: [] }), 'Hay valores de 1 de 2 indicadores; sin registro de mayores.'],
    [situation({ ninez: [row()] }, 1, 0), 'Hay valores de 1 de 1 indicador; con algo registrado de todos los grupos generacionales.'],
  ])('%# reads in a sentence', (told, sentence) => expect(situationSentence(told)).toBe(sentence));

  const spread = { period: '2022', with: 2, of: 3, high: { territory: 'A', name: 'Alta', number: 9 }, low: { territory: 'B', name: 'Baja', number: 1 } };
  test.each([
    ['the same, whatever the order of its keys', row({ spread }), row({ spread: { low: spread.low, high: spread.high, of: 3, with: 2, period: '2022' } }), 0], ['another number', row(), row({ number: 11 }), 1], ['no datum in place of zero', row({ number: 0 }), row({ number: null, missing: 's/d' }), 1],
    ['a later period', row(), row({ period: '2023' }), 1], ['another source alone', row(), row({ source: 'Encuesta' }), 0], ['one more canton with a number', row({ spread }), row({ spread: { ...spread, with: 3 } }), 1], ['what was not there', undefined, row(), 1], ['what is there no more', row(), undefined, 1],
  ])('compared: %s', (_what, before, now, n) => {
    const told = (one: SituationRow | undefined) => ({ situation: situation({ ninez: one ? [one] : [] }) });
    expect(situationChanges(told(before), told(now))).toHaveLength(n);
  });
  test('of a diagnosis that did not tell of it is not compared', () => {
    expect(situationChanges({}, { situation: situation({ ninez: [row()] }) })).toEqual([]);
  });
  test('names each source once, by year', () => {
    expect(situationSources(situation({ all: [row(), row({ period: '2022-T1' }), row({ period: '2021' })], ninez: [row({ period: null, source: null })] }))).toEqual([{ says: 'Censo', on: '2022', record: null, uses: 2 }, { says: 'Censo', on: '2021', record: null, uses: 1 }]);
  });
});
