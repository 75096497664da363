import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poolOf, readLabels } from './read.ts';
import type { Canton } from './read.ts';

const halves = { tuning: readLabels('tuning'), trial: readLabels('trial') };
const cantons = [...halves.tuning, ...halves.trial];

const count = (of: Canton[], what: (canton: Canton) => number) => of.reduce((sum, canton) => sum + what(canton), 0);
const key = (pair: { below: string; above: string }) => `${pair.below} ${pair.above}`;
const texts = (of: Canton[]) => of.flatMap((canton) => [...canton.below, ...canton.above].map((statement) => statement.text.toLowerCase()));
const plain = (text: string) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The first five letters of each long word: a guard against a slip, not a stemmer. */
const starts = (text: string) => new Set((plain(text).match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, 5)));
const FUNCTION_WORDS = new Set(['desde', 'hasta', 'hacia', 'sobre', 'entre', 'donde', 'cuand', 'quien', 'segun', 'contr', 'frent', 'junto', 'todas', 'todos', 'otras', 'otros']);

describe('the labels of suggestions', () => {
  it('are twelve cantons, half for tuning and half for the trial', () => {
    expect([halves.tuning.length, halves.trial.length]).toEqual([6, 6]);
  });

  it('belong to twelve different cantons of the country', () => {
    const known = new Set(readFileSync(join(import.meta.dirname, '..', '..', 'packs', 'ec', 'territories.csv'), 'utf8').split('\n').map((line) => line.split(',').slice(0, 3).join()));
    const codes = cantons.map(({ canton }) => canton.code);
    expect(new Set(codes).size).toBe(12);
    expect(cantons.filter(({ canton }) => !known.has(`${canton.code},${canton.name},canton`))).toEqual([]);
  });

  it.each(Object.entries(halves))('have in the %s half at least 90 true pairs and 60 refusals', (_half, of) => {
    expect(count(of, (canton) => canton.pairs.length)).toBeGreaterThanOrEqual(90);
    expect(count(of, (canton) => canton.not.length)).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(halves))('share no word in at least half of the true pairs of the %s half', (_half, of) => {
    const bare = count(of, (canton) => canton.pairs.filter((pair) => pair.shares === 'none').length);
    expect(bare * 2).toBeGreaterThanOrEqual(count(of, (canton) => canton.pairs.length));
  });

  it('repeat no text, in a canton or between cantons', () => {
    const all = texts(cantons);
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
  });

  it.each(cantons.map((canton) => [canton.canton.name, canton] as const))('say in %s that they are an example', (_name, canton) => {
    expect(canton).toMatchObject({ example: true, note: expect.stringContaining('inventados') });
  });

  it.each(cantons.map((canton) => [canton.canton.name, canton] as const))('point in %s to statements that are there, of two governments', (_name, canton) => {
    const below = new Map(canton.below.map((statement) => [statement.id, statement]));
    const broken = [...canton.pairs, ...canton.not].filter((pair) => {
      const from = below.get(pair.below);
      return !from || !poolOf(canton, from).some((above) => above.id === pair.above);
    });
    expect(broken).toEqual([]);
    expect(below.size).toBe(canton.below.length);
    expect(new Set(canton.above.map((statement) => statement.id)).size).toBe(canton.above.length);
  });

  it.each(cantons.map((canton) => [canton.canton.name, canton] as const))('say each pair of %s once: true or refused', (_name, canton) => {
    const all = [...canton.pairs, ...canton.not].map(key);
    expect(all.filter((pair, at) => all.indexOf(pair) !== at)).toEqual([]);
  });

  it.each(cantons.map((canton) => [canton.canton.name, canton] as const))('mark in %s as sharing nothing only pairs whose words begin apart', (_name, canton) => {
    const text = new Map([...canton.below, ...canton.above].map((statement) => [statement.id, statement.text]));
    const slips = canton.pairs.filter((pair) => pair.shares === 'none').filter((pair) => {
      const above = starts(text.get(pair.above) ?? '');
      return [...starts(text.get(pair.below) ?? '')].some((start) => above.has(start) && !FUNCTION_WORDS.has(start));
    });
    expect(slips).toEqual([]);
  });

  it.each(cantons.map((canton) => [canton.canton.name, canton] as const))('keep %s realistic: short texts, and more wrong than right', (_name, canton) => {
    const lengths = texts([canton]).map((text) => text.split(' ').length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(25);
    expect([canton.below.length >= 12, canton.below.length <= 18]).toEqual([true, true]);
    expect([canton.above.length >= 28, canton.above.length <= 40]).toEqual([true, true]);
  });
});
