import { factsOf } from '../../../../engine/workflow/index.ts';
import type { PackKind } from '../../contract/kind.ts';
import { knownOn } from './known.ts';
import { denies, knownFrom, momentOf, monthsBefore, until, type BodySigns, type Sign } from './sign.ts';

/** A body that holds sessions is asked about after so many months without one on record. */
const quietMonths = 6;
/** A report is told so many days before it is a year since the last one. */
const aheadDays = 30;

/** What those who run a body may have to do about it. */
export interface BodyDue {
  /** As exact as its source: its last session on record, months ago. */
  quietSince: string | null;
  /** The last report on record, and the ISO day on which it is a year old. */
  report: { last: string; dueOn: string; verified: boolean } | null;
}

const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The last thing of a word that was so by a day. */
const lastOf = (body: BodySigns, what: string, day: string): Sign | undefined => body.signs.filter((sign) => sign.what === what && !denies(sign) && knownFrom(sign) <= day).toSorted((a, b) => (until(a) < until(b) ? -1 : 1)).at(-1);

/** What a body owes by what it once did. Of one that never held a session, or never reported, nothing is asked: nobody knows. */
export function dueOf(kind: Pick<PackKind, 'checklist' | 'cycle'>, body: BodySigns, day: string): BodyDue {
  const facts = knownOn(body, day);
  if (facts['exists']?.value !== true || facts['inactive']?.value === true) return { quietSince: null, report: null };
  const asks = (fact: string) => kind.checklist.find(({ when }) => factsOf(when).includes(fact));
  const asked = (fact: string): boolean => asks(fact) !== undefined || kind.cycle.states.some(({ when }) => when !== undefined && factsOf(when).includes(fact));
  const [session, report] = [lastOf(body, 'session', day), lastOf(body, 'report', day)];
  const reportDue = report && asked('report') ? monthsBefore(until(report), -12) : undefined;
  return {
    quietSince: session && asked('sessions') && until(session) <= monthsBefore(day, quietMonths) ? momentOf(session) : null,
    report: report && reportDue && reportDue <= daysAfter(day, aheadDays) ? { last: momentOf(report) ?? until(report), dueOn: reportDue, verified: asks('report')?.verified ?? false } : null,
  };
}
