import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Part } from '../../src/kernel/part.ts';

/** Models written for the trial, each about another matter: `# division`, `## article`, `! closing provision`, then its text. */
export const modelNames = ['residuos', 'participacion', 'instancia'] as const;

/** The parts of a model of the trial, numbered. */
export function modelOf(name: (typeof modelNames)[number]): Part[] {
  const parts: Part[] = [];
  let articles = 0;
  for (const line of readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8').trim().split('\n')) {
    const [, mark, rest = ''] = /^(#|##|!) (.+)$/.exec(line) ?? [];
    const key = `${name}-${parts.length + 1}`;
    if (mark === '#') parts.push(Part.parse({ key, kind: 'heading', level: 1, number: /\S+ (\S+)\./.exec(rest)?.[1] ?? null, heading: rest.replace(/^\S+ \S+\. /, '') }));
    else if (mark === '##') parts.push(Part.parse({ key, kind: 'article', number: String((articles += 1)), heading: rest }));
    else if (mark === '!') parts.push(Part.parse({ key, kind: 'provision', number: null, heading: rest }));
    else parts.at(-1)!.text += `${parts.at(-1)!.text ? '\n' : ''}${line}`; // a text follows its title
  }
  return parts;
}
