import { momentText, publishedOn, surelyBefore } from './moment.ts';

export interface DatedNorm {
  code: string;
  name: string;
  from: string | null;
  to: string | null;
  publication: string | null;
}
export interface Deed {
  from: string;
  to: string;
  kind: string;
  toArticle: string | null;
  on: string | null;
}
export interface Impossible {
  failure: 'text-before-norm' | 'repealed-before-published' | 'acts-before-published' | 'replacement-circle' | 'relation-with-itself' | 'norm-unknown';
  details: Record<string, unknown>;
}

/** The first day of a norm's life that is known: its publication, else the day from which it holds. */
const bornOn = ({ publication, from }: DatedNorm): string | null => publishedOn(publication) ?? from;
const ends = (kind: string): boolean => kind === 'deroga' || kind === 'sustituye';

/** What cannot be of one norm: ended before it was published. */
export function impossibleNorm(norm: DatedNorm): Impossible | undefined {
  const born = bornOn(norm);
  if (norm.to === null || born === null || !surelyBefore(norm.to, born)) return undefined;
  return { failure: 'repealed-before-published', details: { norm: norm.name, on: momentText(norm.to), published: momentText(born) } };
}

/** What cannot be of one deed: of a norm on itself, on a norm not yet published, by a norm not yet published. */
export function impossibleDeed(deed: Deed, norms: ReadonlyMap<string, DatedNorm>): Impossible | undefined {
  const [by, of] = [norms.get(deed.from), norms.get(deed.to)];
  if (!by || !of) return { failure: 'norm-unknown', details: { norm: by ? deed.to : deed.from } };
  if (deed.from === deed.to) return { failure: 'relation-with-itself', details: { norm: by.name } };
  const [actor, target] = [bornOn(by), bornOn(of)];
  const on = deed.on ?? (ends(deed.kind) ? actor : null);
  if (ends(deed.kind) && on !== null && target !== null && surelyBefore(on, target)) return { failure: 'repealed-before-published', details: { norm: of.name, on: momentText(on), published: momentText(target) } };
  if (deed.on !== null && actor !== null && surelyBefore(deed.on, actor)) return { failure: 'acts-before-published', details: { norm: by.name, on: momentText(deed.on), published: momentText(actor) } };
  return undefined;
}

/** A circle of norms that take each other's place, from one back to itself; undefined when there is none. */
export function replacementCircle(deeds: readonly Deed[]): string[] | undefined {
  const after = Map.groupBy(deeds.filter(({ kind, toArticle }) => ends(kind) && toArticle === null), ({ to }) => to);
  const clean = new Set<string>();
  const walk = (code: string, path: readonly string[]): string[] | undefined => {
    const back = path.indexOf(code);
    if (back >= 0) return [...path.slice(back), code];
    if (clean.has(code)) return undefined;
    for (const { from } of after.get(code) ?? []) {
      const found = walk(from, [...path, code]);
      if (found) return found;
    }
    clean.add(code);
    return undefined;
  };
  for (const code of after.keys()) {
    const found = walk(code, []);
    if (found) return found;
  }
  return undefined;
}

/** The first thing that cannot be, of the norms of a country and what they do to each other. */
export function impossibleLaw(norms: readonly DatedNorm[], deeds: readonly Deed[]): Impossible | undefined {
  const known = new Map(norms.map((norm) => [norm.code, norm]));
  for (const norm of norms) {
    const found = impossibleNorm(norm);
    if (found) return found;
  }
  for (const deed of deeds) {
    const found = impossibleDeed(deed, known);
    if (found) return found;
  }
  const circle = replacementCircle(deeds);
  return circle && { failure: 'replacement-circle', details: { path: circle.map((code) => known.get(code)?.name ?? code).join(' → ') } };
}

/** A text of a norm from before its publication. */
export function impossibleText(from: string, norm: DatedNorm): Impossible | undefined {
  const born = bornOn(norm);
  return born !== null && surelyBefore(from, born) ? { failure: 'text-before-norm', details: { norm: norm.name, on: momentText(from), published: momentText(born) } } : undefined;
}
