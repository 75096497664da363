import type { Part } from '../../../../kernel/part.ts';
import type { Blank, Parameter, Settings } from '../../contract/models/parameter.ts';
import { renumbered } from './numbering.ts';

const place = /\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]/g;

/** The parameters that a text asks for, each once, in order. */
export const placesIn = (text: string): string[] => [...new Set([...text.matchAll(place)].map(([, key]) => key!))];

/** Every parameter that some parts ask for, in their headings, texts and choices. */
export const placesOf = (parts: readonly Part[]): string[] => [...new Set(parts.flatMap((part) => placesIn([part.heading ?? '', part.text, ...part.choices.map(({ text }) => text)].join('\n'))))];

/** What a text still asks for, by what its model calls it. */
export const blanksIn = (parts: readonly Part[], parameters: readonly Pick<Parameter, 'key' | 'title'>[]): Blank[] =>
  placesOf(parts).map((key) => ({ key, title: parameters.find((one) => one.key === key)?.title ?? key }));

/** A text with its parameters filled; one without a value stays as it stands, so that it is seen. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string => text.replace(place, (whole, key: string) => values[key]?.trim() || whole);

/** The wording of a part that somebody chose; the first one when nobody did, or when it is no longer there. */
export const wordingOf = (part: Part, choices: Settings['choices']): string => part.choices.find(({ key }) => key === choices[part.key])?.text ?? part.text;

/** A part of a model as it stands in a territory's text: chosen, filled, and a part like any other. */
export const drawnPart = (part: Part, settings: Pick<Settings, 'choices' | 'parameters'>): Part => ({
  ...part,
  heading: part.heading === null ? null : filled(part.heading, settings.parameters),
  text: filled(wordingOf(part, settings.choices), settings.parameters),
  optional: false,
  choices: [],
});

/** The text that a territory begins with: the model's parts without those left out, chosen and filled, numbered anew where numbers ran on. */
export const drawn = (parts: readonly Part[], settings: Settings): Part[] =>
  renumbered(parts, parts.filter((part) => !(part.optional && settings.leftOut.includes(part.key))).map((part) => drawnPart(part, settings)));
