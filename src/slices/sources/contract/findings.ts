import { command, Download, flag, listOf, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { Finding } from '../../../kernel/finding.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { FindingState, FoundValue, RuleKind, Severity } from './finding.ts';
import { Vocabulary } from './vocabulary.ts';

const about = z.record(z.string().max(60), z.string().max(200));

/** What a list of findings may ask for. All of it flat, so that it lives in an address. */
const asks = {
  /** A rule (`arithmetic.parts`), or a kind with all its rules (`arithmetic`). */
  rule: z.string().trim().max(80).optional(),
  kind: RuleKind.optional(),
  state: listOf(FindingState).optional(),
  severity: listOf(Severity).optional(),
  /** Code or id of a document on which they rest. */
  source: z.string().trim().max(60).optional(),
  /** Id or key of the topic they are about. */
  topic: z.string().trim().max(200).optional(),
  /** Code of a territory: those about it and, with `below`, about all within it. */
  territory: z.string().trim().max(20).optional(),
  below: flag.optional(),
  q: z.string().trim().max(120).optional(),
};

export const RegisteredFinding = z.object({
  id: z.uuid(),
  version: z.number().int(),
  rule: z.string(),
  kind: RuleKind,
  severity: Severity,
  /** What the rule looks for, and why it matters. */
  title: z.string(),
  reason: z.string(),
  /** What it is about: a topic of the documents, or a record that a check of another slice looked at. */
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  says: z.string(),
  values: z.array(FoundValue),
  /** The values before they last changed, while it is open. */
  earlier: z.array(FoundValue).nullable(),
  documents: z.array(z.object({ id: z.uuid(), name: z.string() })),
  state: FindingState,
  /** Since when it is open, as an instant. */
  since: z.string(),
  changedAt: z.string(),
  /** What a person said of it. */
  decision: z.object({ reason: z.string(), by: z.string().nullable(), at: z.string() }).nullable(),
});
export type RegisteredFinding = z.infer<typeof RegisteredFinding>;

export const FindingTurn = z.object({
  at: z.string(),
  turn: z.enum(['opened', 'changed', 'resolved', 'returned', 'explained', 'accepted', 'reopened']),
  state: FindingState,
  values: z.array(FoundValue),
  reason: z.string().nullable(),
  by: z.string().nullable(),
});
export type FindingTurn = z.infer<typeof FindingTurn>;

/** A statement behind a finding, as its reader may see it. */
export const FoundStatement = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  document: z.string(),
  topic: z.string(),
  property: z.string(),
  place: z.string(),
  line: z.number().int().nullable(),
  quote: z.string().nullable(),
  /** The text as it stands, where it was corrected. */
  original: z.string().nullable(),
  note: z.string().nullable(),
});
export type FoundStatement = z.infer<typeof FoundStatement>;

export const RuleWords = z.object({ name: z.string(), kind: RuleKind, severity: Severity, title: z.string(), reason: z.string() });
export type RuleWords = z.infer<typeof RuleWords>;

const tally = { count: z.number().int() };
const settled = { opened: z.number().int(), closed: z.number().int(), returned: z.number().int(), changed: z.number().int() };
const decision = { input: z.object({ id: z.uuid(), version: z.number().int(), reason: z.string().trim().min(1).max(2000) }), output: z.object({ id: z.uuid(), version: z.number().int(), state: FindingState }) };
const example = { id: exampleId('finding'), version: 1, reason: 'La lámina cuenta a quienes llegaron por la tarde' };

export const findingsFailures = { 'check-unknown': 'not-found', 'finding-gone': 'refused' } as const;
export const findingsFacts = ['finding-explained', 'finding-accepted', 'finding-reopened', 'findings-settled', 'judgement-asked', 'rule-broken', 'vocabulary-loaded'] as const;
export const findingsOperations = {
  check: query({
    input: z.object({ name: z.string().max(80).optional(), about: about.default({}), asOf: PlainDate.optional() }),
    output: z.object({ findings: z.array(Finding) }),
    example: { about: { territory: 'EC-08' } },
    post: true,
  }),
  findings: query({ input: z.object({ ...pageInput, ...asks }), output: pageOf(RegisteredFinding), example: { state: 'open', limit: 20 } }),
  finding: query({
    input: z.object({ id: z.uuid() }),
    output: RegisteredFinding.extend({ history: z.array(FindingTurn), statements: z.array(FoundStatement), may: z.object({ decide: z.boolean() }) }),
    example: { id: exampleId('finding') },
  }),
  findingCounts: query({
    input: z.object(asks),
    output: z.object({
      /** Within everything asked for. */
      total: z.number().int(),
      /** There are more than are counted: the counts say at least. */
      capped: z.boolean(),
      /** Each with the other filters applied and its own left out, so that one sees where else to look. */
      kinds: z.array(z.object({ kind: RuleKind, ...tally })),
      rules: z.array(z.object({ rule: z.string(), title: z.string(), ...tally })),
      states: z.array(z.object({ state: FindingState, ...tally })),
      severities: z.array(z.object({ severity: Severity, ...tally })),
      sources: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string(), open: z.number().int(), ...tally })),
    }),
    example: { state: 'open' },
  }),
  /** Everything that is asked for, as a sheet. */
  exportFindings: query({ download: true, input: z.object({ ...asks, format: z.enum(['xlsx', 'csv']).default('xlsx') }), output: Download, example: { format: 'csv', state: 'open' } }),
  explainFinding: command({ ...decision, example }),
  acceptFinding: command({ ...decision, example }),
  reopenFinding: command({ ...decision, example }),
  judge: command({ input: z.object({ source: z.string().trim().max(60).optional() }), output: z.object({ ...settled, later: z.boolean() }), example: {} }),
  rules: query({ input: z.object({}), output: z.object({ items: z.array(RuleWords) }), example: {} }),
  loadVocabulary: command({
    input: z.object({ pack: z.string().trim().min(1).max(40), ...Vocabulary.shape }),
    output: z.object({ ...settled, terms: z.number().int(), later: z.boolean() }),
    example: { pack: 'ejemplo', ambiguous: [{ term: 'zona', readings: ['zona de planificación', 'zona rural'], asks: '¿De planificación o rural?' }] },
  }),
};
