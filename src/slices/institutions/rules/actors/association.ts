import type { Association, ExpectedSeat } from '../../contract/actors/authority.ts';
import { seatsOf, type Expected, type OnRecord } from './seat.ts';

export interface Spot {
  code: string;
  name: string;
  level: string;
}
export interface Office {
  association: string;
  territory: string;
  id: string;
  name: string;
}
/** What the directory keeps of associations. */
export interface Kept {
  expected: readonly (Expected & { association: string; branch: string | null })[];
  posts: readonly (OnRecord & { association: string; home: boolean })[];
  offices: readonly Office[];
}

/** The posts that an association should have at home, then in its branch at each of these places; a post without holder is vacant, no post is unknown. */
export function associationSeats(one: Omit<Association, 'seats'>, home: Spot, places: readonly Spot[], { expected, posts, offices }: Kept): ExpectedSeat[] {
  const [mine, own] = [expected.filter(({ association }) => association === one.id), posts.filter(({ association }) => association === one.id)];
  const atHome = seatsOf({ code: home.code, name: home.name, government: null, institution: { id: one.id, name: one.acronym ?? one.name } }, mine.filter(({ branch }) => branch === null), own.filter((post) => post.home)).map((seat) => ({ ...seat, institutionName: one.acronym ?? one.name }));
  const branches = places.flatMap((place) => {
    const office = offices.find(({ association, territory }) => association === one.id && territory === place.code);
    return seatsOf({ code: place.code, name: place.name, government: null, institution: office ?? null }, mine.filter(({ branch }) => branch === place.level), own.filter((post) => !post.home && post.territory === place.code));
  });
  return [...atHome, ...branches];
}
