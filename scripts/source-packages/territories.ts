import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/kernel/text.ts';

interface Unit {
  code: string;
  name: string;
  level: string;
  parent: string;
}

/** Codes of territories by their names, from the packs. A name that several carry where it is looked for has no code. */
export class Territories {
  readonly #units: Unit[];

  constructor(packs: string) {
    this.#units = ['ec', 'pe', 'co'].flatMap((country) => readFileSync(join(packs, country, 'territories.csv'), 'utf8').split('\n').slice(1).flatMap((line) => {
      const [code = '', name = '', level = '', parent = ''] = cellsOf(line);
      return code === '' ? [] : [{ code, name, level, parent }];
    }));
  }

  /** The only unit of that name and level within another (by its code), by the whole name or by one of its halves («San Antonio/Del Peludo»). */
  code(name: string, level: string, within: string): string | undefined {
    const names = new Set([name, ...name.split('/')].map(fold));
    const found = this.#units.filter((unit) => unit.level === level && unit.code.startsWith(within) && unit.code !== within && names.has(fold(unit.name)));
    return found.length === 1 ? found[0]?.code : undefined;
  }

  name(code: string): string | undefined {
    return this.#units.find((unit) => unit.code === code)?.name;
  }
}

/** The cells of a line of our own CSV: quotes only where a name has a comma. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
}
