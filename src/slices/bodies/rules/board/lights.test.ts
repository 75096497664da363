import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownFacts } from '../../../../kernel/cycle.ts';
import type { CheckItem, NextStep } from '../../contract/kind.ts';
import { knownOn } from '../life/known.ts';
import { actFor, bodyOf, signOf } from '../life/sample.ts';
import type { Sign } from '../life/sign.ts';
import { lightOf, nextOf, type LightKind, type Serving } from './lights.ts';

const check = (key: string, level: CheckItem['level'], more: Partial<CheckItem> = {}): CheckItem => ({ key, title: `Con ${key}`, level, when: { fact: key }, lacks: `Falta ${key}`, verified: false, ...more });
const step = (key: string, more: Partial<NextStep> = {}): NextStep => ({ for: key, title: `Resolver ${key}`, level: 'canton', authority: 'Concejo municipal', verified: false, ...more });
const council: LightKind = {
  code: 'consejo',
  checklist: [check('creation-in-force', 'formed'), check('installation', 'formed', { verified: true }), check('sessions', 'working', { when: { fact: 'sessions', atLeast: 2 } }), check('regulation', 'strong')],
  steps: ['absence', 'unknown', 'creation-in-force', 'installation', 'sessions', 'regulation'].map((key) => step(key)),
};
const day = '2022-06-30';
const serving = (signs: readonly Sign[], more: Partial<Serving> = {}): Serving => ({ id: 'c1', name: 'Consejo de prueba', part: null, stage: 'Creado', facts: knownOn(bodyOf(signs), day), ...more });
const ordinance = signOf('creation', '2015', { act: actFor('2015-03-04') });
const installed = signOf('installation', '2015-05-06');
const none = (on: string, says: string | null = null): Sign => signOf('absence', on, { says, source: 'Acta de prueba' });

describe('a light', () => {
  test.each<[string, string, Serving[], Sign[]]>([
    ['complete: all that it must have', 'complete', [serving([ordinance, installed])], []],
    ['partial: something lacks', 'partial', [serving([signOf('creation', '2015', { act: actFor('2015-03-04', '2019-01-01') }), installed])], []],
    ['partial: nobody knows of something', 'partial', [serving([ordinance])], []],
    ['partial: it serves a part', 'partial', [serving([ordinance, installed], { part: 'zona rural' })], []],
    ['missing: somebody says so', 'missing', [], [none('2021')]],
    ['unknown: nobody has said anything', 'unknown', [], []],
    ['unknown: it is said of a later day', 'unknown', [], [none('2023')]],
    ['unknown: it was created later', 'unknown', [serving([signOf('creation', '2023-01-05')])], []],
    ['unknown: it is only pushed for', 'unknown', [serving([signOf('advocacy', '2021')])], []],
    ['complete: one of two is', 'complete', [serving([signOf('session', '2021')]), serving([ordinance, installed], { id: 'c2' })], []],
  ])('is %s', (_name, state, bodies, absences) => {
    expect(lightOf(council, bodies, absences, day).light.state).toBe(state);
  });
  test('shows each thing it rests on, with its record, its day and whether the rule is verified', () => {
    const { light } = lightOf(council, [serving([ordinance])], [], day);
    expect(light).toMatchObject({
      kind: 'consejo', state: 'partial', body: 'c1', name: 'Consejo de prueba', stage: 'Creado',
      evidence: [
        { key: 'creation-in-force', says: 'Con creation-in-force', holds: true, on: '2015', record: { kind: 'instruments.instrument', id: 'acto-2015-03-04' }, verified: false },
        { key: 'installation', says: 'Sin registro: con installation', holds: null, on: null, record: null, verified: true },
      ],
    });
  });
  test('says who says that there is none', () => {
    expect(lightOf(council, [], [none('2019'), none('2021-04', 'La alcaldía informó que no lo tiene')], day).light.evidence).toEqual([
      { key: 'absence', says: 'La alcaldía informó que no lo tiene', holds: false, on: '2021-04', record: { kind: 'bodies.evidence', id: 'absence-2021-04-' }, source: 'Acta de prueba', verified: true },
    ]);
  });
  test('of a kind that asks for nothing to be formed rests on its being there', () => {
    expect(lightOf({ ...council, checklist: [] }, [serving([installed])], [], day).light).toMatchObject({ state: 'complete', evidence: [{ key: 'exists', holds: true }] });
  });
  test('prefers the body that serves the whole territory', () => {
    const [part, whole] = [serving([ordinance], { id: 'parte', part: 'norte' }), serving([ordinance], { id: 'todo' })];
    expect([lightOf(council, [part, whole], [], day).light.body, lightOf(council, [whole, part], [], day).light.body]).toEqual(['todo', 'todo']);
  });
  test('never goes from complete to missing by one more sign of life', () => {
    const words = fc.constantFrom('creation', 'installation', 'session', 'plan', 'report', 'budget', 'regulation', 'reactivation', 'inactivity');
    const sign = fc.tuple(words, fc.integer({ min: 2010, max: 2021 })).map(([what, year]) => signOf(what, String(year)));
    fc.assert(fc.property(fc.array(sign, { maxLength: 6 }), sign, (signs, one) => {
      const state = (list: readonly Sign[]) => lightOf(council, [serving([ordinance, installed, ...list])], [], day).light.state;
      if (state(signs) === 'complete') expect(state([...signs, one])).toBe('complete');
    }));
  });
  test('is missing only where somebody says so', () => {
    const word = fc.tuple(fc.constantFrom('creation', 'installation', 'session', 'plan', 'advocacy', 'inactivity'), fc.integer({ min: 2010, max: 2026 }), fc.constantFrom(null, 0, 3)).filter(([what, , number]) => !(what === 'creation' && number === 0));
    fc.assert(fc.property(fc.array(word, { maxLength: 8 }), (list) => {
      expect(lightOf(council, [serving(list.map(([what, year, number]) => signOf(what, String(year), { number })))], [], day).light.state).not.toBe('missing');
    }));
  });
});

describe('the next step', () => {
  const other: LightKind = { ...council, code: 'junta' };
  const read = (kind: LightKind, bodies: Serving[], absences: Sign[] = []) => ({ kind, light: lightOf(kind, bodies, absences, day) });
  const sat: KnownFacts = knownOn(bodyOf([ordinance, installed, signOf('session', '2021', { number: 6 })]), day);
  test.each([
    ['there is none, before what nobody knows', [read(council, []), read(other, [], [none('2020')])], 'Resolver absence', 'junta'],
    ['what it must have to exist, before what nobody knows of another', [read(other, []), read(council, [serving([signOf('creation', '2015', { act: actFor('2015-03-04', '2019-01-01') }), installed])])], 'Resolver creation-in-force', 'consejo'],
    ['to know whether there is one, before what a formed one lacks to function', [read(council, [serving([ordinance, installed])]), read(other, [])], 'Resolver unknown', 'junta'],
    ['among equals, the first kind', [read(council, []), read(other, [])], 'Resolver unknown', 'consejo'],
    ['what is known to lack to be strong, before what nobody knows of functioning', [read(council, [serving([ordinance, installed, signOf('regulation', '2021', { number: 0 })])])], 'Resolver regulation', 'consejo'],
    ['what nobody knows of its functioning', [read(council, [serving([ordinance, installed])])], 'Resolver sessions', 'consejo'],
  ])('is for %s', (_name, lights, title, kind) => {
    expect(nextOf(lights)).toMatchObject({ title, kind });
  });
  test('is none where nothing lacks', () => {
    const facts = { ...sat, regulation: { value: true } };
    expect(nextOf([read(council, [serving([], { facts })])])).toBe(null);
  });
  test('skips what the kind gives no step for', () => {
    const few = { ...council, steps: [step('regulation', { authority: 'El pleno', norm: 'Norma de prueba', instrument: 'reglamento' })] };
    expect(nextOf([read(few, [serving([ordinance])])])).toMatchObject({ lack: 'Sin registro: con regulation', authority: 'El pleno', norm: 'Norma de prueba', instrument: 'reglamento', model: null, verified: false });
  });
});
