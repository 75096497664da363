import type { ContactItem } from '../../contract/diagnosis.ts';
import { compositionOn, type SeatingRules, type Sitting } from '../composition/composition.ts';

/** A member as a directory tells of it: by public function, never by name. */
export interface Member extends Sitting {
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
  holders: readonly { from: string | null; to: string | null }[];
  source: string | null;
}

interface Place {
  territory: string;
  name: string;
  government: { name: string; source: string | null } | null;
  authorities: readonly Authority[];
}

/** Whom to coordinate with in a territory on a day: the authorities of its government, then each seat of its bodies, who leads first. Who holds an office is public, with its name; who sits in a body is told by function. */
export function contactsOf({ territory, name, government, authorities }: Place, bodies: readonly SeatedBody[], institutions: ReadonlyMap<string, string>, day: string): ContactItem[] {
  const at = { territory, name };
  const offices = authorities.map((one): ContactItem => ({ ...at, institution: one.institutionName ?? government?.name ?? name, what: 'government', post: one.title, says: one.holder, state: one.state, on: one.holders[0]?.from ?? null, to: one.holders[0]?.to ?? null, source: one.source }));
  const first: ContactItem[] = offices.length > 0 ? offices : government ? [{ ...at, institution: government.name, what: 'government', post: 'Gobierno', says: null, state: 'register', on: null, to: null, source: government.source }] : [];
  return [...first, ...bodies.flatMap(({ name: body, kind, members }) => {
    const { seats } = compositionOn(kind, members, day);
    const ordered = seats.toSorted((a, b) => Number(b.head) - Number(a.head));
    const of = { ...at, institution: body, what: 'body' as const };
    if (ordered.length === 0) return [{ ...of, post: 'Integrantes', says: null, state: 'unknown' as const, on: null, to: null, source: null }];
    return ordered.flatMap((seat): ContactItem[] => {
      const held = seat.holders.map((member): ContactItem => ({ ...of, post: seat.title, says: functionOf(member, seat.byPost, institutions), state: 'held', on: member.from_on, to: member.to_on, source: member.source }));
      const empty = { ...of, post: seat.title, says: null, on: null, to: null, source: null };
      if (seat.vacant === null) return [...held, { ...empty, says: seat.byPost ?? null, state: 'unknown' }];
      return seat.vacant > 0 ? [...held, { ...empty, state: 'vacant' }] : held.length > 0 ? held : [{ ...empty, state: 'unknown' }];
    });
  })];
}

/** What a member is there: the institution it comes from, or the post that gives the seat. */
const functionOf = ({ institution }: Member, byPost: string | null, institutions: ReadonlyMap<string, string>): string | null => (institution === null ? undefined : institutions.get(institution)) ?? byPost;
