import { fold } from '../../../../kernel/text.ts';
import type { Place } from '../../contract/weave.ts';
import { listOf, numberOf, type Woven } from './work.ts';

/** A unit of the catalogue that a plan's words may mean. */
export interface NamedUnit {
  code: string;
  name: string;
  level_name: string;
  aliases: readonly string[];
}

/** Words that offices write before the name of a unit, beside the name of its level. */
const before = ['sector', 'zona'];

/** The last figures of a code, without the zeros before them: `CO-05001-14` → `14`. */
const lastFigures = (code: string): string => (/(\d+)$/.exec(code)?.[1] ?? '').replace(/^0+/, '');

/**
 * The unit that some written words mean: its code, its name or alias, «comuna 14», «Comuna 14 El Poblado», «parroquia
 * Lagarto». Undefined when none does, or several do: nobody guesses among homonyms.
 */
export function placeMeant(written: string, units: readonly NamedUnit[]): NamedUnit | undefined {
  const asCode = written.trim().toUpperCase();
  const coded = units.filter(({ code }) => code === asCode || code.slice(3) === asCode);
  if (coded.length === 1) return coded[0];
  const words = fold(written);
  if (words === '') return undefined;
  const named = units.filter(({ name, aliases }) => [name, ...aliases].some((one) => fold(one) === words));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const after = units.filter((unit) => meansAfterLevel(words, unit));
  return after.length === 1 ? after[0] : undefined;
}

function meansAfterLevel(words: string, { code, name, level_name, aliases }: NamedUnit): boolean {
  const lead = [fold(level_name), ...before].find((word) => words.startsWith(`${word} `));
  if (lead === undefined) return false;
  const rest = words.slice(lead.length + 1);
  const number = /^0*(\d+)\b\s*/.exec(rest);
  const isNamed = (text: string): boolean => [name, ...aliases].some((one) => fold(one) === text);
  if (!number) return isNamed(rest);
  const figures = lastFigures(code.includes('-', 3) ? code.slice(code.lastIndexOf('-')) : code);
  const tail = rest.slice(number[0].length);
  return figures === number[1] && (tail === '' || isNamed(tail));
}

/** Where elements happen, most frequent first: units of the catalogue, or the words as written. */
export function placesOf(elements: readonly Woven[], units: readonly NamedUnit[]): { places: Place[]; unplaced: string[] } {
  const found = new Map<string, Place>();
  const unplaced: string[] = [];
  for (const element of elements) {
    const meant = new Map(listOf(element, 'territorio').map((written) => {
      const unit = placeMeant(written, units);
      return [unit?.code ?? fold(written), { unit, written }] as const;
    }));
    if (meant.size === 0) unplaced.push(element.id);
    const reach = numberOf(element, 'alcance');
    for (const [key, { unit, written }] of meant) {
      const place = found.get(key) ?? { code: unit?.code ?? null, name: unit?.name ?? written, level: unit?.level_name ?? null, ids: [], reach: null, reachOf: 0 };
      place.ids.push(element.id);
      // People of an action in several places cannot be told apart by place.
      if (reach !== undefined && meant.size === 1) Object.assign(place, { reach: (place.reach ?? 0) + reach, reachOf: place.reachOf + 1 });
      found.set(key, place);
    }
  }
  return { places: [...found.values()].sort((a, b) => b.ids.length - a.ids.length || Number(a.code === null) - Number(b.code === null) || (a.code ?? '').localeCompare(b.code ?? '') || a.name.localeCompare(b.name, 'es')), unplaced };
}
