import type { CorpusStatement } from './corpus.ts';

/** A statement that holds a number. */
export type Counted = CorpusStatement & { value: { kind: 'number'; number: number; unit?: string } };

export const isCounted = (statement: CorpusStatement): statement is Counted => statement.value.kind === 'number';

/** Whether two days of validity can be the same: one is not told, or one is a less exact way to say the other. */
export const sameTime = (a: string | null, b: string | null): boolean => a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** Above this many ways to choose among equally near values only the first ones are tried. */
const mostWays = 24;

/** Ways to take one statement of each list; statements that say the same are one. */
function ways<S extends CorpusStatement>(lists: readonly (readonly S[])[]): S[][] {
  let found: S[][] = [[]];
  for (const list of lists) {
    const distinct = [...new Map(list.toReversed().map((one) => [JSON.stringify([one.value, one.asOf]), one])).values()].toReversed();
    found = found.flatMap((way) => distinct.filter((one) => way.every(({ asOf }) => sameTime(asOf, one.asOf))).map((one) => [...way, one])).slice(0, mostWays);
  }
  return found;
}

type Within = (one: CorpusStatement) => boolean;

/** Where to look, nearest first: the same part of the document, one other part, the document, one other document, all of them. */
function* circles(near: CorpusStatement, statements: readonly CorpusStatement[]): Generator<readonly Within[]> {
  const here: Within = ({ document }) => document === near.document;
  yield [(one) => here(one) && one.part === near.part];
  const parts = new Set(statements.filter(here).map(({ part }) => part));
  yield [...parts].filter((part) => part !== near.part).map((part): Within => (one) => here(one) && one.part === part);
  yield [here];
  const documents = new Set(statements.map(({ document }) => document));
  yield [...documents].filter((document) => document !== near.document).map((document): Within => (one) => one.document === document);
  yield [() => true];
}

/**
 * One statement of each list, taken from as near to a statement as all of them can be had, and of its time. Several
 * answers when several places are equally near; none when a list has nothing to give.
 */
export function tellingsNear<S extends CorpusStatement>(near: CorpusStatement, lists: readonly (readonly S[])[]): S[][] {
  const timely = lists.map((list) => list.filter(({ asOf }) => sameTime(asOf, near.asOf)));
  if (timely.some((list) => list.length === 0)) return [];
  for (const circle of circles(near, timely.flat())) {
    const found = circle.flatMap((within) => ways(timely.map((list) => list.filter(within))));
    if (found.length > 0) return found;
  }
  return [];
}

/** Statements of a property, gathered by topic. */
export const byTopic = <S extends CorpusStatement>(statements: readonly S[]): Map<string, S[]> => Map.groupBy(statements, ({ topic }) => topic);

/** Statements gathered by their document and day of validity: a document is judged by its own. */
export const byTelling = <S extends CorpusStatement>(statements: readonly S[]): Map<string, S[]> => Map.groupBy(statements, ({ document, asOf }) => `${document}|${asOf ?? ''}`);

/** Statements gathered by what they say and where: one of each is judged for all. */
export const byWords = <S extends CorpusStatement>(statements: readonly S[]): S[][] => [...Map.groupBy(statements, ({ part, value }) => JSON.stringify([part, value])).values()];

/** Whether a declared number is the calculated one, written with as many digits as it has. */
export const fits = (declared: number, calculated: number): boolean =>
  Math.abs(declared - calculated) <= (decimalsOf(calculated) > decimalsOf(declared) ? 0.5 / 10 ** decimalsOf(declared) : 0) + 1e-9;

/** Digits after the decimal sign of a number as it was written. */
export const decimalsOf = (number: number): number => (String(number).includes('e') ? 6 : (String(number).split('.')[1]?.length ?? 0));
