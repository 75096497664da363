import type { CorpusStatement, Reading } from '../../corpus.ts';
import { itemsIn } from '../count/items.ts';
import { matcher, spelling, stemsBy, type Stems } from '../../likeness.ts';
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

/** A list with its next version, and where else the next version may have put its items. */
interface ListPair {
  topic: string;
  property: string;
  earlier: CorpusStatement[];
  later: CorpusStatement[];
  /** The whole that the list's topic is part of, and the document of the next version when it is another one. */
  parent: string | null;
  document: string | undefined;
}

/** Lists of a topic and of the one it continues; and of one topic in a document and in the one that replaces it. */
function pairsOf(reading: Reading): ListPair[] {
  const listsOf = (topic: string): Map<string, CorpusStatement[]> => Map.groupBy(reading.said(topic).filter(({ property, value }) => value.kind !== 'none' && isListed(reading, property)), ({ property }) => property);
  const continued = steps(reading).flatMap(({ earlier, later }) => {
    const next = listsOf(later.id);
    return [...listsOf(earlier.id)].flatMap(([property, before]): ListPair[] => { const after = next.get(property); return after ? [{ topic: later.id, property, earlier: before, later: after, parent: later.partOf, document: undefined }] : []; });
  });
  return [...continued, ...replaced(reading)];
}

function replaced(reading: Reading): ListPair[] {
  const newer = new Map([...reading.documents.values()].flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id] as const])));
  if (newer.size === 0) return [];
  const versioned = reading.statements.filter(({ document, property, value }) => value.kind !== 'none' && isListed(reading, property) && newer.has(document));
  return [...Map.groupBy(versioned, ({ topic, property, document }) => `${document}|${topic}|${property}`).values()].flatMap((earlier): ListPair[] => {
    const first = earlier[0];
    const next = newer.get(first?.document ?? '');
    const later = first ? reading.said(first.topic, first.property).filter(({ document, value }) => document === next && value.kind !== 'none') : [];
    return first && later.length > 0 ? [{ topic: first.topic, property: first.property, earlier, later, parent: reading.topics.get(first.topic)?.partOf ?? null, document: next }] : [];
  });
}

/** Items that the parts of a whole list, by name: read once for all of them. */
function siblingsBy(reading: Reading, read: Read): (pair: ListPair) => ReadonlyMap<string, readonly ListItem[]> {
  const memory = new Map<string, Map<string, ListItem[]>>();
  return ({ parent, property, document }) => {
    if (parent === null) return new Map();
    const key = `${parent}|${property}|${document ?? ''}`;
    const known = memory.get(key) ?? Map.groupBy(read(reading.partsOf(parent).flatMap(({ id }) => reading.said(id, property)).filter((one) => document === undefined || one.document === document)), ({ name }) => name);
    memory.set(key, known);
    return known;
  };
}

const known = new WeakMap<Reading, ListStep[]>();

/** What became of a list: every item that is gone went to a sibling, was reworded, or is lost. Gathered once for the rules that ask. */
export function listSteps(reading: Reading): ListStep[] {
  const before = known.get(reading);
  if (before) return before;
  const found = stepsOf(reading);
  known.set(reading, found);
  return found;
}

function stepsOf(reading: Reading): ListStep[] {
  const canonical = spelling(reading);
  const stems = stemsBy(canonical);
  const read: Read = (statements) => statements.flatMap((statement) => itemsIn(statement).map((text) => ({ text, name: canonical(text), stems: stems(text), statement })));
  const siblings = siblingsBy(reading, read);
  const old = new Set([...reading.topics.values()].flatMap(({ continues }) => continues)); // nothing moves into what was continued itself
  return pairsOf(reading).flatMap((pair): ListStep[] => {
    const [earlier, later] = [read(pair.earlier), read(pair.later)];
    const [kept, before] = [new Set(later.map(({ name }) => name)), new Set(earlier.map(({ name }) => name))];
    const gone = earlier.filter(({ name }) => !kept.has(name));
    if (gone.length === 0) return [];
    const match = matcher(later.filter(({ name }) => !before.has(name)).map((of) => ({ stems: of.stems, of })));
    const elsewhere = siblings(pair);
    const became = gone.map((from) => {
      const there = elsewhere.get(from.name)?.find(({ statement }) => statement.topic !== pair.topic && !old.has(statement.topic));
      return { from, there, like: there ? undefined : match(from.stems)?.of };
    });
    return [{
      topic: pair.topic, property: pair.property, later,
      moved: became.flatMap(({ from, there }) => (there ? [{ from, to: there }] : [])),
      renamed: became.flatMap(({ from, like }) => (like ? [{ from, to: like }] : [])),
      lost: became.flatMap(({ from, there, like }) => (there || like ? [] : [from])),
    }];
  });
}
