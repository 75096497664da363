import type { CorpusStatement, Reading } from '../../corpus.ts';
import { itemsIn } from '../count/items.ts';
import { spelling, stemsBy, weights, type Stems } from '../../likeness.ts';

/** One item of a summary or of a detail. */
export interface Item {
  text: string;
  stems: Stems;
  statement: CorpusStatement;
}

/** What a document says in short of a topic, beside what it says at length. */
export interface Pair {
  topic: string;
  /** The property of the summary. */
  property: string;
  summary: readonly Item[];
  /** The detail by its properties: each is a group that the summary owes a word. */
  groups: readonly { property: string; items: readonly Item[] }[];
}

/** Whether a detail belongs to a summary: one names the other, or neither names anything. */
function belong(reading: Reading, summary: string, detail: string): boolean {
  const [short, long] = [reading.properties.get(summary)?.of, reading.properties.get(detail)?.of];
  return short === detail || long === summary || (short === undefined && long === undefined) || (short !== undefined && short === long);
}

/** Every summary with its detail, by topic; a topic without one of both is not here. */
export function pairsOf(reading: Reading): { pairs: Pair[]; weigh: (stem: string) => number } {
  const stems = stemsBy(spelling(reading));
  const items = (statement: CorpusStatement): Item[] => itemsIn(statement).map((text) => ({ text, stems: stems(text), statement }));
  const [summaries, details] = [reading.allAs('summary'), reading.allAs('detail')];
  const detailed = Map.groupBy(details, ({ topic }) => topic);
  const pairs = [...Map.groupBy(summaries, ({ topic, property, document }) => `${topic}|${property}|${document}`).values()].flatMap((same): Pair[] => {
    const first = same[0];
    const own = first ? (detailed.get(first.topic) ?? []).filter(({ document, property }) => document === first.document && belong(reading, first.property, property)) : [];
    if (!first || own.length === 0) return [];
    const groups = [...Map.groupBy(own, ({ property }) => property)].map(([property, some]) => ({ property, items: some.flatMap(items) })).filter((group) => group.items.length > 0);
    return groups.length === 0 ? [] : [{ topic: first.topic, property: first.property, summary: same.flatMap(items), groups }];
  });
  return { pairs, weigh: weights([...summaries, ...details].flatMap((one) => items(one).map((item) => item.stems))) };
}
