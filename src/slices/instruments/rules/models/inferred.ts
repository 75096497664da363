import { plainWords } from './same.ts';

const place = /\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]/;
/** Longer than this, in letters, a place of a model holds no name or amount but a text of its own. */
const longest = 300;

/**
 * The values of a model's parameters that a text shows, when it says nothing else than the model: `el cantón [[canton]]`
 * in «el cantón Rioverde». Undefined when its words are others. The same parameter has the same value everywhere. Both are
 * read once, so that no text makes it slow; two places with nothing between them cannot be told apart.
 */
export function inferredFrom(wording: string, text: string): Record<string, string> | undefined {
  const words = plainWords(text);
  const pieces = plainWords(wording).split(place); // words and keys by turns
  const values: Record<string, string> = {};
  if (!words.startsWith(pieces[0]!)) return undefined;
  let at = pieces[0]!.length;
  for (let n = 1; n < pieces.length; n += 2) {
    const [key, after, isLast] = [pieces[n]!, pieces[n + 1]!, n + 2 >= pieces.length];
    const known = values[key];
    const end = known !== undefined ? at + known.length : isLast ? words.length - after.length : after === '' ? -1 : words.indexOf(after, at + 1);
    if (end <= at || end - at > longest || !words.startsWith(after, end) || (known !== undefined && !words.startsWith(known, at))) return undefined;
    values[key] = known ?? words.slice(at, end).trim();
    at = end + after.length;
  }
  return at === words.length ? values : undefined;
}
