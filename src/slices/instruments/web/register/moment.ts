import { longDay, monthOf } from '../../../../web/ui/dates.ts';

/** «14 de mayo de 2019», «mayo de 2019, sin día», «2019, sin día»: what the source does not say is said to be missing. */
export function momentText(moment: string): string {
  if (moment.length === 4) return `${moment}, sin día`;
  if (moment.length === 7) return `${monthOf(`${moment}-01`)}, sin día`;
  return longDay(moment).replace(/^\S+ /, ''); // without the day of the week
}

const since = (moment: string, word: string, withDay: string): string => `${moment.length === 10 ? withDay : word} ${momentText(moment)}`;

/** Since when and until when something binds; undefined when nobody said. */
export function spanText(from: string | null, to: string | null): string | undefined {
  if (from && to) return `${since(from, 'desde', 'desde el')} ${since(to, 'hasta', 'hasta el')}`;
  if (from) return since(from, 'desde', 'desde el');
  return to ? since(to, 'hasta', 'hasta el') : undefined;
}

/** «termina el 30 de diciembre de 2026», «termina en 2026, sin día». */
export const onText = (moment: string): string => since(moment, 'en', 'el');
