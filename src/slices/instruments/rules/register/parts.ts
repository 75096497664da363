import type { Part } from '../../../../kernel/part.ts';

/** A new part of a kind, empty; of a heading, as deep as the one before it. */
export const blankPart = (key: string, kind: Part['kind'], level = 0): Part => ({ key, kind, level: kind === 'heading' ? level || 2 : 0, number: null, heading: null, text: '', optional: false, choices: [] });

const placeOf = (parts: readonly Part[], key: string | null): number => (key === null ? -1 : parts.findIndex((part) => part.key === key));

/** The parts with another one after `key`; at the beginning when it is null. */
export function insertPart(parts: readonly Part[], after: string | null, part: Part): Part[] {
  const place = placeOf(parts, after) + 1;
  return [...parts.slice(0, place), part, ...parts.slice(place)];
}

export const replacePart = (parts: readonly Part[], part: Part): Part[] => parts.map((one) => (one.key === part.key ? part : one));
export const removePart = (parts: readonly Part[], key: string): Part[] => parts.filter((part) => part.key !== key);

/** A part taken from where it stands and put after another; at the beginning when that is null. */
export function movePart(parts: readonly Part[], key: string, after: string | null): Part[] {
  const part = parts.find((one) => one.key === key);
  return part && key !== after ? insertPart(removePart(parts, key), after, part) : [...parts];
}

/** A part one place up or down; where it cannot go further it stays. */
export function nudgePart(parts: readonly Part[], key: string, by: -1 | 1): Part[] {
  const place = placeOf(parts, key);
  const other = place + by;
  if (place < 0 || other < 0 || other >= parts.length) return [...parts];
  return movePart(parts, key, by === 1 ? parts[other]!.key : (parts[other - 1]?.key ?? null)); // `other` is a place of the list
}
