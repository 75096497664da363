import { firstDay, lastDay } from '../../../../engine/workflow/index.ts';
import type { SeatingRules, SeatOn } from './composition.ts';
import { boundsOf, yearsAfter } from './moment.ts';

/**
 * What is worth saying of who sits in a body. `over-count`: more titulars than the seat has places; `substitute-alone`: a
 * substitute sits where no titular does; `substitute-unforeseen`: the kind foresees none there; `mandate-past`: somebody
 * sits beyond the years that the norm gives; `mandate-longer`: the act itself gives more years than the norm.
 */
export interface CompositionNotice {
  key: 'over-count' | 'substitute-alone' | 'substitute-unforeseen' | 'mandate-past' | 'mandate-longer';
  seat: string;
  member: string | null;
  /** Since when, where there is a day: the last one of the years that the norm gives. */
  on: string | null;
}

export function noticesOf({ mandateYears }: SeatingRules, seats: readonly SeatOn[], day: string): CompositionNotice[] {
  return seats.flatMap((seat) => [
    ...(seat.ruled && seat.filled > seat.count ? [{ key: 'over-count' as const, seat: seat.key, member: null, on: null }] : []),
    ...(seat.substitutes.length > 0 && seat.filled === 0 && seat.perhaps === 0 ? [{ key: 'substitute-alone' as const, seat: seat.key, member: seat.substitutes[0]!.id, on: null }] : []),
    ...(seat.allowsSubstitutes ? [] : seat.substitutes.map(({ id }) => ({ key: 'substitute-unforeseen' as const, seat: seat.key, member: id, on: null }))),
    // Who sits by their post sits as long as they hold it.
    ...(mandateYears && !seat.byPost ? seat.holders.flatMap((member) => mandateOf(seat, member, mandateYears, day)) : []),
  ]);
}

function mandateOf(seat: SeatOn, member: SeatOn['holders'][number], years: number, day: string): CompositionNotice[] {
  if (member.from_on === null) return [];
  const end = yearsAfter(lastDay(member.from_on), years); // the latest that it may be
  if (end < day) return [{ key: 'mandate-past', seat: seat.key, member: member.id, on: end }];
  return member.to_on !== null && end < firstDay(member.to_on) ? [{ key: 'mandate-longer', seat: seat.key, member: member.id, on: end }] : [];
}

/** Members whose mandate ends from one day to another, both inside: whoever must be renewed. */
export const endingBetween = <M extends SeatOn['holders'][number]>(members: readonly M[], from: string, to: string): M[] =>
  members.filter((member) => member.to_on !== null && !member.vacant && from <= boundsOf(member).mayTo && boundsOf(member).mayTo <= to);
