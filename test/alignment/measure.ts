import type { Part } from '../../src/kernel/part.ts';
import { align, type Alignment } from '../../src/engine/alignment/index.ts';
import type { Piece } from './variants.ts';

/** Of the articles and provisions of a text, and of those of the model that are in no article of it, how many were told right. */
export interface Right {
  right: number;
  of: number;
  /** What went wrong, for who looks into it. */
  wrong: { key: string; found: string[]; true: string[] }[];
}

const isBody = ({ kind }: Part): boolean => kind !== 'heading' && kind !== 'title' && kind !== 'recital' && kind !== 'preamble';

/** An article is right when it stands with exactly those of the model that it comes from; an absent one when it stands with none. */
export function rightOf(pieces: readonly Piece[], model: readonly Part[], found: Alignment = align(pieces.map(({ part }) => part), model)): Right {
  const modelOf = new Map(found.pairs.flatMap((pair) => pair.text.map((key) => [key, pair.model] as const)));
  const paired = new Set(found.pairs.flatMap((pair) => (pair.text.length > 0 ? pair.model : [])));
  const used = new Set(pieces.flatMap(({ from }) => from));
  const same = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join(' ') === b.toSorted().join(' ');
  const told = [
    ...pieces.filter(({ part }) => isBody(part)).map(({ part, from }) => ({ key: part.key, found: modelOf.get(part.key) ?? [], true: from })),
    ...model.filter((part) => isBody(part) && !used.has(part.key)).map(({ key }) => ({ key, found: paired.has(key) ? [key] : [], true: [] })),
  ];
  const wrong = told.filter((one) => !same(one.found, one.true));
  return { right: told.length - wrong.length, of: told.length, wrong };
}

/** What several measurements come to. */
export const sumOf = (all: readonly Right[]): Right => ({ right: all.reduce((sum, one) => sum + one.right, 0), of: all.reduce((sum, one) => sum + one.of, 0), wrong: all.flatMap(({ wrong }) => wrong) });
