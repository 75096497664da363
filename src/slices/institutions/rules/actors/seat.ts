import { fold } from '../../../../kernel/text.ts';
import type { ExpectedSeat, SeatCounts, SeatState } from '../../contract/actors/authority.ts';

/** A post that the law or the source expects of each government of a level. */
export interface Expected {
  key: string;
  government: string | null;
  title: string;
  folded: string[];
  head: boolean;
  elsewhere: boolean;
  source: string | null;
  verified: boolean;
}
/** A post on record with who holds it on the day. */
export interface OnRecord {
  id: string;
  institution: string;
  institutionName: string;
  territory: string;
  /** Whether it is a post of the territory's own government. */
  own: boolean;
  folded: string;
  head: boolean;
  /** Where the office is written to. */
  channel: string | null;
  holders: ExpectedSeat['holders'];
  /** Whether by that day it was on record, or somebody had held it: only then is it known to be empty. */
  known: boolean;
}
export interface Placed {
  code: string;
  name: string;
  government: string | null;
  institution: { id: string; name: string } | null;
}

/** Titles under which an expected post may be on record, folded. */
export const foldedTitles = (title: string, aliases: readonly string[]): string[] => [...new Set([title, ...aliases].map(fold))];

const answers = (post: OnRecord, expected: Expected): boolean => (expected.elsewhere ? !post.own : post.own) && (expected.folded.includes(post.folded) || (expected.head && post.head && !expected.elsewhere));

/** How a post on record stands on a day: one of which nobody had written anything by then is not known to be empty. */
export const stateOf = ({ holders, known }: Pick<OnRecord, 'holders' | 'known'>): SeatState => (holders.length > 0 ? 'held' : known ? 'vacant' : 'unknown');

/** The expected post that some words mean; where the country expects none so called, a post of the government by that very title. */
export const officeMeant = (expected: readonly Expected[], words: string): Expected =>
  expected.find(({ folded }) => folded.includes(fold(words))) ?? { key: fold(words), government: null, title: words, folded: [fold(words)], head: false, elsewhere: false, source: null, verified: false };

/** What the directory knows of each expected post of a place: a post without holder is vacant, no post is unknown, nor one of which nobody had written anything by then. */
export function seatsOf(place: Placed, expected: readonly Expected[], posts: readonly OnRecord[]): ExpectedSeat[] {
  return expected.filter(({ government }) => government === null || government === place.government).map((one) => {
    const found = posts.filter((post) => answers(post, one));
    const post = found.find(({ holders }) => holders.length > 0) ?? found.find(({ known }) => known) ?? found[0];
    const state: SeatState = post ? stateOf(post) : 'unknown';
    return {
      territory: place.code, territoryName: place.name, key: one.key, title: one.title, head: one.head, state, post: post?.id ?? null,
      institution: post?.institution ?? (one.elsewhere ? null : (place.institution?.id ?? null)), institutionName: post?.institutionName ?? (one.elsewhere ? null : (place.institution?.name ?? null)), channel: post?.channel ?? null, holder: post?.holders[0]?.name ?? null, holders: post?.holders ?? [], source: one.source, verified: one.verified,
    };
  });
}

export function countSeats(seats: readonly ExpectedSeat[]): SeatCounts {
  const of = (state: SeatState): number => seats.filter((seat) => seat.state === state).length;
  return { governments: new Set(seats.map(({ territory }) => territory)).size, expected: seats.length, held: of('held'), vacant: of('vacant'), unknown: of('unknown'), reelected: seats.filter(({ holders }) => holders.some(({ reelected }) => reelected)).length };
}
