import type { Untold } from './compare-bodies.ts';
import { words } from './words.ts';

/** What the person who loads a sheet is told of what it does not tell. */
export const untoldNotes = ({ silent, today, said, act }: Untold, day: string): string[] => [
  ...(today > 0 ? [words.assertedToday(today, day)] : []),
  ...(said > 0 ? [words.assertedThen(said)] : []),
  ...(act > 0 ? [words.actUndated(act)] : []),
  ...(silent > 0 ? [words.nothing(silent)] : []),
];
