import type { Broken } from './arrows.ts';
import { roomOf } from './rooms.ts';
import type { Source } from './source.ts';

/** A library may enter through more than one file only for a reason written here. */
const manyDoors: Record<string, { under: string; why: string }> = {
  react: { under: 'src/', why: 'it is the language screens are written in' },
  'react-dom': { under: 'src/web/', why: 'the same' },
  '@tabler/icons-react': { under: 'src/', why: 'one import per icon, so that a screen loads only those it draws' },
  '@tanstack/react-query': { under: 'src/web/', why: 'its hooks are called where the shell asks; slices ask through api/remote' },
  '@tanstack/react-router': { under: 'src/web/', why: 'its hooks are called where the shell routes; slices go through route and link' },
  kysely: { under: 'src/platform/db/', why: 'the door and the tag that stores write with' },
};

/** Every third-party library enters through one file; types may be named elsewhere. */
export function scatteredLibraries(sources: Source[]): Broken[] {
  const doors = new Map<string, Set<string>>();
  for (const { path, imports } of sources)
    for (const { to, own, type } of imports) {
      if (own || type || to.startsWith('node:')) continue;
      doors.set(to, (doors.get(to) ?? new Set()).add(path));
    }
  return [...doors].flatMap(([library, paths]) => {
    const exception = manyDoors[library];
    const astray = exception ? [...paths].filter((path) => !path.startsWith(exception.under)) : paths.size > 1 ? [...paths] : [];
    return astray.length > 0 ? [{ law: 'a library enters through one file', at: astray.join(', '), to: library }] : [];
  });
}

const at = (source: Source, word: RegExp): string => {
  const index = source.code.search(word);
  return `${source.path}:${source.code.slice(0, Math.max(index, 0)).split('\n').length}`;
};

interface Word {
  law: string;
  word: RegExp;
  /** The files in which the word may not stand. */
  where: (path: string) => boolean;
}

const inRoom = (...rooms: string[]) => (path: string): boolean => rooms.includes(roomOf(path).room ?? '') && roomOf(path).layer === 'slice';

/** What must survive a rollback, and therefore opens its own transaction: failed sign-ins, the last use of a session. */
const outsideWriters = ['src/slices/accounts/store/throttle.ts', 'src/slices/accounts/store/session.ts'];

/** Words that may stand in few places only. */
const words: Word[] = [
  { law: 'settings are read at the front door', word: /\bprocess\.env\b/, where: (path) => !/^src\/(main|cli)\.ts$|^src\/platform\/config\//.test(path) },
  { law: 'actions contain no SQL', word: /\bsql(\.\w+)?\s*`/, where: inRoom('actions') },
  { law: 'only the runner grants a permit', word: /\bas\s+(unknown\s+as\s+)?(Permitted|Recorded)\b|\b(maybe|one|rows)<Permitted\b/, where: (path) => path !== 'src/platform/operation/make-context.ts' },
  { law: 'rules read no clock', word: /\bDate\.now\(|new Date\(\)|\bMath\.random\(/, where: inRoom('rules', 'contract') },
  { law: 'facts are written by the runner', word: /\binto\s+platform\.(fact|witness|idempotency)\b/, where: (path) => path.startsWith('src/slices/') },
  { law: 'only the runner opens a transaction', word: /\.transaction\(\)/, where: (path) => path.startsWith('src/slices/') && !outsideWriters.includes(path) },
  { law: 'nothing is printed but by the front door', word: /\bconsole\.\w+\(/, where: (path) => !/^src\/(main|cli)\.ts$|^src\/web\/gallery\//.test(path) },
  { law: 'no default exports', word: /^\s*export default\b/m, where: () => true },
];

/** Words that stand where they must not. */
export const misplacedWords = (sources: Source[]): Broken[] =>
  words.flatMap(({ law, word, where }) => sources.filter(({ path, code }) => where(path) && word.test(code)).map((source) => ({ law, at: at(source, word), to: word.source })));

/** Folders whose name says nothing. */
export const namelessFolders = (sources: Source[]): Broken[] =>
  sources.filter(({ path }) => /\/(utils?|helpers?|common|shared|misc|lib)(\/|\.tsx?$)/.test(path)).map(({ path }) => ({ law: 'a folder is named by a noun of this world', at: path, to: path }));

/** A store writes its own schema only; another's tables may be read where they are a declared read model. */
export function foreignSchemas(sources: Source[], schemas: readonly string[]): Broken[] {
  const readable = /^(territories\.unit|institutions\.institution|platform\.(file|preview|import|import_row|header_mapping|fact|fact_detail|witness|fold|redact))$/;
  return sources.flatMap((source) => {
    const { slice } = roomOf(source.path);
    if (!slice || roomOf(source.path).room === 'web') return [];
    return [...source.code.matchAll(/\b(from|join|into|update)\s+(?:only\s+)?([a-z_]+)\.([a-z_]+)\b/g)].flatMap(([, verb = '', schema = '', table = '']) => {
      if (schema === slice || !(schemas.includes(schema) || schema === 'platform')) return [];
      const name = `${schema}.${table}`;
      const reads = verb === 'from' || verb === 'join';
      return reads && readable.test(name) ? [] : schema === 'platform' && readable.test(name) ? [] : [{ law: 'a slice writes its own schema only', at: source.path, to: name }];
    });
  });
}

/** The folder of a file, two deep; the files of `src` and `src/web` themselves are doors, each a place of its own. */
function folder(path: string): string {
  const parts = path.split('/');
  return parts.length === 2 || (parts.length === 3 && parts[1] === 'web') ? path : parts.slice(0, Math.min(parts.length - 1, 3)).join('/');
}

/** Circles among folders, by what runs; types may look at each other. One line per circle's first arrow. */
export function folderCircles(sources: Source[]): Broken[] {
  const arrows = new Map<string, Map<string, string>>();
  for (const { path, imports } of sources)
    for (const { to, own, type, line } of imports) {
      if (!own || type || folder(to) === folder(path)) continue;
      const outgoing = arrows.get(folder(path)) ?? new Map<string, string>();
      outgoing.set(folder(to), `${path}:${line}`);
      arrows.set(folder(path), outgoing);
    }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(arrows.get(from)?.keys() ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return [...arrows].flatMap(([from, outgoing]) => [...outgoing].filter(([to]) => from < to && reaches(to, from)).map(([to, where]) => ({ law: 'folders form no circle', at: where, to })));
}
