import type { ContactItem } from '../../contract/diagnosis.ts';
import { compositionOn, type SeatingRules, type Sitting } from '../composition/composition.ts';

/** A member as a directory tells of it: by public function, never by name. */
export interface Member extends Sitting {
  person: string | null;
  institution: string | null;
  says: string | null;
  source: string | null;
}

export interface SeatedBody {
  name: string;
  kind: SeatingRules;
  members: readonly Member[];
}

/** A post that a government should have, as the directory of institutions knows it. */
export interface Authority {
  title: string;
  state: 'held' | 'vacant' | 'unknown';
  holder: string | null;
  institutionName: string | null;
  /** Where the office is written to. */
  channel: string | null;
  holders: readonly { person: string | null; from: string | null; to: string | null }[];
  source: string | null;
}

interface Place {
  territory: string;
  name: string;
  government: { name: string; source: string | null } | null;
  authorities: readonly Authority[];
  /** Who holds the offices that give a seat, by the words that kinds say of them. */
  offices: ReadonlyMap<string, Authority>;
  /** Kinds that each government of its level should have and of which no body is there; `absent`: somebody says that there is none. */
  expected: readonly { title: string; absent: boolean }[];
}

/** What each government of a level should have: what the law owes it, and the committees and units that are its own. Networks and the like are there or not. */
export const isCounterpart = ({ owed, levels, institutionKind }: { owed: boolean; levels: readonly string[]; institutionKind: string }, level: string): boolean => levels.includes(level) && (owed || institutionKind === 'comite' || institutionKind === 'unidad');

/** Whom to coordinate with in a territory on a day: the authorities of its government, then each seat of its bodies, who leads first. Who holds an office is public, with its name; who sits in a body is told by function. */
export function contactsOf({ territory, name, government, authorities, offices: byPosts, expected }: Place, bodies: readonly SeatedBody[], institutions: ReadonlyMap<string, string>, day: string): ContactItem[] {
  const at = { territory, name, ...nobody };
  const offices = authorities.map((one): ContactItem => ({ ...at, institution: one.institutionName ?? government?.name ?? name, what: 'government', post: one.title, says: one.holder, state: one.state, on: one.holders[0]?.from ?? null, to: one.holders[0]?.to ?? null, source: one.source, channel: one.channel, person: one.holders[0]?.person ?? null }));
  const first: ContactItem[] = offices.length > 0 ? offices : government ? [{ ...at, institution: government.name, what: 'government', post: 'Gobierno', says: null, state: 'register', on: null, to: null, source: government.source }] : [];
  const lacking = expected.map(({ title, absent }): ContactItem => ({ ...at, institution: title, what: 'body', post: whole, says: absent ? 'Consta que no existe' : null, state: absent ? 'vacant' : 'unknown', on: null, to: null, source: null }));
  return [...first, ...bodies.flatMap(({ name: body, kind, members }) => {
    const { seats } = compositionOn(kind, members, day);
    const ordered = seats.toSorted((a, b) => Number(b.head) - Number(a.head));
    const of = { ...at, institution: body, what: 'body' as const };
    if (ordered.length === 0) return [{ ...of, post: whole, says: null, state: 'unknown' as const, on: null, to: null, source: null }];
    return ordered.flatMap((seat): ContactItem[] => {
      const held = seat.holders.map((member): ContactItem => ({ ...of, post: seat.title, says: functionOf(member, seat.byPost, institutions), state: 'held', on: member.from_on, to: member.to_on, source: member.source, person: member.person }));
      const empty = { ...of, post: seat.title, says: null, on: null, to: null, source: null };
      if (seat.vacant === null) return [...held, inOffice(empty, seat.byPost, byPosts.get(seat.byPost ?? ''))];
      return seat.vacant > 0 ? [...held, { ...empty, state: 'vacant' }] : held.length > 0 ? held : [{ ...empty, state: 'unknown' }];
    });
  }), ...lacking];
}

/** What stands for a body of which no seat is told. */
const whole = 'Integrantes';
const nobody = { person: null, channel: null, mail: null, phone: null, contactHidden: false } as const;

/** A seat in which nobody is registered: whoever holds the office that gives it, where that is known. */
function inOffice(empty: Omit<ContactItem, 'state'>, byPost: string | null, office: Authority | undefined): ContactItem {
  const first = office?.holders[0];
  if (!office || office.state !== 'held' || !first) return { ...empty, says: byPost, state: 'unknown' };
  return { ...empty, says: [office.title, office.holder].filter(Boolean).join(': '), state: 'held', on: first.from, to: first.to, source: office.source, channel: office.channel, person: first.person };
}

/** What a member is there: the institution it comes from, or the post that gives the seat. */
const functionOf = ({ institution }: Member, byPost: string | null, institutions: ReadonlyMap<string, string>): string | null => (institution === null ? undefined : institutions.get(institution)) ?? byPost;
