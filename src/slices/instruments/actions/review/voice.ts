import { mayWrite, type Owned, type Reach } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { ReviewRow } from '../../store/review.ts';

/** In whose name somebody speaks in a review: as whoever holds the draft, or as an institution that was invited. */
export interface Voice extends Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'> {
  holder: boolean;
}

const invitedAmong = (reach: Reach, { parties }: Pick<ReviewRow, 'parties'>): string | undefined => parties.find((party) => reach.institutions.includes(party));

/** The voice of the actor of a command. Who was not invited gets one that `permitNew` refuses. */
export function voiceOf({ reach }: Pick<Context, 'reach'>, review: ReviewRow): Voice {
  if (mayWrite(reach, review)) return { holder: true, owner: review.owner, territory: review.territory, parties: review.parties, visibility: 'shared' };
  const owner = invitedAmong(reach, review) ?? review.parties[0] ?? null;
  const others = [review.owner, ...review.parties].filter((party): party is string => party !== null && party !== owner);
  return { holder: false, owner, territory: null, parties: others, visibility: 'shared' };
}

/** What a review offers to an actor: answering and inviting, saying something, conversing. */
export function offered({ actor }: Pick<Context, 'actor'>, review: ReviewRow): { mayAnswer: boolean; mayObserve: boolean; mayReply: boolean } {
  const reach = (operation: string): Reach | undefined => reachOf(actor, operation, 'command');
  const speaks = (given: Reach | undefined): boolean => given !== undefined && (mayWrite(given, review) || invitedAmong(given, review) !== undefined);
  const answer = reach('instruments.answer-observation');
  return {
    mayAnswer: answer !== undefined && mayWrite(answer, review),
    mayObserve: review.closed_at === null && speaks(reach('instruments.observe')),
    mayReply: speaks(reach('instruments.reply-observation')),
  };
}
