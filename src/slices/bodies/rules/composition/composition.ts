import type { PackKind, SeatRule } from '../../contract/kind.ts';
import { holdsOn, type Span } from './moment.ts';
import { noticesOf, type CompositionNotice } from './notices.ts';
import { parityOf, type Parity } from './parity.ts';

/** What a member is, as far as the composition of its body asks. `vacant`: somebody says that nobody sits there. */
export interface Sitting extends Span {
  id: string;
  /** A seat's key in the kind; in a kind without seats, the seat's own name. */
  seat: string;
  sector: string | null;
  role: 'titular' | 'substitute';
  vacant: boolean;
}

/** What a kind says of who sits in it. */
export type SeatingRules = Pick<PackKind, 'seats' | 'parity' | 'mandateYears'>;

/** A seat on a day. */
export interface SeatOn<M extends Sitting = Sitting> {
  key: string;
  title: string;
  sector: string | null;
  head: boolean;
  byPost: string | null;
  /** How many may sit there, and how many must. */
  count: number;
  needed: number;
  allowsSubstitutes: boolean;
  /** False: the kind has no such seat; its members brought it. */
  ruled: boolean;
  /** Titulars who surely sit there that day, and those of whom the dates do not tell. */
  filled: number;
  perhaps: number;
  /** How many places are empty: those that must be taken and those of which somebody says so. Null: nothing of this seat is on record. */
  vacant: number | null;
  /** As many as must sit there do: null when nobody can tell. */
  holds: boolean | null;
  holders: M[];
  substitutes: M[];
  doubtful: M[];
}

export interface Composition<M extends Sitting = Sitting> {
  day: string;
  seats: SeatOn<M>[];
  /** Null when the kind asks for none. */
  parity: Parity | null;
  /** Every seat has whom it needs: null when nobody can tell, which is also so where nothing is on record. */
  whole: boolean | null;
  /** What is worth saying and refuses nothing. */
  notices: CompositionNotice[];
}

/**
 * Who sits in a body on a day, seat by seat. A seat of which nothing is on record is unknown, not empty; one whose holder
 * ended, or that somebody says is vacant, is empty.
 * @param day ISO date
 */
export function compositionOn<M extends Sitting>(kind: SeatingRules, members: readonly M[], day: string): Composition<M> {
  const bySeat = Map.groupBy(members, ({ seat }) => seat);
  const keys = new Set(kind.seats.map(({ key }) => key));
  const brought = [...bySeat].filter(([seat]) => !keys.has(seat)).map(([seat, there]) => seatOn(ruleOfSeat(seat, there), false, there, day));
  const own = brought.filter((seat) => seat.vacant !== null || seat.substitutes.length > 0);
  const rules = besides(kind.seats, own);
  const ruled = rules.map((rule) => seatOn(rule, true, bySeat.get(rule.key) ?? [], day));
  const seats = [...ruled.filter((seat) => seat.needed > 0 || rules === kind.seats || seat.vacant !== null || seat.substitutes.length > 0), ...own];
  return { day, seats, parity: parityOf(kind.parity, seats), whole: ruled.length === 0 ? null : every(ruled.map(({ holds }) => holds)), notices: noticesOf(kind, seats, day) };
}

/**
 * Where all that a kind says is that somebody sits there («Integrantes», up to two hundred), whoever holds a post that the
 * body has of its own is one of them.
 */
function besides(rules: readonly SeatRule[], own: readonly SeatOn[]): readonly SeatRule[] {
  const [only, ...others] = rules;
  if (!only || others.length > 0 || only.count <= only.needed || own.length === 0) return rules;
  return [{ ...only, needed: Math.max(0, only.needed - own.reduce((sum, { filled }) => sum + filled, 0)) }];
}

/** A post that the body has of its own: «Coordinación nacional». One person holds it. */
const ruleOfSeat = (seat: string, there: readonly Sitting[]): SeatRule => ({ key: seat, title: seat, sector: there.find(({ sector }) => sector !== null)?.sector ?? null, count: 1, needed: 1, substitutes: true, head: false });

function seatOn<M extends Sitting>(rule: SeatRule, isRuled: boolean, there: readonly M[], day: string): SeatOn<M> {
  const sits = (member: M): boolean | null => holdsOn(member, day);
  const people = there.filter(({ vacant }) => !vacant);
  const holders = people.filter((member) => member.role === 'titular' && sits(member) === true);
  const substitutes = people.filter((member) => member.role === 'substitute' && sits(member) === true);
  const doubtful = people.filter((member) => sits(member) === null);
  const perhaps = doubtful.filter(({ role }) => role === 'titular').length;
  const onRecord = there.some((member) => member.role === 'titular' && (sits(member) !== false || (member.to_on !== null && member.to_on < day)));
  const said = there.filter((member) => member.vacant && sits(member) === true).length;
  const taken = holders.length + perhaps;
  const empty = Math.max(0, rule.needed - taken, Math.min(said, rule.count - taken)); // a count beyond what is needed is how many there may be
  return {
    key: rule.key, title: rule.title, sector: rule.sector ?? null, head: rule.head, byPost: rule.byPost ?? null, count: rule.count, needed: rule.needed, allowsSubstitutes: rule.substitutes, ruled: isRuled,
    filled: holders.length, perhaps, vacant: onRecord ? empty : null, holds: isFilled(rule.needed, holders.length, perhaps, onRecord), holders, substitutes, doubtful,
  };
}

function isFilled(needed: number, filled: number, perhaps: number, onRecord: boolean): boolean | null {
  if (filled >= needed) return true;
  return !onRecord || filled + perhaps >= needed ? null : false;
}

/** All of them: false wins over what nobody knows. */
const every = (parts: readonly (boolean | null)[]): boolean | null => (parts.includes(false) ? false : parts.includes(null) ? null : true);
