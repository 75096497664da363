import type { Corpus, Rule } from '../corpus.ts';
import { read } from '../reading.ts';
import { entryOf, type Entry } from './entry.ts';

/** What a judgement found, and the rules that broke: their findings are neither opened nor closed. */
export interface Judgement {
  entries: Entry[];
  broken: { rule: string; error: string }[];
}

/**
 * Judges a corpus by all rules. A rule that throws is a bug of ours and must not keep anybody from saving what a
 * document says: it is set aside with its name, and the others go on.
 */
export function judge(corpus: Corpus, rules: readonly Rule[]): Judgement {
  const reading = read(corpus);
  const statements = new Map(corpus.statements.map((one) => [one.id, one]));
  const judgement: Judgement = { entries: [], broken: [] };
  for (const rule of rules) {
    try {
      judgement.entries.push(...unlike(rule.judge(reading).map((found) => entryOf(rule, found, reading, statements))));
    } catch (error) {
      judgement.broken.push({ rule: rule.name, error: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown' });
    }
  }
  return judgement;
}

/** Two findings of a rule under one key are two: the later ones are numbered, in an order that does not depend on the rule's. */
function unlike(entries: Entry[]): Entry[] {
  return [...Map.groupBy(entries, ({ key }) => key).values()].flatMap((same) =>
    same.length === 1 ? same : same.toSorted((a, b) => (a.print < b.print ? -1 : 1)).map((entry, at) => (at === 0 ? entry : { ...entry, key: `${entry.key} (${at + 1})` })),
  );
}
