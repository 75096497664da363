import type { CorpusStatement, Reading } from '../../corpus.ts';
import { itemsIn } from '../count/items.ts';
import { bestOf, spelling, stemsBy, type Stems } from '../../likeness.ts';
import { steps } from './versions.ts';

export interface ListItem {
  text: string;
  name: string;
  stems: Stems;
  statement: CorpusStatement;
}

/** A list and its next version, with what became of every item that is not in it any more. */
export interface ListStep {
  topic: string;
  property: string;
  later: readonly ListItem[];
  renamed: readonly { from: ListItem; to: ListItem }[];
  moved: readonly { from: ListItem; to: ListItem }[];
  lost: readonly ListItem[];
}

type Read = (statements: readonly CorpusStatement[]) => ListItem[];

/** Properties whose values are lists, or several at once. */
const isListed = (reading: Reading, property: string): boolean => { const known = reading.properties.get(property); return known?.value === 'list' || known?.many === true; };

/** Lists of a topic and of the one it continues; and of one topic in a document and in the one that replaces it. */
function pairsOf(reading: Reading): { topic: string; property: string; earlier: CorpusStatement[]; later: CorpusStatement[]; elsewhere: CorpusStatement[] }[] {
  const listsOf = (topic: string): Map<string, CorpusStatement[]> => Map.groupBy(reading.said(topic).filter(({ property, value }) => value.kind !== 'none' && isListed(reading, property)), ({ property }) => property);
  const continued = steps(reading).flatMap(({ earlier, later }) => {
    const next = listsOf(later.id);
    const siblings = later.partOf === null ? [] : reading.partsOf(later.partOf).filter(({ id }) => id !== later.id);
    return [...listsOf(earlier.id)].flatMap(([property, before]) => { const after = next.get(property); return after ? [{ topic: later.id, property, earlier: before, later: after, elsewhere: siblings.flatMap(({ id }) => reading.said(id, property)) }] : []; });
  });
  return [...continued, ...replaced(reading)];
}

function replaced(reading: Reading): { topic: string; property: string; earlier: CorpusStatement[]; later: CorpusStatement[]; elsewhere: CorpusStatement[] }[] {
  const newer = new Map([...reading.documents.values()].flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id] as const])));
  if (newer.size === 0) return [];
  const versioned = reading.statements.filter(({ document, property, value }) => value.kind !== 'none' && isListed(reading, property) && newer.has(document));
  return [...Map.groupBy(versioned, ({ topic, property, document }) => `${document}|${topic}|${property}`).values()].flatMap((earlier) => {
    const first = earlier[0];
    const next = newer.get(first?.document ?? '');
    const later = first ? reading.said(first.topic, first.property).filter(({ document, value }) => document === next && value.kind !== 'none') : [];
    const parent = first ? reading.topics.get(first.topic)?.partOf : null;
    const elsewhere = first && parent ? reading.partsOf(parent).filter(({ id }) => id !== first.topic).flatMap(({ id }) => reading.said(id, first.property)).filter(({ document }) => document === next) : [];
    return first && later.length > 0 ? [{ topic: first.topic, property: first.property, earlier, later, elsewhere }] : [];
  });
}

/** What became of a list: every item that is gone was reworded, went to a sibling, or is lost. */
export function listSteps(reading: Reading): ListStep[] {
  const canonical = spelling(reading);
  const stems = stemsBy(canonical);
  const read: Read = (statements) => statements.flatMap((statement) => itemsIn(statement).map((text) => ({ text, name: canonical(text), stems: stems(text), statement })));
  return pairsOf(reading).flatMap((pair): ListStep[] => {
    const [earlier, later, elsewhere] = [read(pair.earlier), read(pair.later), read(pair.elsewhere)];
    const [kept, before] = [new Set(later.map(({ name }) => name)), new Set(earlier.map(({ name }) => name))];
    const fresh = later.filter(({ name }) => !before.has(name)).map((of) => ({ stems: of.stems, of }));
    const result = { renamed: [] as { from: ListItem; to: ListItem }[], moved: [] as { from: ListItem; to: ListItem }[], lost: [] as ListItem[] };
    for (const from of earlier.filter(({ name }) => !kept.has(name))) {
      const there = elsewhere.find(({ name }) => name === from.name);
      const like = bestOf(from.stems, fresh)?.of;
      if (there) result.moved.push({ from, to: there });
      else if (like) result.renamed.push({ from, to: like });
      else result.lost.push(from);
    }
    return result.renamed.length + result.moved.length + result.lost.length === 0 ? [] : [{ topic: pair.topic, property: pair.property, later, ...result }];
  });
}
