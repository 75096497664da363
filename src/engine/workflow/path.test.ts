import { expect, test } from 'vitest';
import { pathTo, statesAhead } from './index.ts';
import { agreement, group, ordinance } from './sample.ts';

const way = (template: typeof ordinance, from: string, step: string) => pathTo(template, from, template.transitions.find(({ key }) => key === step)!)?.map(({ key }) => key) ?? null;

test.each([
  ['borrador', 'publicar', ['debatir', 'debatir-otra-vez', 'sancionar']],
  ['necesidad', 'debatir', ['redactar']],
  ['sancionada', 'publicar', []],
  ['publicada', 'debatir', null],
])('an ordinance in «%s» comes to «%s» by %j', (from, step, steps) => {
  expect(way(ordinance, from, step)).toEqual(steps);
});
test('the shortest of two ways is told', () => {
  expect(way(group, 'previsto', 'reunir')).toEqual(['convocar']);
});
test('a circle is walked once', () => {
  expect(way(agreement, 'negociacion', 'renovar')).toEqual(['suscribir', 'vencer']);
});
test('what sets back leads nowhere', () => {
  expect(way(ordinance, 'segundo-debate', 'debatir')).toBeNull();
});

test.each([
  ['necesidad', ['borrador', 'primer-debate', 'segundo-debate', 'sancionada', 'publicada']],
  ['sancionada', ['publicada']],
  ['publicada', []],
  ['derogada', []],
  ['ninguno', []],
])('what lies ahead of «%s» until it is in force is %j', (from, states) => {
  expect(statesAhead(ordinance, from).map(({ key }) => key)).toEqual(states);
});
test('nothing lies ahead of what never comes into force', () => {
  expect(statesAhead(group, 'previsto')).toEqual([]);
});
