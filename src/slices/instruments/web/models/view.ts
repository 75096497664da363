import type { AdoptionItem, AdoptionState } from '../../contract/models/adoption.ts';
import { states } from './words.ts';

/** What the address of a model's board holds. */
export type ModelKey = 'territorio' | 'estado' | 'vista' | 'q' | 'al' | 'ver';
export type ModelView = Partial<Record<ModelKey, string>>;

/** The states that an address names: `socialised,inProcess`. */
export const statesOf = (text: string | undefined): AdoptionState[] => states.filter((state) => text?.split(',').includes(state));

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The territories that a view leaves: by their state, by what waits in them, and by part of their name. */
export function shownItems(items: readonly AdoptionItem[], { estado, ver, q }: ModelView): AdoptionItem[] {
  const [chosen, words] = [statesOf(estado), fold(q?.trim() ?? '')];
  return items.filter((item) => {
    if (chosen.length > 0 && !chosen.includes(item.state)) return false;
    if (ver === 'cambios' && !(item.pendingChanges && item.pendingChanges > 0)) return false;
    if (ver === 'difieren' && !item.differs) return false;
    return words === '' || fold(item.name).includes(words) || item.territory.toLowerCase().includes(words);
  });
}

/** A moment is written as a year, a month or a day. */
export const isMoment = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text.trim());
