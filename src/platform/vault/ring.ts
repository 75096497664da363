import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../config/problem.ts';
import { keyOf } from './key.ts';
import type { Key } from './key.ts';

/** What `keys.json` of the data folder keeps. No backup takes it along: a copy of the house alone opens nothing. */
interface Kept {
  /** Texts of the keys, the one that seals first. Earlier ones stay: backups of their time need them. */
  keys: string[];
  /** Names of keys that somebody declared lost: what they sealed stays closed, and the house starts without them. */
  lost: string[];
}

/** The keys at hand, read anew at each use, so that a rotation reaches a product that is running. */
export interface Ring {
  /** The key that seals; made now when there is none. */
  current(): Key;
  find(id: string): Key | undefined;
  /** Names of the keys at hand, the one that seals first. */
  ids(): string[];
  lost(): string[];
  /** Makes a new key that seals from now on. Not where a setting gives the keys. */
  renew(): Key;
  declareLost(id: string): void;
  /** Takes along the keys of another folder, after those of this one. */
  adopt(from: string): void;
}

export const ringName = 'keys.json';

/** @param given texts of keys from the settings, before those of the folder; the first one seals */
export function openRing(folder: string, given: readonly string[] = []): Ring {
  const path = join(folder, ringName);
  const keys = (): Key[] => [...given, ...readKept(path).keys].map(keyOf);
  return {
    current: () => keys()[0] ?? firstOf(path),
    find: (id) => keys().find((key) => key.id === id),
    ids: () => [...new Set(keys().map(({ id }) => id))],
    lost: () => readKept(path).lost,
    renew() {
      if (given.length > 0) throw new StartProblem('Las claves vienen de ARTICULA_KEY: ponga allí la nueva delante de la anterior, separadas por una coma, y repita la orden.');
      const text = newText();
      const kept = readKept(path);
      replace(path, { ...kept, keys: [text, ...kept.keys] });
      return keyOf(text);
    },
    declareLost(id) {
      const kept = readKept(path);
      if (!kept.lost.includes(id)) replace(path, { ...kept, lost: [...kept.lost, id] });
    },
    adopt(from) {
      const [own, other] = [readKept(path), readKept(join(from, ringName))];
      const both = { keys: [...new Set([...own.keys, ...other.keys])], lost: [...new Set([...own.lost, ...other.lost])] };
      if (both.keys.length + both.lost.length > own.keys.length + own.lost.length) replace(path, both);
    },
  };
}

const newText = (): string => randomBytes(32).toString('base64url');

/** Of two processes that start together on one folder, one makes the key and both read it: a link is made once or not at all. */
function firstOf(path: string): Key {
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const kept = readKept(path);
  write(aside, { ...kept, keys: [newText()] });
  try {
    if (existsSync(path)) renameSync(aside, path); // it only says which keys were lost
    else linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // node:fs throws only such errors
  } finally {
    rmSync(aside, { force: true });
  }
  const [text] = readKept(path).keys;
  if (text === undefined) throw new Error(`${path} holds no key after one was made`);
  return keyOf(text);
}

function replace(path: string, kept: Kept): void {
  const aside = `${path}.new`;
  write(aside, kept);
  renameSync(aside, path);
}

const write = (path: string, kept: Kept): void => writeFileSync(path, `${JSON.stringify(kept, undefined, 2)}\n`, { mode: 0o600, flush: true });

function readKept(path: string): Kept {
  if (!existsSync(path)) return { keys: [], lost: [] };
  try {
    const { keys = [], lost = [] } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Kept>; // written above; whatever else fails below
    if (![...keys, ...lost].every((text) => typeof text === 'string')) throw new Error('not a list of texts');
    return { keys, lost };
  } catch (error) {
    throw new StartProblem(`No se puede leer ${path}: restablezca el archivo de claves de su copia.`, { cause: error });
  }
}
