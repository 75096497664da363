import { mayWrite, nowhere, type Owned } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { namesOf } from '../../../accounts/index.ts';
import type { RegisteredFinding, RuleWords } from '../../contract/findings.ts';
import { rules } from '../../rules/findings/index.ts';
import { kindOfCheck } from '../../rules/register/checked.ts';
import { listFindings, type FindingAsk, type FindingView } from '../../store/findings-list.ts';
import { ownersOf, type FindingRow } from '../../store/findings.ts';
import { registeredChecks } from './checks.ts';

/** Every rule of the register: those over documents, then the checks of other slices. */
export const rulesOf = (ctx: Pick<Context, 'house'>): RuleWords[] => [
  ...rules.map(({ name, kind, severity, title, reason }) => ({ name, kind, severity, title, reason })),
  ...registeredChecks(ctx).map(({ name, title, reason }) => ({ name, kind: kindOfCheck(name), severity: 'moderate' as const, title: title ?? name, reason: reason ?? '' })),
];

/** What a rule is called; one that is no longer ours keeps its name. */
export function ruleWords(ctx: Pick<Context, 'house'>): (rule: string) => Pick<RuleWords, 'title' | 'reason'> {
  const known = new Map(rulesOf(ctx).map((one) => [one.name, one]));
  return (rule) => known.get(rule) ?? known.get(rule.split('.').slice(0, 2).join('.')) ?? { title: rule, reason: '' };
}

/** Findings as people see them. */
export async function viewed(ctx: Pick<Context, 'tx' | 'house'>, found: readonly FindingView[]): Promise<RegisteredFinding[]> {
  const words = ruleWords(ctx);
  const names = await namesOf(ctx.tx, [...new Set(found.flatMap(({ decided_by }) => decided_by ?? []))]);
  return found.map((row) => ({
    id: row.id, version: row.version, rule: row.rule, kind: row.kind, severity: row.severity, ...said(words(row.rule)),
    subject: { kind: row.subject_kind, id: row.subject_id, name: row.name }, says: row.says, values: row.found, earlier: row.state === 'open' ? row.earlier : null,
    documents: row.documents, state: row.state, since: row.since.toISOString(), changedAt: row.changed_at.toISOString(),
    decision: row.reason === null ? null : { reason: row.reason, by: row.decided_by ? (names.get(row.decided_by) ?? null) : null, at: (row.decided_at ?? row.changed_at).toISOString() },
  }));
}

const said = ({ title, reason }: Pick<RuleWords, 'title' | 'reason'>): Pick<RuleWords, 'title' | 'reason'> => ({ title, reason });

/**
 * A finding as the row whose authority is asked to decide on it: it is that of the document the actor may change, or
 * of any when they may change none. What rests on no document is its own.
 */
export async function asOwned(ctx: Pick<Context, 'tx' | 'actor'>, row: FindingRow, operation: string): Promise<FindingRow> {
  const reach = reachOf(ctx.actor, operation, 'command') ?? { ...nowhere, memberships: ctx.actor.memberships };
  const owners = await ownersOf(ctx.tx, row.id);
  const mine: Owned | undefined = owners.find((document) => mayWrite(reach, document)) ?? owners[0];
  return mine ? { ...row, owner: mine.owner, territory: mine.territory, parties: mine.parties, visibility: mine.visibility } : row;
}

/** Whether the reader may explain or accept it. */
export const mayDecide = async (ctx: Pick<Context, 'tx' | 'actor'>, row: FindingRow): Promise<boolean> => {
  const reach = reachOf(ctx.actor, 'sources.explain-finding', 'command');
  return reach !== undefined && mayWrite(reach, await asOwned(ctx, row, 'sources.explain-finding'));
};

/** Every finding that is asked for and within reach, page by page. */
export async function* everyFinding(ctx: Pick<Context, 'tx' | 'reach' | 'house'>, ask: FindingAsk): AsyncGenerator<RegisteredFinding> {
  for (let after: string | undefined; ; ) {
    const { items, next } = await listFindings(ctx.tx, ctx.reach, { ...ask, after, limit: 500 });
    yield* await viewed(ctx, items);
    if (next === null) return;
    after = next;
  }
}
