import { describe, expect, test } from 'vitest';
import type { Scheme } from '../../../plans/contract/scheme.ts';
import { citedAct, codesOf, competenceFindings, judgeAll, read, type Bench, type CheckedElement, type KnownCompetence } from '../checks.ts';
import { catalogueOf } from './catalogue.ts';

const scheme: Scheme = {
  id: 'prueba', name: 'De prueba', source: 'Escrito para probar', verified: true,
  kinds: [{ id: 'objetivo', name: 'Objetivo', plural: 'Objetivos', gender: 'm', aliases: [], parents: [''], linkage: true, transversal: false, order: 1, needs: [] }],
  fields: [{ id: 'competencia', title: 'Competencia', type: 'text', kinds: ['objetivo'], aliases: [], byYear: false }],
};
const element = (fields: Record<string, unknown>): CheckedElement => ({ id: 'O1', identity: 'o1', code: 'O1', kind: 'objetivo', parentId: null, text: 'Riego', fields });
const known = (code: string, more: Partial<KnownCompetence> = {}): KnownCompetence => ({ code, title: `La ${code}`, level: 'province', type: 'exclusiva', verified: true, norm: 'Ley, art. 1', from: null, to: null, ...more });
const competences = new Map([known('P-e'), known('P-x', { verified: false }), known('P-old', { to: '2010' }), known('M-a', { level: 'canton' }), known('M-54j', { level: 'canton', type: 'función' }), known('X-140', { type: 'concurrente', verified: false })].map((one) => [one.code, one]));
const bench = (more: Partial<Bench> = {}): Bench => ({ level: 'canton', levelName: 'cantón', nameOf: (level) => level, competences, settled: new Map(), special: false, ...more });
const judge = (fields: Record<string, unknown>, more: Partial<Bench> = {}) => {
  const reading = read({ plan: { title: '', territory: 'EC-0807', validFrom: null, validTo: null }, today: '2025-01-01', currency: 'USD', scheme, elements: [element(fields)], superiors: [], money: [] });
  const judged = judgeAll(reading, bench(more));
  return { standings: judged.map(({ standing }) => standing), weights: competenceFindings(reading, judged).map(({ weight }) => weight) };
};

describe('the competence that an element carries', () => {
  test.each([
    ['its own level’s is its own', { competencia: 'M-a' }, {}, 'own', []],
    ['another level’s, verified, is a finding', { competencia: 'P-e' }, {}, 'elsewhere', ['finding']],
    ['another level’s by a norm nobody verified is a notice', { competencia: 'P-x' }, {}, 'unverified', ['notice']],
    ['another level’s by a norm no longer in force is a notice', { competencia: 'P-old' }, {}, 'unverified', ['notice']],
    ['a government of special regime is never accused', { competencia: 'P-e' }, { special: true }, 'unverified', ['notice']],
    ['a function is no breach, whoever attends it', { competencia: 'M-54j' }, { level: 'parish' }, 'function', []],
    ['concurrent exercise is no breach', { competencia: 'X-140' }, {}, 'concurrent', []],
    ['one that was inferred is a suggestion and is not judged', { competencia: 'P-e', competencia_inferida: true }, {}, 'inferred', []],
    ['a code that no norm has is a notice', { competencia: 'Z-9' }, {}, 'unknown', ['notice']],
    ['a noted act settles it', { competencia: 'P-e' }, { settled: new Map([['o1', 'Convenio 12 de 2024']]) }, 'settled', []],
    ['an act that the plan cites settles it', { competencia: 'P-e', fuente: 'Convenio 12 de 2024 con la prefectura' }, {}, 'settled', []],
    ['an act that is still wanted settles nothing', { competencia: 'P-e', nota: 'Falta el convenio con la prefectura' }, {}, 'elsewhere', ['finding']],
  ] as const)('%s', (_says, fields, more, standing, weights) => {
    expect(judge(fields, more)).toEqual({ standings: [standing], weights });
  });
  test('without one, nothing is judged', () => {
    expect(judge({}).standings).toEqual([]);
  });
  test('is judged one by one when an element carries several', () => {
    expect(judge({ competencia: 'M-a | P-e' }).standings).toEqual(['own', 'elsewhere']);
  });
  test.each([['M-f|P-c', ['M-f', 'P-c']], ['M-f, P-c; ', ['M-f', 'P-c']], ['s/d', []], [['M-f', 'X'], ['M-f', 'X']], [null, []]] as const)('is read from %j', (value, codes) => {
    expect(codesOf(element({ competencia: value }))).toEqual(codes);
  });
  test.each([
    [{ nota: 'Por convenio con la prefectura, el cantón mantiene el canal.' }, 'Por convenio con la prefectura, el cantón mantiene el canal'],
    [{ nota: 'Obra de 2023. Delegación de la competencia de riego, resolución 4' }, 'Delegación de la competencia de riego, resolución 4'],
    [{ convenio: 'N.º 4 de 2022' }, 'N.º 4 de 2022'],
    [{ nota: 'Habrá una delegación de vecinos' }, undefined],
    [{ fuente: 'Sin convenio' }, undefined],
    [{ nota: 'Se debe suscribir un convenio' }, undefined],
    [{ convenio: 's/d' }, undefined],
  ])('cites an act: %j', (fields, act) => {
    expect(citedAct(element(fields))).toBe(act);
  });
});

test('the catalogue puts competences of one type of action side by side, level by level', () => {
  const one = (code: string, level: string, theme: string[]) => ({ code, level, theme, title: code });
  const [first, second] = catalogueOf([one('M-c', 'canton', ['vialidad urbana', 'calles']), one('P-b', 'province', ['vialidad']), one('P-e', 'province', ['riego'])], ['province', 'canton']);
  expect([first?.type, first?.cells.map(({ competences: list }) => list.map(({ code }) => code))]).toEqual(['vialidad', [['P-b'], ['M-c']]]);
  expect(second?.type).toBe('riego');
});
