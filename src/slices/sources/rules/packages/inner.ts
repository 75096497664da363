import type { Package, PackageList } from '../../contract/packages-format.ts';
import { findCycle, type Arrows } from './cycle.ts';
import type { PackageWrong } from './wrong.ts';

/** What the house knows already, by key: what a package may refer to without bringing it. */
export interface KnownAround {
  topics: ReadonlySet<string>;
  documents: ReadonlySet<string>;
  /** Arrows among what the house has, that may close a circle with those of the package. */
  partOf: Arrows;
  after: Arrows;
  continues: Arrows;
  supersedes: Arrows;
}

/** What is wrong inside a package, before it meets a single row of the house. */
export function wrongInside(given: Package, known: KnownAround): PackageWrong[] {
  return [...twice(given), ...unknownDocuments(given, known), ...unknownTopics(given, known), ...cycles(given, known)];
}

function twice(given: Package): PackageWrong[] {
  const conceptName = ({ kind, term, document }: Package['concepts'][number]): string => `${kind} «${term}» (${document ?? 'sin documento'})`;
  return [
    ...repeated('documents', given.documents.map(({ code }) => code)),
    ...repeated('properties', given.properties.map(({ key }) => key)),
    ...repeated('topics', given.topics.map(({ key }) => key)),
    ...repeated('statements', given.statements.map(({ document, id }) => `${document}: ${id}`)),
    ...repeated('concepts', given.concepts.map(conceptName)),
    ...repeated('records', given.records.map(({ id }) => id)),
  ];
}

function repeated(list: PackageList, keys: readonly string[]): PackageWrong[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, at) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, at);
    return earlier === undefined ? [] : [{ code: 'twice' as const, list, at, label: key, details: { key, first: earlier + 1 } }];
  });
}

function unknownDocuments(given: Package, known: KnownAround): PackageWrong[] {
  const listed = new Set(given.documents.map(({ code }) => code));
  const stray = (list: PackageList, at: number, label: string, document: string | undefined): PackageWrong[] =>
    document === undefined || listed.has(document) ? [] : [{ code: 'document-unknown', list, at, label, details: { document } }];
  return [
    ...given.statements.flatMap(({ id, document }, at) => stray('statements', at, id, document)),
    ...given.concepts.flatMap(({ term, document }, at) => stray('concepts', at, term, document)),
    ...given.documents.flatMap(({ code, supersedes }, at) =>
      supersedes === undefined || listed.has(supersedes) || known.documents.has(supersedes) ? [] : [{ code: 'supersedes-unknown' as const, list: 'documents' as const, at, label: code, details: { document: supersedes } }]),
  ];
}

function unknownTopics(given: Package, known: KnownAround): PackageWrong[] {
  const listed = new Set(given.topics.map(({ key }) => key));
  const stray = (list: PackageList, at: number, label: string, topic: string): PackageWrong[] =>
    listed.has(topic) || known.topics.has(topic) ? [] : [{ code: 'topic-unknown', list, at, label, details: { topic } }];
  return [
    ...given.topics.flatMap(({ key, partOf, after = [], continues = [] }, at) => [...(partOf === undefined ? [] : [partOf]), ...after, ...continues].flatMap((topic) => stray('topics', at, key, topic))),
    ...given.statements.flatMap(({ id, topic }, at) => stray('statements', at, id, topic)),
  ];
}

const arrowWords = { partOf: 'es parte de', after: 'va después de', continues: 'continúa a', supersedes: 'reemplaza a' } as const;

function cycles(given: Package, known: KnownAround): PackageWrong[] {
  const ofTopics = (arrow: 'partOf' | 'after' | 'continues'): Arrows =>
    new Map([...known[arrow], ...given.topics.map((topic) => [topic.key, arrow === 'partOf' ? (topic.partOf === undefined ? [] : [topic.partOf]) : (topic[arrow] ?? [])] as const)]);
  const documents: Arrows = new Map([...known.supersedes, ...given.documents.flatMap(({ code, supersedes }) => (supersedes === undefined ? [] : [[code, [supersedes]] as const]))]);
  const seat = (list: 'topics' | 'documents', arrow: keyof typeof arrowWords, arrows: Arrows): PackageWrong[] => {
    const way = findCycle(arrows);
    if (!way) return [];
    const at = list === 'topics' ? given.topics.findIndex(({ key }) => way.includes(key)) : given.documents.findIndex(({ code }) => way.includes(code));
    return [{ code: 'cycle', list, at, label: way[0]!, details: { way: way.length > 8 ? [...way.slice(0, 7), '…', way.at(-1)!].join(' → ') : way.join(' → '), arrow: arrowWords[arrow] } }]; // a circle has at least its first node
  };
  return [...seat('topics', 'partOf', ofTopics('partOf')), ...seat('topics', 'after', ofTopics('after')), ...seat('topics', 'continues', ofTopics('continues')), ...seat('documents', 'supersedes', documents)];
}
