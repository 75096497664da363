import { server } from './server.ts';
import { words } from './words.ts';

/** The names that the rooms of a new slice are written with. */
export interface Names {
  /** `groups`: the slice, its schema, its folder. */
  slice: string;
  /** `group`: one record, its table. */
  noun: string;
  /** `Group`: its type. */
  type: string;
}

/** The files of a new slice, path → text: a table, a list, a creation and a change, which work and are tested as they are. */
export function roomsOf(slice: string, noun: string, migration: string): Record<string, string> {
  const names: Names = { slice, noun, type: `${noun.charAt(0).toUpperCase()}${noun.slice(1)}` };
  const room = (files: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, text]) => [name === 'migration' ? migration : `src/slices/${slice}/${fill(name, names)}`, fill(text, names)]));
  return room({ ...server, ...words });
}

/** Puts the names into a text: `@slice@`, `@noun@`, `@Type@`. */
const fill = (text: string, { slice, noun, type }: Names): string => text.replaceAll('@slice@', slice).replaceAll('@noun@', noun).replaceAll('@Type@', type).trimStart();
