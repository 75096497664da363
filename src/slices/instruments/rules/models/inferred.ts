import { plainWords } from './same.ts';

const place = /\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]/g;
/** Longer than this, a place of a model holds no name or amount but a text of its own. */
const longest = 300;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The values of a model's parameters that a text shows, when it says nothing else than the model: `el cantón [[canton]]`
 * in «el cantón Rioverde». Undefined when its words are others. The same parameter has the same value everywhere.
 */
export function inferredFrom(wording: string, text: string): Record<string, string> | undefined {
  const words = plainWords(wording);
  const keys: string[] = [];
  let pattern = '';
  let from = 0;
  for (const match of words.matchAll(place)) {
    pattern += escaped(words.slice(from, match.index));
    const known = keys.indexOf(match[1]!);
    if (known >= 0) pattern += `\\${known + 1}`;
    else pattern += `(.{1,${longest}}?)`;
    if (known < 0) keys.push(match[1]!);
    from = match.index + match[0].length;
  }
  if (keys.length === 0) return words === plainWords(text) ? {} : undefined;
  const found = new RegExp(`^${pattern}${escaped(words.slice(from))}$`, 'u').exec(plainWords(text));
  return found ? Object.fromEntries(keys.map((key, at) => [key, found[at + 1]!.trim()])) : undefined;
}
