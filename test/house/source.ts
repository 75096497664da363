import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

export interface Import {
  /** A path from the root (`src/kernel/id.ts`), or a package (`zod`), or `node:fs`. */
  to: string;
  own: boolean;
  /** Erased before anything runs. */
  type: boolean;
  line: number;
}

export interface Source {
  /** From the root, with slashes. */
  path: string;
  text: string;
  /** The text with comments blanked, so that a word in a reason is no code. */
  code: string;
  imports: Import[];
}

/** Every TypeScript file below `folder` of `root`, tests left out, with what it imports. */
export function readSources(root: string, folder = 'src'): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

/** A source from its text: strings stay, comments go. */
export function readSource(path: string, text: string): Source {
  const code = withoutComments(text);
  return { path, text, code, imports: [...importsOf(path, code)] };
}

/** `import … from`, `export … from`, bare imports and `import()`; a clause all of whose names say `type` is a type. */
const statement = /(?<![\w.'"-])(?:(import|export)\s+(type\s+)?([^'"`;()]*?)\s*from\s*|import\s*\(?\s*)(['"])([^'"]+)\4/g;

function* importsOf(path: string, code: string): Generator<Import> {
  for (const match of code.matchAll(statement)) {
    const [, , wholly, clause = '', , specifier = ''] = match;
    const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(',').map((name) => name.trim()).filter(Boolean);
    const type = wholly !== undefined || (names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type ')));
    const bare = specifier.split('?')[0] ?? specifier;
    const own = bare.startsWith('.');
    yield { to: own ? posix.normalize(posix.join(dirname(path), bare)) : packageOf(bare), own, type, line: code.slice(0, match.index).split('\n').length };
  }
}

const packageOf = (specifier: string): string => (specifier.startsWith('node:') ? specifier : specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/'));

/** Blanks comments, keeping lines; a `//` inside a string or a regular expression after `:` is no comment. */
function withoutComments(text: string): string {
  return text.replace(/('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|(\/\*[\s\S]*?\*\/)|((?<![:\\/])\/\/[^\n]*)/g, (whole, kept: string | undefined) => kept ?? whole.replace(/[^\n]/g, ' '));
}
