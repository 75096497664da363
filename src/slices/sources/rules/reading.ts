import type { Property, Role } from '../contract/property.ts';
import type { Corpus, CorpusStatement, CorpusTopic, Reading } from './corpus.ts';

const none: readonly never[] = [];

/** Indexes a corpus once, so that a rule over 100,000 statements stays linear. */
export function read(corpus: Corpus): Reading {
  const parts = Map.groupBy([...corpus.topics.values()].filter(({ partOf }) => partOf !== null), ({ partOf }) => partOf ?? '');
  for (const list of parts.values()) list.sort(byOrder);
  const byTopic = Map.groupBy(corpus.statements, ({ topic }) => topic);
  const roles = Map.groupBy([...corpus.properties.values()].filter(({ role }) => role !== undefined), ({ role }) => role);
  const roleOf = (property: string): Role | undefined => corpus.properties.get(property)?.role;
  const byRole = Map.groupBy(corpus.statements.filter(({ property }) => roleOf(property) !== undefined), ({ property }) => roleOf(property));
  const byProperty = Map.groupBy(corpus.statements, ({ topic, property }) => `${topic}|${property}`);
  const said = (topic: string, property?: string): readonly CorpusStatement[] => (property === undefined ? byTopic.get(topic) : byProperty.get(`${topic}|${property}`)) ?? none;
  return {
    ...corpus,
    partsOf: (topic, kind) => (kind === undefined ? (parts.get(topic) ?? none) : (parts.get(topic) ?? none).filter((part) => part.kind === kind)),
    said,
    withRole: (role): readonly Property[] => roles.get(role) ?? none,
    saidAs: (topic, role) => said(topic).filter(({ property }) => roleOf(property) === role),
    allAs: (role) => byRole.get(role) ?? none,
    where: (statement) => [corpus.documents.get(statement.document)?.name, statement.place].filter(Boolean).join(', '),
    nameOf: (topic) => nameOf(corpus.topics.get(topic)),
  };
}

const byOrder = (a: CorpusTopic, b: CorpusTopic): number => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

const nameOf = (topic: CorpusTopic | undefined): string => topic?.name ?? (topic ? [topic.kind, topic.order].filter((word) => word !== null).join(' ') : '');
