import { fold } from '../../../../kernel/text.ts';
import type { PackKind, SeatRule } from '../../contract/kind.ts';
import type { Sitting } from './composition.ts';
import { boundsOf, type Span } from './moment.ts';

/**
 * The titulars that would leave no place for one more in their seat: on some day all of them surely sit there. An empty
 * list: there is room. Dates that do not tell refuse nobody.
 * @param there members of the seat, without the one in question
 */
export function whoFills<M extends Sitting>(count: number, there: readonly M[], wanted: Span): M[] {
  const own = boundsOf(wanted);
  const shared = there.flatMap((member) => {
    if (member.role !== 'titular' || member.vacant) return [];
    const other = boundsOf(member);
    const [from, to] = [other.surelyFrom > own.surelyFrom ? other.surelyFrom : own.surelyFrom, other.surelyTo < own.surelyTo ? other.surelyTo : own.surelyTo];
    return from <= to ? [{ member, from, to }] : [];
  });
  for (const { from: day } of shared) {
    const that = shared.filter(({ from, to }) => from <= day && day <= to);
    if (that.length >= count) return that.map(({ member }) => member);
  }
  return [];
}

/**
 * The seat of a kind that some words mean, by its key or its title. A kind that no law owes may have posts of its own,
 * which go by their name («Coordinación nacional») and hold one person; else the answer is undefined.
 */
export function seatMeant({ seats, owed }: Pick<PackKind, 'seats' | 'owed'>, words: string): Pick<SeatRule, 'key' | 'title' | 'count' | 'substitutes' | 'sector'> | undefined {
  const known = seats.find(({ key }) => key === words) ?? seats.find(({ title }) => fold(title) === fold(words));
  return known ?? (owed && seats.length > 0 ? undefined : { key: words, title: words, count: 1, substitutes: true, sector: null });
}

/** A member with what they may do for the body. */
export interface Acting extends Sitting {
  signs: boolean;
  publishes: boolean;
}

/** Who may act for the body on a day: sign for it, publish for it. */
export const actingOn = <M extends Acting>(holders: readonly M[]): { sign: M[]; publish: M[] } => ({ sign: holders.filter(({ signs }) => signs), publish: holders.filter(({ publishes }) => publishes) });
