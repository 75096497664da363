import { wordRuns } from '../../../../engine/redline/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { DeviationItem } from '../../contract/models/deviation.ts';
import type { Settings } from '../../contract/models/parameter.ts';
import { filled, placesIn, wordingOf } from './drawn.ts';
import { inferredFrom } from './inferred.ts';
import { pairsOf, type Lineage } from './lineage.ts';
import { sameWords } from './same.ts';

/** What a text is compared with: the model's parts as each of its articles follows them, and what the territory chose. */
export interface Compared {
  model: readonly Part[];
  local: readonly Part[];
  settings: Settings;
  lineage?: Lineage;
  /** Changes of the model that were left, by part key. */
  left?: ReadonlyMap<string, { text: number; reason: string | null }>;
}

/** What enters the share: articles and closing provisions. */
export const isCounted = ({ kind }: Pick<Part, 'kind'>): boolean => kind === 'article' || kind === 'provision';

interface Likeness {
  state: 'same' | 'choice' | 'reworded';
  choice: string | null;
  values: Record<string, string>;
}

/** How a local part says what a part of the model says: with its first wording, with another of its choices, or in other words. */
export function likeness(part: Part, local: Part, settings: Settings): Likeness {
  const chosen = part.choices.find(({ key }) => key === settings.choices[part.key]);
  const first = { key: part.choices[0]?.key ?? null, title: null as string | null, text: part.text };
  const wordings = [...(chosen ? [{ key: chosen.key as string | null, title: chosen.title as string | null, text: chosen.text }] : []), first, ...part.choices];
  const isHeadAlike = sameWords(part.heading === null ? null : filled(part.heading, settings.parameters), local.heading) || (part.heading !== null && local.heading !== null && inferredFrom(part.heading, local.heading) !== undefined);
  for (const { key, title, text } of isHeadAlike ? wordings : []) {
    const values = sameWords(filled(text, settings.parameters), local.text) ? known(text, settings.parameters) : inferredFrom(text, local.text);
    if (values === undefined) continue;
    const isFirst = key === null || key === part.choices[0]?.key;
    return { state: isFirst ? 'same' : 'choice', choice: isFirst ? null : (title ?? part.choices.find((one) => one.key === key)?.title ?? null), values };
  }
  return { state: 'reworded', choice: chosen && chosen.key !== part.choices[0]?.key ? chosen.title : null, values: known(wordingOf(part, settings.choices), settings.parameters) };
}

const known = (text: string, values: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(placesIn(text).flatMap((key) => (values[key]?.trim() ? [[key, values[key].trim()]] : [])));
const named = ({ key, number, heading }: Part): DeviationItem['model'][number] => ({ key, number, heading });
const shown = ({ key, kind, number, heading }: Part) => ({ key, kind, number, heading, optional: false, choice: null, parameters: [], runs: null, left: null });

/** Articles as in the model, of those that the model has; optional ones that were left out do not count. */
export function sharedArticles({ model, local, settings, lineage }: Compared): { same: number; of: number } {
  const { of: answers, at } = pairsOf(model, local, lineage);
  const byKey = new Map(local.map((part) => [part.key, part]));
  const counted = model.filter((part) => isCounted(part) && !(part.optional && !at.has(part.key)));
  const isSame = (part: Part): boolean => {
    const [only, ...more] = at.get(part.key) ?? [];
    if (only === undefined || more.length > 0 || answers.get(only)?.length !== 1) return false;
    return likeness(part, byKey.get(only)!, settings).state !== 'reworded';
  };
  return { same: counted.filter(isSame).length, of: counted.length };
}

/** A local text beside its model, article by article in reading order; what was left out stands where the model has it. */
export function deviationOf(compared: Compared): DeviationItem[] {
  const { model, local, settings, lineage, left } = compared;
  const { of: answers, at } = pairsOf(model, local, lineage);
  const byKey = new Map(model.map((part) => [part.key, part]));
  const items = local.map((part): DeviationItem => {
    const ones = (answers.get(part.key) ?? []).map((key) => byKey.get(key)!);
    const base = { ...shown(part), model: ones.map(named), counted: isCounted(part) };
    const [one, ...more] = ones;
    if (one === undefined) return { ...base, state: 'added' };
    const words = { left: left?.get(one.key) ?? null, optional: one.optional };
    if (more.length > 0) return { ...base, ...words, state: 'merged', runs: wordRuns(ones.map((each) => filled(wordingOf(each, settings.choices), settings.parameters)).join('\n'), part.text) };
    if (at.get(one.key)!.length > 1) return { ...base, ...words, state: 'split', runs: wordRuns(filled(wordingOf(one, settings.choices), settings.parameters), part.text) };
    const { state, choice, values } = likeness(one, part, settings);
    const runs = state === 'reworded' ? runsBetween({ heading: filled(one.heading ?? '', settings.parameters), text: filled(wordingOf(one, settings.choices), settings.parameters) }, part) : null;
    return { ...base, ...words, state, choice, parameters: Object.entries(values).map(([key, value]) => ({ key, value })), runs };
  });
  return withLeftOut(items, model.filter(({ key }) => !at.has(key)), model, answers, left);
}

type Said = Pick<Part, 'heading' | 'text'>;
const whole = ({ heading, text }: Said): string => (heading ? `${heading}\n${text}` : text);

/** The words that go and come between two parts; their headings only where they differ. */
export const runsBetween = (before: Said | null, after: Said | null): DeviationItem['runs'] & object => {
  const isHeadAlike = before !== null && after !== null && sameWords(before.heading, after.heading);
  const said = (one: Said | null): string => (one === null ? '' : isHeadAlike ? one.text : whole(one));
  return wordRuns(said(before), said(after));
};

function withLeftOut(items: DeviationItem[], gone: readonly Part[], model: readonly Part[], answers: Map<string, string[]>, left: Compared['left']): DeviationItem[] {
  const result = [...items];
  for (const part of gone) {
    const before = new Set(model.slice(0, model.indexOf(part)).map(({ key }) => key));
    const after = result.findLastIndex(({ key, state }) => (state === 'left-out' ? before.has(key) : (answers.get(key) ?? []).some((one) => before.has(one))));
    result.splice(after + 1, 0, { ...shown(part), model: [named(part)], state: 'left-out', optional: part.optional, left: left?.get(part.key) ?? null, counted: isCounted(part) });
  }
  return result;
}
