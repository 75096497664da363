import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Recorded } from '../../../../platform/operation/context.ts';
import { newId } from '../../../../kernel/id.ts';
import { no, type FindingState } from '../../contract.ts';
import { decided, type Decision } from '../../rules/register/life.ts';
import { decideFinding, insertTurns, lockFinding } from '../../store/findings.ts';
import type { Ctx } from './judgement.ts';
import { asOwned } from './view.ts';

const facts = { explained: 'sources.finding-explained', accepted: 'sources.finding-accepted', reopened: 'sources.finding-reopened' } as const;
const operations: Record<Decision, string> = { explained: 'sources.explain-finding', accepted: 'sources.accept-finding', reopened: 'sources.reopen-finding' };

interface Said {
  id: string;
  version: number;
  reason: string;
}

/** What a person says of a finding: why both values are right, that the fault stays, or that it is open after all. */
export async function decide(ctx: Ctx, decision: Decision, { id, version, reason }: Said): Promise<Recorded<{ id: string; version: number; state: FindingState }>> {
  const row = await lockFinding(ctx.tx, ctx.reach, id);
  const finding = ctx.permit(row && (await asOwned(ctx, row, operations[decision])));
  if (finding.version !== version) throw houseNo('version-changed', { current: { state: finding.state, says: finding.says, reason: finding.reason, version: finding.version } });
  const state = decided(finding.state, decision);
  if (state === 'gone') throw no('finding-gone');
  if (state === 'same' || (state === finding.state && reason === finding.reason)) return ctx.unchanged({ id, version, state: finding.state });
  await decideFinding(ctx.tx, finding, { state, reason, by: ctx.actor.account, at: ctx.now });
  await insertTurns(ctx.tx, [{ id: newId(), findingId: id, turn: decision, state, found: finding.found, reason, account: ctx.actor.account }], ctx.now);
  return ctx.record({ fact: facts[decision], kind: 'finding', on: finding, data: { rule: finding.rule, state }, why: reason }, { id, version: version + 1, state });
}
