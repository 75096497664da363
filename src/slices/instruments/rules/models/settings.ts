import type { Part } from '../../../../kernel/part.ts';
import type { Parameter, Settings } from '../../contract/models/parameter.ts';
import { likeness } from './deviation.ts';
import { drawnPart, filled } from './drawn.ts';
import { pairsOf, type Lineage } from './lineage.ts';
import { sameWords } from './same.ts';

/** What the house knows of who adopts. */
export interface Adopter {
  territory: string;
  parent: string | null;
  government: string | null;
}

const fillOf = ({ fill }: Parameter, { territory, parent, government }: Adopter): string | null =>
  fill === 'territory-name' ? territory : fill === 'parent-name' ? parent : fill === 'government' ? government : null;

/** The values that the house fills by itself; null where a person must. */
export const filledBy = (parameters: readonly Parameter[], adopter: Adopter): Record<string, string | null> => Object.fromEntries(parameters.map((parameter) => [parameter.key, fillOf(parameter, adopter)]));

/** The values given, and the house's own where none was. */
export const withFilled = (parameters: readonly Parameter[], given: Settings['parameters'], adopter: Adopter): Settings['parameters'] =>
  Object.fromEntries(parameters.flatMap((parameter) => {
    const value = given[parameter.key]?.trim() || fillOf(parameter, adopter);
    return value ? [[parameter.key, value] as const] : [];
  }));

/** What is wrong with what somebody chose of a model: a wording or a parameter that it does not have, a part that may not be left out. */
export function settingsProblem(parts: readonly Part[], parameters: readonly Parameter[], { choices, leftOut, parameters: values }: Settings): { failure: 'adoption-choice-unknown' | 'adoption-part-needed' | 'adoption-parameter-unknown'; key: string } | undefined {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const choice = Object.entries(choices).find(([key, chosen]) => !byKey.get(key)?.choices.some((one) => one.key === chosen));
  if (choice) return { failure: 'adoption-choice-unknown', key: choice[0] };
  const needed = leftOut.find((key) => byKey.get(key)?.optional !== true);
  if (needed !== undefined) return { failure: 'adoption-part-needed', key: needed };
  const unknown = Object.keys(values).find((key) => !parameters.some((parameter) => parameter.key === key));
  return unknown === undefined ? undefined : { failure: 'adoption-parameter-unknown', key: unknown };
}

/** What a text that came from elsewhere shows of its choices: values, wordings, optional parts that it lacks. */
export function settingsShown(model: readonly Part[], local: readonly Part[], lineage: Lineage = {}): Settings {
  const { at } = pairsOf(model, local, lineage);
  const byKey = new Map(local.map((part) => [part.key, part]));
  const settings: Settings = { choices: {}, leftOut: model.filter(({ key, optional }) => optional && !at.has(key)).map(({ key }) => key), parameters: {} };
  for (const part of model) {
    const own = byKey.get(at.get(part.key)?.[0] ?? '');
    if (!own) continue;
    const { state, values } = likeness(part, own, { ...settings, parameters: {} });
    if (state !== 'reworded') settings.parameters = { ...values, ...settings.parameters };
    const chosen = state === 'choice' ? part.choices.find((choice) => sameWords(filled(choice.text, { ...settings.parameters, ...values }), own.text)) : undefined;
    if (chosen) settings.choices[part.key] = chosen.key;
  }
  return settings;
}

/**
 * A local text after its territory chose anew: parts that still say what was drawn say what is drawn now, those written
 * in other words stay (`kept`), optional ones come and go.
 */
export function redrawn(model: readonly Part[], local: readonly Part[], { before, after, lineage }: { before: Settings; after: Settings; lineage?: Lineage }): { parts: Part[]; kept: string[] } {
  const { of: answers, at } = pairsOf(model, local, lineage);
  const byKey = new Map(model.map((part) => [part.key, part]));
  const kept: string[] = [];
  const out = (part: Part): boolean => part.optional && after.leftOut.includes(part.key);
  const stays = local.flatMap((own): Part[] => {
    const [only, ...more] = answers.get(own.key)!;
    const part = byKey.get(only ?? '');
    if (!part || more.length > 0 || at.get(part.key)!.length > 1) return [own];
    const [was, is] = [drawnPart(part, before), drawnPart(part, after)];
    const isAsDrawn = sameWords(was.text, own.text) && sameWords(was.heading, own.heading);
    if (out(part)) return isAsDrawn ? [] : (kept.push(own.key), [own]);
    if (isAsDrawn) return [{ ...own, heading: is.heading, text: is.text }];
    if (!sameWords(was.text, is.text) || !sameWords(was.heading, is.heading)) kept.push(own.key);
    return [own];
  });
  const back = model.filter((part) => part.optional && before.leftOut.includes(part.key) && !out(part) && !at.has(part.key));
  return { parts: back.reduce((parts, part) => inserted(parts, drawnPart(part, after), model), stays), kept };
}

function inserted(parts: readonly Part[], part: Part, model: readonly Part[]): Part[] {
  const before = new Set(model.slice(0, model.findIndex(({ key }) => key === part.key)).map(({ key }) => key));
  const place = parts.findLastIndex(({ key }) => before.has(key)) + 1;
  return [...parts.slice(0, place), part, ...parts.slice(place)];
}
