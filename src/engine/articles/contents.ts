import { folded, wholeText, type Line } from './line.ts';
import type { Opening } from './opening.ts';

const HEAD = /^(?:indice|tabla de contenidos?|contenidos?|sumario)(?: general| tematico)?[ .:]*$/u;
/** An entry of it is a name, not a text. */
const LONGEST = 200;
const PAGE = / \d{1,4}$/u;

/** What tells one opening from another: its kind and its number. */
function signOf(line: Line, opening: Opening | undefined): string {
  if (opening?.kind === 'article' || opening?.kind === 'heading' || opening?.kind === 'annex') return `${opening.kind} ${opening.kind === 'heading' ? opening.level : ''} ${folded(opening.number ?? '')}`;
  return folded(wholeText(line)).replace(PAGE, '').replace(/[ .:–-]+$/u, '');
}

/**
 * The lines of a table of contents that somebody typed or pasted without its styles: under its head, before the first
 * article, as long as each announces what comes again further down.
 * @returns their places in `lines`, the head included; empty where there is none
 */
export function typedContents(lines: readonly Line[], openings: readonly (Opening | undefined)[]): ReadonlySet<number> {
  const head = lines.findIndex((line) => HEAD.test(folded(wholeText(line))));
  if (head < 0 || openings.slice(0, head).some((one) => one?.kind === 'article' || one?.kind === 'enacting')) return new Set();
  const signs = lines.map((line, at) => signOf(line, openings[at]));
  const left = new Map<string, number>();
  for (const sign of signs.slice(head + 1)) left.set(sign, (left.get(sign) ?? 0) + 1);
  const seen = new Map<string, number>();
  const found = [head];
  for (let at = head + 1; at < lines.length; at += 1) {
    const [line, sign = ''] = [lines[at], signs[at]];
    if (!line || wholeText(line).length > LONGEST) break;
    left.set(sign, (left.get(sign) ?? 0) - 1);
    seen.set(sign, (seen.get(sign) ?? 0) + 1);
    // Chapters begin anew under each title: what was announced so often must come so often.
    if (sign !== '' && openings[at]?.kind !== 'contents' && (left.get(sign) ?? 0) < (seen.get(sign) ?? 0)) break;
    found.push(at);
  }
  return found.length > 1 ? new Set(found) : new Set();
}
