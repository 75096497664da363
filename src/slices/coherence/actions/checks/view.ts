import { dateIn } from '../../../../kernel/date.ts';
import type { CheckFinding, CheckGroup, CheckRule, InternalReview, JudgedElement, ReplyView } from '../../contract/checks.ts';
import { fieldOf } from '../../rules/checks/reading.ts';
import { findingKey, isOpenToOthers, mayAnswer, mayCarry, qualityOf, wrongRules, type CheckedElement, type Found, type Judged, type Looked } from '../../rules/checks.ts';
import { findTerm } from '../../store/reply-term.ts';
import type { ReplyRow } from '../../store/checks.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import type { Ctx } from '../scope.ts';
import { foundOf, reachFor, type Review } from './read.ts';

/** So many of one rule are shown; the matrix lists the rest. */
const shown = 200;

/** A reply as people see it. */
export const replyView = (ctx: Pick<Ctx, 'zone' | 'today'>, row: ReplyRow): ReplyView => ({
  id: row.id, version: row.version, toldOn: dateIn(ctx.zone, row.told_at), dueOn: row.reply_due_on, answer: row.answer, text: row.answer_text,
  answeredOn: row.answered_at ? dateIn(ctx.zone, row.answered_at) : null, open: isOpenToOthers({ answered: row.answered_at !== null, dueOn: row.reply_due_on }, ctx.today),
});

const elementHref = (planId: string, element: CheckedElement): string => `/planes/${planId}?elemento=${element.id}`;

/** What was told of a plan, by what makes a finding the same. */
const toldOf = (review: Review): Map<string, ReplyRow> => new Map(review.replies.map((row) => [findingKey(row.rule, row.identity, row.mark), row]));
const keyOf = (rule: CheckRule, found: Found): string => findingKey(rule, found.element?.identity ?? null, found.mark);

/** A finding as people see it, with what became of it. */
export function findingView(ctx: Ctx, review: Review, rule: CheckRule, found: Found, reply: ReplyRow | undefined): CheckFinding {
  const { element } = found;
  return {
    rule: `coherence.${rule}`, weight: found.weight, says: found.says,
    subject: element ? { kind: 'plans.element', id: element.id } : { kind: 'plans.plan', id: review.plan.id },
    evidence: found.evidence.map(({ says, element: at }) => ({ says, ...(at ? { at: elementHref(review.plan.id, at) } : {}) })),
    elementId: element?.id ?? null, identity: element?.identity ?? null, code: element?.code ?? '', kind: element?.kind ?? '', text: element?.text ?? '',
    reply: reply ? replyView(ctx, reply) : null,
  };
}

/** What each rule found, as far as the reader may see it. */
function groupsOf(ctx: Ctx, review: Review, told: Map<string, ReplyRow>): CheckGroup[] {
  return review.looked.flatMap(([rule, looked]) => {
    const pairs = looked.found.map((found) => ({ found, reply: told.get(keyOf(rule, found)) }));
    const seen = review.view === 'whole' ? pairs : pairs.filter(({ reply }) => reply !== undefined && isOpenToOthers({ answered: reply.answered_at !== null, dueOn: reply.reply_due_on }, ctx.today));
    if (seen.length === 0) return [];
    const findings = seen.filter(({ found }) => found.weight === 'finding').length;
    const count = new Set(seen.map(({ found }) => found.element?.id ?? `plan ${found.mark}`)).size;
    return [{ rule, findings, notices: seen.length - findings, count, of: looked.of, lacking: lackingOf(review, seen.map(({ found }) => found)), items: seen.slice(0, shown).map(({ found, reply }) => findingView(ctx, review, rule, found, reply)) }];
  });
}

/** By kind and field, how many elements lack it: what the matrix can be filtered by. */
function lackingOf({ reading }: Review, found: readonly Found[]): CheckGroup['lacking'] {
  const lacking = found.flatMap(({ element, field }) => (element && field ? [{ kind: element.kind, field }] : []));
  return [...Map.groupBy(lacking, ({ kind, field }) => `${kind} ${field}`).values()].map((group) => {
    const { kind, field } = group[0]!; // a group is never empty
    return { kind, field, title: fieldOf(reading, kind, field)?.title ?? field, count: group.length, of: reading.ofKind(kind).length };
  });
}

/** The place of a standing in the list: what asks for something comes first. */
const standings = ['elsewhere', 'unverified', 'unknown', 'settled', 'inferred', 'function', 'concurrent', 'own', 'not-judged'] as const;

function judgedView(review: Review, { element, cited, competence, standing, says, settledBy }: Judged): JudgedElement {
  const settlement = review.settlements.find(({ identity }) => identity === element.identity);
  return {
    elementId: element.id, identity: element.identity, code: element.code, kind: element.kind, text: element.text, cited, standing, says,
    competence: competence ? { code: competence.code, title: competence.title, level: competence.level, levelName: review.bench?.nameOf(competence.level) ?? competence.level, type: competence.type, verified: competence.verified, norm: competence.norm } : null,
    settlement: settlement ? { id: settlement.id, version: settlement.version, act: settlement.act, citation: settlement.citation } : settledBy ? { id: null, version: null, act: null, citation: settledBy } : null,
  };
}

function competencesView(review: Review): InternalReview['competences'] {
  const { reading, bench, judged, unit, view } = review;
  const of = reading.elements.filter(({ kind }) => mayCarry(reading, kind)).length;
  const whole = view === 'whole' ? judged : [];
  const byStanding: Partial<Record<Judged['standing'], number>> = {};
  for (const { standing } of whole) byStanding[standing] = (byStanding[standing] ?? 0) + 1;
  const why = bench ? (judged.length === 0 ? 'Ningún elemento lleva su competencia: no se juzga lo que el plan no dice.' : null) : 'El plan no es del gobierno de un territorio: sus competencias no se juzgan por nivel.';
  const items = whole.toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing)).slice(0, shown).map((one) => judgedView(review, one));
  return { level: bench ? (unit?.level_name ?? bench.level) : null, why, carrying: new Set(whole.map(({ element }) => element.id)).size, of, byStanding, items };
}

async function repliesView(ctx: Ctx, review: Review, told: Map<string, ReplyRow>): Promise<InternalReview['replies']> {
  const term = await findTerm(ctx.tx);
  const now = new Set(foundOf(review).map(({ rule, found }) => keyOf(rule, found)));
  const standing = review.replies.filter((row) => now.has(findingKey(row.rule, row.identity, row.mark)));
  const waiting = standing.filter(({ answered_at }) => answered_at === null);
  const untold = foundOf(review).filter(({ rule, found }) => found.weight === 'finding' && !told.has(keyOf(rule, found))).length;
  const whole = review.view === 'whole';
  const inForce = review.reviewed.version.number === (review.plan.sealed_version ?? review.plan.head_version);
  return {
    days: term?.days ?? null, verified: term?.verified ?? false, source: term?.source ?? '',
    untold: whole ? untold : 0, waiting: whole ? waiting.length : 0, answered: standing.length - waiting.length, over: waiting.filter(({ reply_due_on }) => reply_due_on < ctx.today).length, gone: whole ? review.replies.length - standing.length : 0,
    dueOn: whole ? (waiting.map(({ reply_due_on }) => reply_due_on).toSorted()[0] ?? null) : null,
    may: { tell: inForce && mayWrite(reachFor(ctx, 'coherence.tell', 'command'), review.plan), answer: mayAnswer(reachFor(ctx, 'coherence.answer', 'command'), review.plan), settle: mayWrite(reachFor(ctx, 'coherence.settle-competence', 'command'), review.plan) },
  };
}

/** A review as people read it. */
export async function internalView(ctx: Ctx, review: Review): Promise<InternalReview> {
  const { plan, reading, reviewed, unit, view, files } = review;
  const told = toldOf(review);
  const groups = groupsOf(ctx, review, told);
  const wrong = new Set(foundOf(review).filter(({ rule, found }) => wrongRules.includes(rule) && found.weight === 'finding').flatMap(({ found }) => found.element?.id ?? []));
  const sum = (pick: (group: CheckGroup) => number): number => groups.reduce((total, group) => total + pick(group), 0);
  return {
    planId: plan.id, title: plan.title, territory: plan.territory, territoryName: unit?.name ?? plan.territory, example: plan.example, number: reviewed.version.number, headVersion: view === 'whole' ? plan.head_version : reviewed.version.number, sealedVersion: plan.sealed_version, asOf: ctx.today,
    view, elements: reading.elements.length, findings: sum(({ findings }) => findings), notices: sum(({ notices }) => notices), groups,
    silent: view === 'whole' ? silentOf(review.looked) : [],
    notCompared: view === 'whole' ? [...new Set(review.looked.flatMap(([, { notCompared }]) => notCompared ?? []))] : [],
    quality: view === 'whole' ? qualityOf(reading, { files, alike: undefined, wrong }) : [],
    competences: competencesView(review), replies: await repliesView(ctx, review, told),
  };
}

const silentOf = (looked: readonly [CheckRule, Looked][]): CheckRule[] => looked.filter(([, { of, found }]) => of > 0 && found.length === 0).map(([rule]) => rule);
