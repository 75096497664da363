import { command, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { Finding } from '../../../kernel/finding.ts';
import { exampleId } from '../../../kernel/id.ts';
import { TerritoryCode } from '../../territories/contract.ts';

/** What a review looks at, in the order in which it is read. */
export const CheckRule = z.enum([
  'plan-empty', 'section-empty', 'plan-without-validity', 'plan-expired', 'validity-outside',
  'objective-without-target', 'target-without-objective',
  'target-without-indicator', 'target-without-unit', 'target-without-baseline', 'target-without-value', 'target-without-year', 'target-without-responsible', 'target-without-verification',
  'target-equals-baseline', 'target-against-direction',
  'action-without-how', 'action-without-when', 'action-without-whom', 'action-without-responsible', 'action-without-evaluation',
  'field-missing', 'dates-backwards', 'dates-outside', 'years-backwards', 'years-outside',
  'budget-above-parent', 'budget-other-currency', 'repeated-text', 'value-unreadable', 'weight-zero', 'competence-elsewhere',
]);
export type CheckRule = z.infer<typeof CheckRule>;

export const ReplyAnswer = z.enum(['corrects', 'explains', 'disagrees']);
export type ReplyAnswer = z.infer<typeof ReplyAnswer>;

export const SettlingAct = z.enum(['agreement', 'delegation', 'association']);
export type SettlingAct = z.infer<typeof SettlingAct>;

/** What became of a finding that was told. `open`: others of the programme may read it, because it was answered or the days are over. */
export const ReplyView = z.object({ id: z.string(), version: z.number().int(), toldOn: z.string(), dueOn: z.string(), answer: ReplyAnswer.nullable(), text: z.string().nullable(), answeredOn: z.string().nullable(), open: z.boolean() });
export type ReplyView = z.infer<typeof ReplyView>;

/** A finding of a plan: about an element (in the version that was looked at), or about the plan as a whole. */
export const CheckFinding = Finding.extend({ elementId: z.string().nullable(), identity: z.string().nullable(), code: z.string(), kind: z.string(), text: z.string(), reply: ReplyView.nullable() });
export type CheckFinding = z.infer<typeof CheckFinding>;

/** Elements of a kind that lack a field: the matrix shows them filtered by both. */
const Lacking = z.object({ kind: z.string(), field: z.string(), title: z.string(), count: z.number().int(), of: z.number().int() });

/** What one rule found: `count` of the `of` things it applies to. `items` holds at most 200; `findings` and `notices` are whole. */
export const CheckGroup = z.object({ rule: CheckRule, findings: z.number().int(), notices: z.number().int(), count: z.number().int(), of: z.number().int(), lacking: z.array(Lacking), items: z.array(CheckFinding) });
export type CheckGroup = z.infer<typeof CheckGroup>;

/** A line of the quality list: what is well of what there is. `sd`: nobody knows; `none`: does not apply. */
export const QualityItem = z.object({ item: z.enum(['complete', 'sections', 'editable', 'own-text', 'correct']), state: z.enum(['ok', 'lacks', 'sd', 'none']), part: z.number().int(), whole: z.number().int(), says: z.string() });
export type QualityItem = z.infer<typeof QualityItem>;

/** How an element's competence stands beside the level of its government. */
export const CompetenceStanding = z.enum(['own', 'function', 'concurrent', 'inferred', 'settled', 'elsewhere', 'unverified', 'unknown', 'not-judged']);
export type CompetenceStanding = z.infer<typeof CompetenceStanding>;

export const JudgedElement = z.object({
  elementId: z.string(), identity: z.string(), code: z.string(), kind: z.string(), text: z.string(),
  cited: z.string(),
  competence: z.object({ code: z.string(), title: z.string(), level: z.string(), levelName: z.string(), type: z.string(), verified: z.boolean(), norm: z.string() }).nullable(),
  standing: CompetenceStanding,
  says: z.string(),
  settlement: z.object({ id: z.string().nullable(), version: z.number().int().nullable(), act: SettlingAct.nullable(), citation: z.string() }).nullable(),
});
export type JudgedElement = z.infer<typeof JudgedElement>;

const Competences = z.object({
  /** The level against which elements are judged; null: they are not, and `why` says so. */
  level: z.string().nullable(),
  why: z.string().nullable(),
  /** Elements that carry a competence, of those of the kinds that may. */
  carrying: z.number().int(),
  of: z.number().int(),
  byStanding: z.partialRecord(CompetenceStanding, z.number().int()),
  /** What is not simply one's own comes first; at most 200. */
  items: z.array(JudgedElement),
});

const Replies = z.object({
  /** Days to answer, as data; null: no term is loaded. */
  days: z.number().int().nullable(),
  verified: z.boolean(),
  source: z.string(),
  /** Findings that nobody told yet, told and unanswered, answered; of the unanswered, those whose days are over. */
  untold: z.number().int(),
  waiting: z.number().int(),
  answered: z.number().int(),
  over: z.number().int(),
  /** Told once and no longer found. */
  gone: z.number().int(),
  dueOn: z.string().nullable(),
  may: z.object({ tell: z.boolean(), answer: z.boolean(), settle: z.boolean() }),
});

export const InternalReview = z.object({
  planId: z.string(), title: z.string(), territory: z.string(), territoryName: z.string(), example: z.boolean(), number: z.number().int(), headVersion: z.number().int(), sealedVersion: z.number().int().nullable(), asOf: z.string(),
  /** `whole`: for the government and its technician; `replied`: for who shares the plan, what was answered or whose days are over. */
  view: z.enum(['whole', 'replied']),
  elements: z.number().int(),
  findings: z.number().int(),
  notices: z.number().int(),
  groups: z.array(CheckGroup),
  /** Rules that looked at something and found nothing. */
  silent: z.array(CheckRule),
  /** What could not be compared, and why. */
  notCompared: z.array(z.string()),
  quality: z.array(QualityItem),
  competences: Competences,
  replies: Replies,
});
export type InternalReview = z.infer<typeof InternalReview>;

const CompetenceUse = z.object({ code: z.string(), title: z.string(), level: z.string(), type: z.string(), verified: z.boolean(), norm: z.string(), /** Elements of plans of its own level that carry it, and of another. */ elements: z.number().int(), elsewhere: z.number().int() });

export const ReplyTerm = z.object({ days: z.number().int().min(1).max(365), source: z.string().trim().min(3).max(500), verified: z.boolean() });

const planId = z.uuid();
const example = { planId: exampleId('plan'), identity: exampleId('element'), replyId: exampleId('reply'), settlementId: exampleId('settlement') };
const Told = z.object({ told: z.number().int(), dueOn: z.string().nullable() });

/** What coherence promises about internal coherence, competences, right of reply. */
export const checksFailures = {
  'review-internal': 'forbidden',
  'nothing-to-tell': 'refused',
  'reply-term-needed': 'refused',
  'answers-holder': 'forbidden',
  'answer-needed': 'invalid',
  'nothing-to-settle': 'refused',
} as const;

export const checksFacts = ['findings-told', 'finding-answered', 'competence-settled', 'settlement-withdrawn', 'reply-term-loaded', 'reply-term-changed'] as const;

export const checksOperations = {
  internal: query({ input: z.object({ planId, version: z.coerce.number().int().positive().optional() }), output: InternalReview, example: { planId: example.planId } }),
  actionTypes: query({
    input: z.object({ territory: TerritoryCode }),
    output: z.object({
      territory: z.string(), name: z.string(), levels: z.array(z.object({ level: z.string(), name: z.string(), rank: z.number().int() })),
      types: z.array(z.object({ type: z.string(), cells: z.array(z.object({ level: z.string(), competences: z.array(CompetenceUse) })) })),
      /** Codes that elements carry and no norm of the country has. */
      unknown: z.array(z.object({ code: z.string(), elements: z.number().int() })),
      carrying: z.number().int(), elements: z.number().int(),
    }),
    example: { territory: 'EC-08' },
  }),
  tell: command({ input: z.object({ planId }), output: Told, example: { planId: example.planId } }),
  answer: command({
    input: z.object({ replyId: z.uuid(), version: z.number().int(), answer: ReplyAnswer, text: z.string().trim().max(2000).default(''), /** The same words for all that the same rule found and wait. */ alike: z.boolean().default(false) }),
    output: z.object({ replyId: z.string(), version: z.number().int(), answered: z.number().int() }),
    example: { replyId: example.replyId, version: 1, answer: 'corrects' as const, text: 'Se completa en la versión siguiente' },
  }),
  settleCompetence: command({
    input: z.object({ planId, identity: z.uuid(), act: SettlingAct, citation: z.string().trim().min(3).max(300), on: PlainDate.optional(), version: z.number().int().optional() }),
    output: z.object({ settlementId: z.string(), version: z.number().int() }),
    example: { planId: example.planId, identity: example.identity, act: 'agreement' as const, citation: 'Convenio 12 de 2024 con la prefectura' },
  }),
  unsettleCompetence: command({ input: z.object({ settlementId: z.uuid(), version: z.number().int() }), output: z.object({ settlementId: z.string() }), example: { settlementId: example.settlementId, version: 1 } }),
  replyTerm: query({ input: z.object({}), output: z.object({ term: ReplyTerm.extend({ version: z.number().int() }).nullable() }), example: {} }),
  loadReplyTerm: command({ input: ReplyTerm.extend({ pack: z.string().max(40) }), output: z.object({ changed: z.boolean() }), example: { pack: 'base', days: 15, source: 'Escrito para probar', verified: false } }),
  saveReplyTerm: command({ input: ReplyTerm.extend({ version: z.number().int() }), output: z.object({ version: z.number().int() }), example: { version: 1, days: 20, source: 'Acordado en la mesa del programa', verified: true } }),
};
