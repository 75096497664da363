import type { Contact, Linkage, Mapped } from '../contract/mapping.ts';

/** The last day that a moment (`2021`, `2021-03`, `2021-03-10`) may mean; a month ends on 31 here, it is only compared. */
const lastDay = (moment: string): string => (moment.length === 4 ? `${moment}-12-31` : moment.length === 7 ? `${moment}-31` : moment);

/** Whether something dated so had surely happened by a day; something without a date is not told apart from what was so since ever. */
export const byDay = (moment: string | null, day: string): boolean => moment === null || lastDay(moment) <= day;

/** A place that stood in the mapping on a day: entered by then, and not left. */
export const standing = ({ on, leftOn }: Pick<Mapped, 'on' | 'leftOn'>, day: string): boolean => byDay(on, day) && (leftOn === null || !byDay(leftOn, day));

/**
 * Something with a mapped institution as it was known on a day: what was held later was by then planned, where that is on record, else nothing.
 * Without a date it is known since it was written down.
 */
export function contactOn(contact: Contact, day: string): Contact | undefined {
  const { state, on, plannedOn, recordedOn } = contact;
  if (state === 'held' && byDay(on ?? recordedOn, day)) return contact;
  if (state === 'held') return plannedOn !== null && byDay(plannedOn, day) ? { ...contact, state: 'planned' } : undefined;
  return byDay((state === 'planned' ? plannedOn : null) ?? recordedOn, day) ? contact : undefined;
}
export const contactsOn = (contacts: readonly Contact[], day: string): Contact[] => contacts.flatMap((one) => contactOn(one, day) ?? []);

/** How a place is linked on a day by what was held or agreed with it, and since when. */
export function linkOf(all: readonly Contact[], day: string): { state: Mapped['state']; linkedOn: string | null; inferred: boolean } {
  const contacts = contactsOn(all, day);
  const held = contacts.filter(({ state }) => state === 'held');
  const first = held.toSorted((a, b) => (a.on ?? '') < (b.on ?? '') ? -1 : 1)[0];
  if (first) return { state: 'linked', linkedOn: first.on, inferred: held.every(({ mark }) => mark === 'inferred') };
  return { state: contacts.some(({ state }) => state === 'planned') ? 'planned' : 'pending', linkedOn: null, inferred: false };
}

/** What a place is called for whom its institution is out of reach. */
export const reserved = 'Institución de acceso reservado';

/** What a mapped place is called. */
export const calledBy = ({ institution, label, category }: Pick<Mapped, 'institution' | 'label' | 'category'>, nth = 0): string => institution?.name ?? label ?? `${category}, sin nombrar${nth > 0 ? ` ${nth}` : ''}`;

/** Distinct places with something held ÷ places that stood in the mapping on the day; who is pending, by category. */
export function linkageOn(purpose: string, items: readonly Mapped[], day: string): Linkage {
  const stood = items.filter((item) => standing(item, day)).map((item) => ({ item, link: linkOf(item.contacts, day) }));
  const linked = stood.filter(({ link }) => link.state === 'linked');
  const pending = stood.filter(({ link }) => link.state !== 'linked').map(({ item, link }) => ({ id: item.id, category: item.category, name: calledBy(item), institution: item.institution?.id ?? null, state: link.state }));
  return {
    purpose,
    asOf: day,
    linked: linked.length,
    mapped: stood.length,
    share: stood.length === 0 ? null : linked.length / stood.length,
    unnamed: linked.filter(({ item }) => item.institution === null).length,
    inferred: linked.filter(({ link }) => link.inferred).length,
    pending,
  };
}
