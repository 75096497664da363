import { newId } from '../../../../kernel/id.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { lockPlan } from '../../../plans/index.ts';
import { no, type coherence } from '../../contract.ts';
import { dueOn, findingKey, mayAnswer } from '../../rules/checks.ts';
import { answerReply, insertReplies, lockAlike, lockReply } from '../../store/checks.ts';
import { findTerm } from '../../store/reply-term.ts';
import { foundOf, reviewOf } from './read.ts';

export const replyActions: Pick<Actions<typeof coherence>, 'tell' | 'answer'> = {
  async tell(ctx, { planId }) {
    const plan = ctx.permit(await lockPlan(ctx.tx, planId));
    const term = await findTerm(ctx.tx);
    if (!term) throw no('reply-term-needed');
    const review = await reviewOf(ctx, plan, 'whole', plan.sealed_version ?? plan.head_version);
    const known = new Set(review.replies.map((row) => findingKey(row.rule, row.identity, row.mark)));
    const fresh = foundOf(review).filter(({ rule, found }) => found.weight === 'finding' && !known.has(findingKey(rule, found.element?.identity ?? null, found.mark)));
    if (fresh.length === 0) throw no('nothing-to-tell', { title: plan.title });
    const due = dueOn(ctx.today, term.days);
    const replies = fresh.map(({ rule, found }) => ({ id: newId(ctx.now.getTime()), rule, identity: found.element?.identity ?? null, mark: found.mark, says: found.says }));
    const told = await insertReplies(ctx.tx, plan, replies, { at: ctx.now, by: ctx.actor.account, dueOn: due });
    // How many findings a plan has, and by which rules, is its government's until it has had its right of reply.
    return ctx.record({ fact: 'coherence.findings-told', kind: 'plan', on: { ...plan, visibility: 'own' }, data: { told, dueOn: due, rules: [...new Set(fresh.map(({ rule }) => rule))] } }, { told, dueOn: due });
  },

  async answer(ctx, { replyId, version, answer, text, alike }) {
    const reply = ctx.permit(await lockReply(ctx.tx, replyId));
    if (!mayAnswer(ctx.reach, reply)) throw no('answers-holder');
    if (reply.version !== version) throw houseNo('version-changed', { current: { version: reply.version, answer: reply.answer, text: reply.answer_text } });
    if (answer !== 'corrects' && text === '') throw no('answer-needed');
    const words = { answer, text, at: ctx.now, by: ctx.actor.account };
    const others = alike ? (await lockAlike(ctx.tx, reply)).filter(({ id }) => id !== reply.id) : [];
    const next = await answerReply(ctx.tx, reply, words);
    for (const other of others) await answerReply(ctx.tx, ctx.permit(other), words);
    const data = { plan: reply.plan, rule: reply.rule, answer, answered: others.length + 1 };
    return ctx.record({ fact: 'coherence.finding-answered', kind: 'reply', on: reply, data }, { replyId, version: next, answered: others.length + 1 });
  },
};
