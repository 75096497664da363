import type { Mapped, PurposeItem } from '../../contract/mapping.ts';
import { moment } from '../words.ts';
import { purposeNouns, words } from './words.ts';

/** Pending first, then what is planned, then what is linked: what one has to do stands on top. */
const order: Record<Mapped['state'], number> = { pending: 0, planned: 1, linked: 2 };

export interface Place extends Mapped {
  /** What it is called here; a place without a name carries its number within its category. */
  called: string;
}

/** Places that nothing but a number tells apart: of one category and with the same label. */
const likeOf = ({ category, label }: Mapped): string => `${category} ${label ?? ''}`;

/** Places with the name that the page gives them, pending first. Numbers of places that are called alike follow the order of the answer, so that they stay when one is linked. */
export function placesOf(items: readonly Mapped[]): Place[] {
  const alike = Map.groupBy(items.filter(({ institution }) => institution === null), likeOf);
  const called = items.map((item): Place => {
    if (item.institution) return { ...item, called: item.institution.name };
    const those = alike.get(likeOf(item)) ?? [];
    const n = those.indexOf(item) + 1;
    return { ...item, called: item.label === null ? words.unnamed(n) : those.length > 1 ? `${item.label} (${n})` : item.label };
  });
  return called.toSorted((a, b) => order[a.state] - order[b.state]);
}

/** Places by category or by what they bring, each group with its own count; groups with more pending first. */
export function groupsOf(places: readonly Place[], by: 'category' | 'role'): { key: string; places: Place[]; linked: number }[] {
  const groups = Map.groupBy(places, (place) => (by === 'category' ? place.category : (place.role ?? words.noRole)));
  const listed = [...groups].map(([key, list]) => ({ key, places: list, linked: list.filter(({ state }) => state === 'linked').length }));
  return listed.toSorted((a, b) => b.places.length - b.linked - (a.places.length - a.linked) || a.key.localeCompare(b.key, 'es'));
}

/** The title of a mapping: how many are still to be reached. */
export function headOf(kind: PurposeItem['kind'], items: readonly Mapped[]): string {
  const [one, many] = purposeNouns[kind];
  const missing = items.filter(({ state }) => state !== 'linked').length;
  if (items.length === 0) return words.headNone(many);
  return missing === 0 ? words.headAll(items.length, one, many) : words.headSome(missing, items.length, many);
}

/** When a place entered and since when it is linked, as exact as the source. */
export function datesOf({ on, leftOn, state, linkedOn }: Mapped): string {
  return [on ? words.mappedOn(moment(on)) : words.noDate, state === 'linked' ? (linkedOn ? words.since(moment(linkedOn)) : words.sinceUnknown) : '', leftOn ? words.leftOn(moment(leftOn)) : ''].filter(Boolean).join(' · ');
}

/** A year, a month or a day as people write it; empty is none. */
export const isMoment = (text: string): boolean => text.trim() === '' || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text.trim());
