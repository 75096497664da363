import type { Part } from '../../../../kernel/part.ts';

const isArticle = ({ kind }: Part): boolean => kind === 'article';

/** Whether the articles of a text are numbered 1, 2, 3… */
export const runsOn = (parts: readonly Part[]): boolean => parts.filter(isArticle).every(({ number }, at) => number === String(at + 1));

/**
 * Articles numbered one after the other again, when they were so before: a text whose numbers follow another order keeps
 * them. Closing provisions keep theirs.
 * @param before the parts as they were numbered
 */
export function renumbered(before: readonly Part[], parts: readonly Part[]): Part[] {
  if (!runsOn(before)) return [...parts];
  let at = 0;
  return parts.map((part) => (isArticle(part) ? { ...part, number: String(++at) } : part));
}

/** Articles of a text that got another number, by key. */
export function movedNumbers(before: readonly Part[], after: readonly Part[]): Map<string, { from: string; to: string }> {
  const was = new Map(before.filter(isArticle).map(({ key, number }) => [key, number]));
  return new Map(after.flatMap(({ key, kind, number }) => {
    const from = was.get(key);
    return kind === 'article' && from && number && from !== number ? [[key, { from, to: number }] as const] : [];
  }));
}

const citing = /\bart(?:[íi]culos?|s?\.)\s+(\d+)/giu;

/** Parts whose words cite, inside the text itself as far as one can tell, an article whose number moved: for a person to look at. */
export function citingMoved(before: readonly Part[], after: readonly Part[]): string[] {
  const moved = new Set([...movedNumbers(before, after).values()].map(({ from }) => from));
  return after.filter(({ text }) => [...text.matchAll(citing)].some(([, number]) => moved.has(number!))).map(({ key }) => key);
}
