import { describe, expect, test } from 'vitest';
import type { Part } from '../src/kernel/part.ts';
import { align, kindSays, whySays } from '../src/engine/alignment/index.ts';
import { exampleModel } from './alignment/example-model.ts';
import { rightOf, sumOf, type Right } from './alignment/measure.ts';
import { modelNames, modelOf } from './alignment/read.ts';
import { recipes } from './alignment/recipes.ts';
import { variantOf } from './alignment/variants.ts';

/** The model of the example and three more, each about another matter: what is right on one only would be learnt by heart. */
const models: [string, Part[]][] = [['proteccion', exampleModel().parts], ...modelNames.map((name): [string, Part[]] => [name, modelOf(name)])];
const least = 0.9;
const share = ({ right, of }: Right): number => right / of;
const percent = (right: Right): string => `${(share(right) * 100).toFixed(1).replace('.', ',')} % (${right.right} de ${right.of})`;

describe.each(models)('twenty variants of %s', (name, model) => {
  const at = models.findIndex(([one]) => one === name);
  const foreign = models[(at + 1) % models.length]![1]; // within the list
  const measured = recipes.map((recipe, n) => ({ recipe, right: rightOf(variantOf(model, foreign, recipe, 4001 + n * 31 + at * 7), model) }));
  process.stdout.write(`${name}: ${percent(sumOf(measured.map(({ right }) => right)))} of articles right; worst: ${measured.toSorted((a, b) => share(a.right) - share(b.right)).slice(0, 3).map(({ recipe, right }) => `${recipe.name} ${percent(right)}`).join(', ')}\n`);
  test.each(measured.map(({ recipe, right }) => [recipe.name, right] as const))('%s: nine of ten articles are told right', (_recipe, right) => {
    expect(share(right)).toBeGreaterThanOrEqual(least);
  });
});

const [, protection] = models[0]!; // there are four
const [, waste] = models[1]!; // as above

test('a text about something else is aligned to nothing', () => {
  const wrong = models.flatMap(([one, text]) => models.filter(([other]) => other !== one).map(([, model]) => align(text, model)).filter(({ related, pairs }) => related || pairs.some((pair) => pair.text.length > 0 && pair.model.length > 0)));
  expect(wrong).toHaveLength(0);
});

test('every part of both sides stands in exactly one pair', () => {
  const text = variantOf(protection, waste, recipes.at(-1)!, 77).map(({ part }) => part); // there are twenty
  const { pairs } = align(text, protection);
  expect([pairs.flatMap((pair) => pair.text).toSorted(), pairs.flatMap((pair) => pair.model).toSorted()]).toEqual([text.map(({ key }) => key).toSorted(), protection.map(({ key }) => key).toSorted()]);
});

test('the same texts give the same pairs', () => {
  const text = variantOf(waste, protection, recipes.at(-2)!, 5).map(({ part }) => part); // as above
  expect(align(text, waste)).toEqual(align(text, waste));
});

test('a text is itself, article by article, for the reader too', () => {
  const { pairs, counts } = align(waste, waste);
  expect([pairs.every(({ text, model }) => text.join() === model.join()), counts.same]).toEqual([true, waste.filter(({ kind }) => kind !== 'heading').length]);
});

test('numbers that changed are another wording', () => {
  const text = waste.map((part) => ({ ...part, text: part.text.replace('dieciocho meses', 'treinta meses') }));
  const { pairs } = align(text, waste);
  expect(pairs.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual(['reworded']);
});

test('a wording that the model lets choose is recognised', () => {
  const chosen = protection.find(({ choices }) => choices.length > 1)!; // the example has one
  const text = protection.map((part) => (part === chosen ? { ...part, text: chosen.choices[1]!.text } : part)); // as was asked
  const pair = align(text, protection).pairs.find(({ model }) => model.includes(chosen.key));
  expect([pair?.kind, pair?.choice]).toEqual(['same', chosen.choices[1]!.key]);
});

test.each([['no text', [], waste], ['no model', waste, []], ['nothing at all', [], []]] as const)('%s is no pair', (_what, text, model) => {
  expect(align([...text], [...model]).pairs.filter((pair) => pair.text.length > 0 && pair.model.length > 0)).toEqual([]);
});

test('every pair says what it is and why, in words', () => {
  const { pairs } = align(variantOf(protection, waste, recipes[18]!, 9).map(({ part }) => part), protection); // there are twenty
  expect(pairs.filter((pair) => !/^[\p{Lu}«].{10,}\.$/u.test(whySays(pair)) || kindSays[pair.kind].length < 4)).toEqual([]);
});
