import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Part } from '../../../../kernel/part.ts';
import type { Settings } from '../../contract/models/parameter.ts';
import { askedKeys, changesOf, type Newer } from './changes.ts';
import { deviationOf, sharedArticles } from './deviation.ts';
import { drawn, filled, placesOf } from './drawn.ts';
import { followedParts } from './followed.ts';
import { inferredFrom } from './inferred.ts';
import { merged } from './merge.ts';
import { citingMoved } from './numbering.ts';
import { modelProblems } from './problems.ts';
import { redrawn, settingsProblem, settingsShown } from './settings.ts';
import { withTaken } from './take.ts';

const article = (number: number, text: string, more: Partial<Part> = {}): Part => Part.parse({ key: `a${number}`, kind: 'article', number: String(number), heading: `Asunto ${number}`, text, ...more });
const model: Part[] = [
  Part.parse({ key: 't', kind: 'title', text: 'Ordenanza de [[canton]]' }),
  article(1, 'Esta ordenanza organiza el sistema del cantón [[canton]].'),
  article(2, 'El Consejo sesiona cada dos meses.', { choices: [{ key: 'dos', title: 'Cada dos meses', text: 'El Consejo sesiona cada dos meses.' }, { key: 'uno', title: 'Cada mes', text: 'El Consejo sesiona cada mes.' }] }),
  article(3, 'La secretaría publica las actas en la página del municipio.', { optional: true }),
  article(4, 'La Junta informa al Consejo según el artículo 3 cada [[dias]] días.'),
];
const none: Settings = { choices: {}, leftOut: [], parameters: {} };
const rioverde: Settings = { choices: { a2: 'uno' }, leftOut: ['a3'], parameters: { canton: 'Rioverde', dias: '20' } };
const textOf = (parts: readonly Part[], key: string): string | undefined => parts.find((part) => part.key === key)?.text;
const reworded = (parts: readonly Part[], key: string, text: string): Part[] => parts.map((part) => (part.key === key ? { ...part, text } : part));
const newer = (next: readonly Part[], local: readonly Part[], settings = rioverde, more: Partial<Newer> = {}): Newer => ({ followed: new Map(model.map((part) => [part.key, part])), next, local, settings, ...more });

describe('a text drawn from a model', () => {
  const own = drawn(model, rioverde);
  test('says the wording chosen with its parameters filled', () => {
    expect([textOf(own, 'a1'), textOf(own, 'a2'), textOf(own, 't')]).toEqual(['Esta ordenanza organiza el sistema del cantón Rioverde.', 'El Consejo sesiona cada mes.', 'Ordenanza de Rioverde']);
  });
  test('lacks what was left out, and its articles are numbered on', () => {
    expect(own.filter(({ kind }) => kind === 'article').map(({ key, number }) => [key, number])).toEqual([['a1', '1'], ['a2', '2'], ['a4', '3']]);
  });
  test('tells which parts cite an article whose number moved', () => {
    expect(citingMoved(model, drawn(model, { ...rioverde, leftOut: ['a3'] }))).toEqual([]);
    expect(citingMoved(reworded(model, 'a1', 'Según el artículo 4.'), reworded(own, 'a1', 'Según el artículo 4.'))).toEqual(['a1']);
  });
  test('keeps a place that nobody filled, so that it is seen', () => {
    expect(placesOf(drawn(model, { ...rioverde, parameters: { canton: 'Rioverde', dias: ' ' } }))).toEqual(['dias']);
  });
  test('does not leave out what the model does not offer to', () => {
    expect(drawn(model, { ...none, leftOut: ['a1'] }).map(({ key }) => key)).toContain('a1');
  });
  test('shows its choices again to who reads only its words', () => {
    expect(settingsShown(model, own)).toEqual(rioverde);
  });
});

test.each([
  [{ ...none, choices: { a1: 'x' } }, { failure: 'adoption-choice-unknown', key: 'a1' }],
  [{ ...none, leftOut: ['a1'] }, { failure: 'adoption-part-needed', key: 'a1' }],
  [{ ...none, parameters: { alcalde: 'x' } }, { failure: 'adoption-parameter-unknown', key: 'alcalde' }],
  [rioverde, undefined],
])('a choice that the model does not offer is told: %j', (settings, problem) => {
  expect(settingsProblem(model, [{ key: 'canton', title: 'Cantón', kind: 'text', example: '' }, { key: 'dias', title: 'Días', kind: 'number', example: '' }], settings)).toEqual(problem);
});

describe('what keeps a model from being published', () => {
  const says = (parts: Part[], parameters: { key: string }[]): string[] => modelProblems(parts, parameters.map(({ key }) => ({ key, title: key, kind: 'text', example: '' }))).filter(({ stops }) => stops).map(({ key }) => key);
  test.each([
    ['a place that nobody described', model, [{ key: 'canton' }], ['dias']],
    ['nothing', model, [{ key: 'canton' }, { key: 'dias' }], []],
    ['no articles', model.slice(0, 1), [{ key: 'canton' }], ['text']],
    ['one key for two parts', [...model, model[1]!], [{ key: 'canton' }, { key: 'dias' }], ['a1']],
    ['a first wording that is not the text', reworded(model, 'a2', 'El Consejo sesiona.'), [{ key: 'canton' }, { key: 'dias' }], ['a2']],
  ])('%s', (_, parts, parameters, expected) => {
    expect(says(parts, parameters)).toEqual(expected);
  });
});

test.each([
  ['En [[canton]] rige.', 'En Santo Domingo de los Tsáchilas rige.', { canton: 'Santo Domingo de los Tsáchilas' }],
  ['De [[canton]] a [[canton]].', 'De Eloy Alfaro a Eloy Alfaro.', { canton: 'Eloy Alfaro' }],
  ['De [[canton]] a [[canton]].', 'De Eloy Alfaro a Muisne.', undefined],
  ['El (2 %) de [[canton]].', 'El (2 %) de Atacames.', { canton: 'Atacames' }],
  ['Desde [[canton]] rige [[dias]] días en [[canton]].', 'Desde Muisne rige 5 días en Muisne.', { canton: 'Muisne', dias: '5' }],
  ['[[canton]][[dias]].', 'Muisne5.', undefined],
  ['[[canton]]', 'Muisne', { canton: 'Muisne' }],
  ['En [[canton]].', 'En .', undefined],
  ['Sin parámetros', 'Sin  parámetros ', {}],
  ['En [[canton]] rige.', 'En Rioverde no rige', undefined],
])('the value of a parameter is read from «%s» in «%s»', (wording, text, expected) => {
  expect(inferredFrom(wording, text)).toEqual(expected);
});

test('a text that repeats the same words a thousand times is read as fast as any', () => {
  const wording = `${'la [[a]] y la [[b]] y la [[c]] y la [[d]] y la [[e]] '.repeat(3)}fin`;
  expect(inferredFrom(wording, 'la junta y '.repeat(4000))).toBeUndefined();
});

describe('a deviation', () => {
  const own = drawn(model, rioverde);
  const states = (local: readonly Part[], settings = rioverde, lineage = {}) => deviationOf({ model, local, settings, lineage }).map(({ key, state }) => `${key} ${state}`);
  test('of what was drawn has none, beside its choices and what it left out', () => {
    expect(states(own)).toEqual(['t same', 'a1 same', 'a2 choice', 'a3 left-out', 'a4 same']);
  });
  test('counts articles as in the model of those that it has; an optional one left out is none', () => {
    expect(sharedArticles({ model, local: own, settings: rioverde })).toEqual({ same: 3, of: 3 });
    expect(sharedArticles({ model, local: reworded(own, 'a4', 'Otra cosa.'), settings: rioverde })).toEqual({ same: 2, of: 3 });
    expect(sharedArticles({ model, local: own.filter(({ key }) => key !== 'a1'), settings: rioverde })).toEqual({ same: 2, of: 3 });
  });
  test('tells the words that are others', () => {
    const item = deviationOf({ model, local: reworded(own, 'a2', 'El Consejo sesiona cada semana.'), settings: rioverde }).find(({ key }) => key === 'a2');
    expect([item?.state, item?.runs?.filter(({ op }) => op !== 'same').map(({ text }) => text)]).toEqual(['reworded', ['mes', 'semana']]);
  });
  test('tells what was added and what was left out where it stood', () => {
    expect(states([...own.filter(({ key }) => key !== 'a2'), article(9, 'Nuevo.')])).toEqual(['t same', 'a1 same', 'a2 left-out', 'a3 left-out', 'a4 same', 'a9 added']);
  });
  test('reads the values of parameters that nobody kept', () => {
    expect(deviationOf({ model, local: own, settings: { ...rioverde, parameters: {} } }).find(({ key }) => key === 'a1')).toMatchObject({ state: 'same', parameters: [{ key: 'canton', value: 'Rioverde' }] });
  });
  test('does not mind how a text is printed', () => {
    expect(states(reworded(own, 'a1', 'Esta ordenanza  organiza el sistema\ndel cantón Rioverde.'))).toContain('a1 same');
  });
  test('tells merged and split articles by their lineage', () => {
    const local = [own[0]!, { ...own[1]!, key: 'x', text: `${own[1]!.text} ${own[2]!.text}` }, { ...own[3]!, key: 'y', text: 'La Junta informa al Consejo.' }, { ...own[3]!, key: 'z', text: 'Lo hace cada 20 días.' }];
    expect(states(local, rioverde, { x: ['a1', 'a2'], y: ['a4'], z: ['a4'] })).toEqual(['t same', 'x merged', 'a3 left-out', 'y split', 'z split']);
    expect(sharedArticles({ model, local, settings: rioverde, lineage: { x: ['a1', 'a2'], y: ['a4'], z: ['a4'] } })).toEqual({ same: 0, of: 3 });
  });
});

describe('a newer model', () => {
  const own = drawn(model, rioverde);
  const told = (next: readonly Part[], local: readonly Part[] = own, settings = rioverde) => changesOf(newer(next, local, settings)).map(({ key, change, standing }) => `${key} ${change} ${standing}`);
  test('that is the same asks nothing', () => {
    expect(told(model)).toEqual([]);
  });
  test('asks about an article that it words anew', () => {
    expect(told(reworded(model, 'a4', 'La Junta informa cada [[dias]] días hábiles.'))).toEqual(['a4 reworded clean']);
  });
  test('asks nothing of what the local text already says', () => {
    expect(told(reworded(model, 'a4', 'La Junta informa cada [[dias]] días hábiles.'), reworded(own, 'a4', 'La Junta informa cada 20 días hábiles.'))).toEqual([]);
  });
  test('asks nothing about a wording that was not chosen', () => {
    const next = model.map((part) => (part.key === 'a2' ? { ...part, text: 'El Consejo sesiona cada trimestre.', choices: [{ key: 'dos', title: 'Cada trimestre', text: 'El Consejo sesiona cada trimestre.' }, part.choices[1]!] } : part));
    expect(told(next)).toEqual([]);
    expect(told(next, drawn(model, { ...rioverde, choices: {} }), { ...rioverde, choices: {} })).toEqual(['a2 reworded clean']);
  });
  test('says when the wording chosen is gone', () => {
    const next = model.map((part) => (part.key === 'a2' ? { ...part, choices: [part.choices[0]!] } : part));
    expect(changesOf(newer(next, own))).toMatchObject([{ key: 'a2', choiceGone: true }]);
  });
  test('keeps both changes where they touch other words', () => {
    const long = (first: string, last: string): string => `El Consejo ${first} las propuestas de la ciudadanía y de las instituciones del cantón, y las resuelve en ${last}.`;
    const [base, next] = [reworded(model, 'a4', long('recibe', 'treinta días')), reworded(model, 'a4', long('recibe', 'quince días'))];
    const local = reworded(own, 'a4', long('recibe y registra', 'treinta días'));
    expect(changesOf({ ...newer(next, local), followed: new Map(base.map((part) => [part.key, part])) })).toMatchObject([{ key: 'a4', standing: 'both', result: `Asunto 4\n${long('recibe y registra', 'quince días')}` }]);
  });
  test('says that it is in conflict where both changed the same words', () => {
    expect(told(reworded(model, 'a4', 'La Junta informa cada diez días.'), reworded(own, 'a4', 'La Junta informa cuando quiera.'))).toEqual(['a4 reworded conflict']);
  });
  test('asks about what it adds and what it takes away', () => {
    expect(told([...model.filter(({ key }) => key !== 'a1'), article(5, 'Vigencia desde su publicación.')])).toEqual(['a5 added clean', 'a1 removed clean']);
  });
  test('only tells of a change in an article that the territory left out', () => {
    const next = reworded(model, 'a3', 'La secretaría publica las actas en tres días.');
    expect([told(next), askedKeys(newer(next, own))]).toEqual([['a3 reworded not-here'], []]);
  });
  test('asks again about what was left, though the text lacks it', () => {
    const followed = new Map([...model, article(5, 'Uno.')].map((part) => [part.key, part]));
    expect(askedKeys({ ...newer([...model, article(5, 'Dos.')], own), followed, left: new Set(['a5']) })).toEqual(['a5']);
  });
});

describe('taking', () => {
  const own = drawn(model, rioverde);
  test('puts the new words in, the new article in its place, and numbers on', () => {
    const next = [model[0]!, model[1]!, article(7, 'Definiciones.', { number: '2' }), ...reworded(model.slice(2), 'a4', 'La Junta informa cada [[dias]] días hábiles.')];
    const result = withTaken(new Set(['a7', 'a4']), newer(next, own));
    expect(result.filter(({ kind }) => kind === 'article').map(({ key, number, text }) => [key, number, text.slice(0, 24)])).toEqual([['a1', '1', 'Esta ordenanza organiza '], ['a7', '2', 'Definiciones.'], ['a2', '3', 'El Consejo sesiona cada '], ['a4', '4', 'La Junta informa cada 20']]);
  });
  test('leaves alone what is not taken', () => {
    const next = reworded(reworded(model, 'a1', 'Uno.'), 'a4', 'Cuatro.');
    const result = withTaken(new Set(['a4']), newer(next, own));
    expect([textOf(result, 'a1'), textOf(result, 'a4')]).toEqual([textOf(own, 'a1'), 'Cuatro.']);
  });
  test('takes an article away', () => {
    expect(withTaken(new Set(['a1']), newer(model.filter(({ key }) => key !== 'a1'), own)).map(({ key, number }) => [key, number])).toEqual([['t', null], ['a2', '1'], ['a4', '2']]);
  });
  test('does not touch an article that was split', () => {
    const local = [...own.filter(({ key }) => key !== 'a4'), article(8, 'La Junta informa.'), article(9, 'Cada 20 días.')];
    const asked = { ...newer(reworded(model, 'a4', 'Otro.'), local), lineage: { a8: ['a4'], a9: ['a4'] } };
    expect([changesOf(asked)[0]?.takeable, withTaken(new Set(['a4']), asked).map(({ key }) => key)]).toEqual([false, local.map(({ key }) => key)]);
  });
  test('everything that is asked leaves nothing to ask, whatever changed on either side', () => {
    const words = fc.constantFrom('consejo', 'junta', 'mes', 'año', 'informa', '[[canton]]', 'sesiona', 'cada', 'uno');
    const text = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
    const parts = fc.uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 8 }), text }), { selector: ({ n }) => n, maxLength: 8 }).map((list) => list.map(({ n, text: says }) => article(n, says)));
    const settings: Settings = { ...none, parameters: { canton: 'Muisne' } };
    fc.assert(fc.property(parts, parts, parts, (base, next, edited) => {
      const local = drawn(base, settings).map((part) => edited.find(({ key }) => key === part.key) ?? part).map((part) => ({ ...part, text: filled(part.text, settings.parameters) }));
      const before: Newer = { followed: new Map(base.map((part) => [part.key, part])), next, local, settings };
      const taken = withTaken(new Set(askedKeys(before)), before);
      const decided = askedKeys(before).map((part) => ({ part, text: 2, taken: true, reason: null }));
      const after = { ...before, local: taken, followed: followedParts(1, decided, (number) => (number === 1 ? base : next)) };
      expect(askedKeys(after)).toEqual([]);
    }));
  });
});

describe('two edits of one text', () => {
  const base = 'El Consejo recibe las propuestas de la ciudadanía, las estudia con las instituciones del cantón y las resuelve en treinta días.';
  test('are both kept when they touch other words', () => {
    expect(merged(base, base.replace('recibe', 'recibe y registra'), base.replace('treinta', 'quince'))).toBe(base.replace('recibe', 'recibe y registra').replace('treinta', 'quince'));
  });
  test('are for a person when they touch the same ones', () => {
    expect(merged(base, base.replace('treinta', 'diez'), base.replace('treinta', 'quince'))).toBeUndefined();
  });
  test('that are the same are one', () => {
    expect(merged(base, base.replace('treinta', 'quince'), base.replace('treinta', 'quince'))).toBe(base.replace('treinta', 'quince'));
  });
  test('give the other one where one of them changed nothing', () => {
    const text = fc.array(fc.constantFrom('la', 'junta', 'del', 'cantón', 'Rioverde', 'cada', '1,5', '.', '\n'), { maxLength: 20 }).map((list) => list.join(' '));
    fc.assert(fc.property(text, text, (before, after) => {
      expect([merged(before, after, before), merged(before, before, after)]).toEqual([after, after]);
    }));
  });
});

describe('choosing anew', () => {
  const own = drawn(model, rioverde);
  test('rewrites what still says what was drawn, and keeps what somebody wrote', () => {
    const local = reworded(own, 'a4', 'La Junta informa cuando el Consejo lo pida.');
    const result = redrawn(model, local, { before: rioverde, after: { choices: {}, leftOut: [], parameters: { canton: 'Atacames', dias: '30' } } });
    expect([textOf(result.parts, 'a1'), textOf(result.parts, 'a2'), textOf(result.parts, 'a4'), result.kept]).toEqual(['Esta ordenanza organiza el sistema del cantón Atacames.', 'El Consejo sesiona cada dos meses.', 'La Junta informa cuando el Consejo lo pida.', ['a4']]);
  });
  test('brings back an optional part in its place, and takes it away again', () => {
    const back = redrawn(model, own, { before: rioverde, after: { ...rioverde, leftOut: [] } }).parts;
    expect(back.map(({ key }) => key)).toEqual(['t', 'a1', 'a2', 'a3', 'a4']);
    expect(redrawn(model, back, { before: { ...rioverde, leftOut: [] }, after: rioverde }).parts.map(({ key }) => key)).toEqual(own.map(({ key }) => key));
  });
  test('of the same changes nothing', () => {
    expect(redrawn(model, own, { before: rioverde, after: rioverde })).toEqual({ parts: own, kept: [] });
  });
});
