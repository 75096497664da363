import { fold } from '../../kernel/text.ts';

/** Words that all must stand in a name, folded; an empty list asks for nothing. */
export const searchedWords = (q: string | undefined): string[] => fold(q ?? '').split(' ').filter(Boolean).slice(0, 8);

/** Whether two dated spans (ISO dates, null is open, last day inside) share a day. */
export const overlap = (a: { from: string | null; to: string | null }, b: { from: string | null; to: string | null }): boolean =>
  (a.from ?? '') <= (b.to ?? '9999-12-31') && (b.from ?? '') <= (a.to ?? '9999-12-31');

/** Whether a span runs backwards; moments may be years, months or days. */
export const crossed = (from: string | null | undefined, to: string | null | undefined): boolean => {
  if (!from || !to) return false;
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) > to.slice(0, length);
};

/** Whether hanging `child` from `parent` closes a circle; `parentOf` answers the parent of an institution. */
export function closesCircle(child: string, parent: string | null, parentOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set([child]);
  for (let at = parent; at; at = parentOf.get(at) ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
