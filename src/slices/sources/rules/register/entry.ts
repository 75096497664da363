import { RuleKind, Severity, type FoundValue } from '../../contract/finding.ts';
import type { CorpusStatement, Found, FoundIn, Reading, Rule, TopicAuthority } from '../corpus.ts';
import { printOf } from './print.ts';

/** A finding as the register keeps it, before it has an identity. */
export interface Entry {
  rule: string;
  key: string;
  kind: RuleKind;
  kindOrder: number;
  severity: Severity;
  severityOrder: number;
  subject: { kind: string; id: string };
  name: string;
  place: string | null;
  says: string;
  values: FoundValue[];
  print: string;
  /** What it rests on: who reads the finding reads all of these. */
  documents: string[];
  statements: string[];
  /** A value of it was calculated over records of other slices. */
  overRecords: boolean;
  /** Whose the topics are that it names, that no statement speaks of, and that not everybody may look at. */
  withheld: TopicAuthority[];
}

export const kindOrderOf = (kind: RuleKind): number => RuleKind.options.indexOf(kind);
export const severityOrderOf = (severity: Severity): number => Severity.options.indexOf(severity);

/** What a rule found, as the register keeps it. */
export function entryOf(rule: Rule, found: Found, reading: Reading, statements: ReadonlyMap<string, CorpusStatement>): Entry {
  const severity = found.severity ?? rule.severity;
  const values = found.values.map((value) => valueOf(value, reading, statements));
  const topic = reading.topics.get(found.topic);
  const counted = found.values.some(({ statement, document }) => statement === undefined && document === undefined);
  const rests = restsOn(found, reading, statements, counted);
  return {
    rule: rule.name, key: `${topic?.key ?? found.topic} ${found.key}`, kind: rule.kind, kindOrder: kindOrderOf(rule.kind), severity, severityOrder: severityOrderOf(severity),
    subject: { kind: 'sources.topic', id: found.topic }, name: reading.nameOf(found.topic), place: topic?.territory ?? null,
    says: found.says, values, print: printOf(values), ...rests,
    withheld: withheldBy(found, reading),
    overRecords: counted && reading.figures.some(({ topic: of }) => of === found.topic),
  };
}

/** What statements speak of is read with them; a topic of which none speaks keeps its own authority. */
const withheldBy = (found: Found, reading: Reading): TopicAuthority[] =>
  [...new Set([found.topic, ...(found.topics ?? [])])].flatMap((id) => (reading.said(id).length === 0 ? (reading.topics.get(id)?.withheld ?? []) : []));

function valueOf({ value, statement: id, document, place, href }: FoundIn, reading: Reading, statements: ReadonlyMap<string, CorpusStatement>): FoundValue {
  const statement = id === undefined ? undefined : statements.get(id);
  const documentId = statement?.document ?? document;
  const source = statement ? reading.where(statement) : [document === undefined ? undefined : reading.documents.get(document)?.name, place].filter(Boolean).join(', ');
  const opens = href ?? (documentId === undefined ? undefined : placeHref(documentId, statement?.line ?? null));
  return { value, source, ...(statement ? { statementId: statement.id } : {}), ...(documentId ? { documentId } : {}), ...(opens ? { href: opens } : {}) };
}

const placeHref = (document: string, line: number | null): string => (line === null ? `/fuentes/${document}` : `/fuentes/${document}?linea=${line}`);

/**
 * Documents and statements a finding rests on: those of its values and, when a value of it was counted or added up by
 * the rule, those that speak of its topic and of the parts of it. One with neither rests on all that was judged.
 */
function restsOn(found: Found, reading: Reading, statements: ReadonlyMap<string, CorpusStatement>, counted: boolean): { documents: string[]; statements: string[] } {
  const said = found.values.flatMap(({ statement }) => (statement === undefined ? [] : (statements.get(statement) ?? [])));
  const named = found.values.flatMap(({ document }) => (document !== undefined && reading.documents.has(document) ? [document] : []));
  const around = counted ? [found.topic, ...reading.partsOf(found.topic).map(({ id }) => id)].flatMap((topic) => reading.said(topic)) : [];
  const all = [...said, ...around];
  const documents = [...new Set([...named, ...all.map(({ document }) => document)])];
  return { documents: documents.length > 0 ? documents : [...reading.documents.keys()], statements: [...new Set(all.map(({ id }) => id))] };
}
