import { z } from '../../../kernel/contract.ts';
import { DatePart, Mark, Value } from '../../../kernel/statement.ts';
import { Concept } from './concept.ts';
import { Property, PropertyKey } from './property.ts';
import { Place } from './statement.ts';
import { Topic, TopicKey } from './topic.ts';

/** Identity of the format, and its version: a reader of another version says so instead of guessing. */
export const packageFormat = 'articula-package';
export const packageVersion = 1;

/** Bytes of a package as JSON; a larger one is several packages. */
export const packageBytes = 50_000_000;
/** How deep the JSON of a package may nest: its own shape needs seven, the input of a record a few more. */
export const packageDepth = 40;

/** Short name of a package: the same one loaded again corrects what it brought before. */
export const PackageCode = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, { message: 'La identificación de un paquete lleva minúsculas, cifras, puntos y guiones: «informe-2024».' });
const Key = z.string().trim().min(1).max(200);
const DocumentCode = z.string().trim().min(1).max(40);

/** A document that the package speaks of. One the house has already keeps what is not said here. */
export const PackageDocument = z.strictObject({
  code: DocumentCode,
  title: z.string().trim().min(1).max(300).optional(),
  kind: z.string().trim().min(1).max(60).optional(),
  year: z.number().int().min(1800).max(2200).optional(),
  institution: z.string().trim().max(200).optional(),
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  address: z.url({ protocol: /^https?$/ }).max(1000).optional(),
  note: z.string().trim().max(2000).optional(),
  issuedOn: DatePart.optional(),
  /** The time it speaks of. */
  from: DatePart.optional(),
  to: DatePart.optional(),
  /** Code of the document that this one replaces. */
  supersedes: DocumentCode.optional(),
  pages: z.number().int().min(1).max(100_000).optional(),
  /** Lines of its text: a citation beyond them is refused. */
  lines: z.number().int().min(1).max(10_000_000).optional(),
});
export type PackageDocument = z.infer<typeof PackageDocument>;

/** A value as short as its property allows (`155`, `"2019-08/2019-09"`, `true`, a list), or whole. */
export const ShortValue = z.union([z.number(), z.string().min(1).max(4000), z.boolean(), z.array(z.string()).max(1000), Value], { message: 'Ese valor no se entiende: escriba un número, un texto, una lista, verdadero o falso.' });
export type ShortValue = z.infer<typeof ShortValue>;

export const PackageStatement = z.strictObject({
  /** What makes it the same statement when the package is loaded again; one of a kind in its document. */
  id: Key,
  document: DocumentCode,
  topic: TopicKey,
  property: PropertyKey,
  value: ShortValue,
  asOf: DatePart.optional(),
  mark: Mark.optional(),
  /** The text as it stands, where it was corrected. */
  original: z.string().trim().min(1).max(4000).optional(),
  confidence: z.enum(['alta', 'media', 'baja']).optional(),
  quote: z.string().trim().min(1).max(2000).optional(),
  note: z.string().trim().min(1).max(2000).optional(),
  ...Place.partial().shape,
});
export type PackageStatement = z.infer<typeof PackageStatement>;

/** A record of the house to be made by one of its operations, with the authority of the person who loads the package. */
export const PackageRecord = z.strictObject({ id: Key, operation: z.string().regex(/^[a-z]+\.[a-z-]+$/), input: z.record(z.string(), z.unknown()) });
export type PackageRecord = z.infer<typeof PackageRecord>;

export const PackageTopic = z.strictObject(Topic.shape);
export const PackageProperty = z.strictObject(Property.shape);
export const PackageConcept = z.strictObject({ ...Concept.shape, document: DocumentCode.optional() });

/** What documents say, ready to be loaded. */
export const Package = z.strictObject({
  format: z.literal(packageFormat),
  version: z.literal(packageVersion),
  id: PackageCode,
  title: z.string().trim().min(1).max(300),
  /** Who made it and from what. */
  source: z.string().trim().max(1000).optional(),
  /** Of the statements that do not say theirs. */
  mark: Mark.default('declared'),
  documents: z.array(PackageDocument).max(1000),
  properties: z.array(PackageProperty).max(5000).default([]),
  topics: z.array(PackageTopic).max(100_000).default([]),
  statements: z.array(PackageStatement).max(200_000).default([]),
  concepts: z.array(PackageConcept).max(20_000).default([]),
  records: z.array(PackageRecord).max(2000).default([]),
});
export type Package = z.infer<typeof Package>;

/** The lists of a package, in the order in which they enter. */
export const packageLists = ['documents', 'properties', 'topics', 'statements', 'concepts', 'records'] as const;
export type PackageList = (typeof packageLists)[number];

/** What keeps a package out, by code; its text says what to do. Those of a statement have the failures of the statement. */
export const packageProblems = [
  'shape', 'key-forbidden', 'text-broken', 'too-deep',
  'twice', 'document-unknown', 'document-untitled', 'document-others', 'document-out', 'topic-unknown', 'topic-others', 'property-unknown', 'property-differs', 'cycle',
  'value-unread', 'statement-others', 'concept-others', 'supersedes-unknown',
  'operation-unknown', 'operation-closed', 'record-differs', 'record-input', 'sheet-unknown', 'column-missing',
] as const;
export type PackageProblem = (typeof packageProblems)[number];

/** What a person should know though it keeps nothing out. */
export const packageNotices = ['says-otherwise', 'topic-kept', 'topic-differs', 'territory-unknown', 'value-topic-unknown', 'record-stays'] as const;
export type PackageNotice = (typeof packageNotices)[number];
