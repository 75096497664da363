import type { Owned } from '../../../kernel/reach.ts';
import type { Value } from '../../../kernel/statement.ts';
import type { Mark } from '../../../kernel/statement.ts';
import type { RuleKind, Severity } from '../contract/finding.ts';
import type { Property, Role } from '../contract/property.ts';

/** A document as the rules see it. */
export interface CorpusDocument {
  id: string;
  /** How people cite it: its code, else its title. */
  name: string;
  title: string;
  kind: string;
  /** ISO date or part of one; null when nobody knows. */
  issuedOn: string | null;
  /** The document that this one replaces. */
  supersedes: string | null;
}

/** A topic with its neighbours already found. */
export interface CorpusTopic {
  id: string;
  key: string;
  kind: string;
  name: string | null;
  partOf: string | null;
  order: number | null;
  territory: string | null;
  after: readonly string[];
  continues: readonly string[];
  aliases: readonly string[];
  record: { kind: string; id: string } | null;
  /** Whose it is, when not everybody may look at it. */
  withheld?: TopicAuthority | null;
}

/** Who may look at a topic. */
export type TopicAuthority = Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'>;

/** A statement as the rules see it; ids are those of the corpus. */
export interface CorpusStatement {
  id: string;
  document: string;
  topic: string;
  property: string;
  value: Value;
  asOf: string | null;
  mark: Mark;
  original: string | null;
  confidence: 'alta' | 'media' | 'baja' | null;
  note: string | null;
  quote: string | null;
  place: string;
  /** Part of the document («Tabla No. 1», «lámina»), and the cell when it is a table. */
  part: string | null;
  line: number | null;
  lineTo: number | null;
  row: number | null;
  column: number | null;
}

/** A place of a catalogue that carries a name. */
export interface NamedPlace {
  code: string;
  name: string;
  level: string;
  trail: string;
}

/** A calculated value that stands beside a declared one. */
export interface CorpusFigure {
  topic: string;
  property: string;
  value: number | null;
  says: string;
  href: string | null;
}

/** Words that rules ask about, from packs: terms with more than one reading, and groups whose members go together. */
export interface CorpusVocabulary {
  ambiguous: readonly { term: string; readings: readonly string[]; asks: string }[];
  groups: readonly { name: string; members: readonly string[] }[];
  synonyms: readonly (readonly string[])[];
  /** Words in a remark that take back a yes or a no. */
  reservations: readonly string[];
}

/** What is judged: documents and what they say, with the words needed to judge it. Plain data; rules read it and nothing else. */
export interface Corpus {
  /** ISO date of the day of judgement. */
  asOf: string;
  documents: ReadonlyMap<string, CorpusDocument>;
  topics: ReadonlyMap<string, CorpusTopic>;
  statements: readonly CorpusStatement[];
  properties: ReadonlyMap<string, Property>;
  vocabulary: CorpusVocabulary;
  /** Territories by folded name: only of the names that topics carry. */
  places: ReadonlyMap<string, readonly NamedPlace[]>;
  figures: readonly CorpusFigure[];
}

/** What a rule found. `key` is what makes it the same finding tomorrow: topics and properties, never values. */
export interface Found {
  key: string;
  topic: string;
  /** One sentence in Spanish with both values: «Declara 155 participantes y sus partes suman 154». */
  says: string;
  severity?: Severity;
  values: FoundIn[];
  /** Topics it names or counts beside its own: of one that no statement speaks of, only itself says who may know. */
  topics?: readonly string[];
}

/** One of the values that do not fit: a statement, or words of ours about what was counted. */
export interface FoundIn {
  value: string;
  statement?: string;
  document?: string;
  /** Where it stands, when no statement says it: «suma de 4 partes». */
  place?: string;
  href?: string;
}

/** A pure rule over a corpus. */
export interface Rule {
  /** `arithmetic.parts`: kind, dot, what it looks at. */
  name: string;
  kind: RuleKind;
  severity: Severity;
  /** What it looks for, as a short heading, and why it matters, as a sentence; in Spanish. */
  title: string;
  reason: string;
  judge(corpus: Reading): Found[];
}

/** A corpus with its indexes: what the rules are given. */
export interface Reading extends Corpus {
  partsOf(topic: string, kind?: string): readonly CorpusTopic[];
  said(topic: string, property?: string): readonly CorpusStatement[];
  /** Properties with a role. */
  withRole(role: Role): readonly Property[];
  /** What is said of a topic under any property with that role. */
  saidAs(topic: string, role: Role): readonly CorpusStatement[];
  /** Every statement under any property with that role. */
  allAs(role: Role): readonly CorpusStatement[];
  /** «Tabla No. 1 · 004, l. 317»: where a statement stands, for people. */
  where(statement: CorpusStatement): string;
  /** How people call a topic: its name, else its kind and order («grupo 2»). */
  nameOf(topic: string): string;
}
