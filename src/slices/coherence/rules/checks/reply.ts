import type { Owned, Reach } from '../../../../kernel/reach.ts';
import { mayWrite } from '../../../../kernel/reach.ts';

type Plan = Pick<Owned, 'owner' | 'territory' | 'visibility' | 'parties'>;

/** How much of a review somebody reads: all of it, what was answered or is overdue, or nothing. */
export type ReviewView = 'whole' | 'replied' | 'none';

/**
 * What could shame a government is its own and its technician's until it answered. A reader of everything is a reader:
 * looking at a plan gives no look at its review.
 * @param reads how far the actor reads
 * @param works how far the actor's leave to tell a government of its findings carries: whoever holds it is its technician
 */
export function reviewView(reads: Reach, works: Reach, plan: Plan): ReviewView {
  if ((plan.owner !== null && reads.institutions.includes(plan.owner)) || mayWrite(works, plan)) return 'whole';
  return plan.visibility !== 'own' && plan.parties.some((party) => reads.memberships.includes(party)) ? 'replied' : 'none';
}

/** Answering is the government's own: a technician of the territory does not speak for it. */
export const mayAnswer = (answers: Reach, plan: Pick<Plan, 'owner' | 'territory'>): boolean => mayWrite(answers, { ...plan, visibility: 'own' });

/** The last day to answer. @param toldOn civil date @param days calendar days */
export function dueOn(toldOn: string, days: number): string {
  const day = new Date(`${toldOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Whether others of the programme may read a finding: it was answered, or its days are over. */
export const isOpenToOthers = (reply: { answered: boolean; dueOn: string }, today: string): boolean => reply.answered || reply.dueOn < today;

/** What makes a finding the same over versions and days. */
export const findingKey = (rule: string, identity: string | null, mark: string): string => `${rule} ${identity ?? ''} ${mark}`;
