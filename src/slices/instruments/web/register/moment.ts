import { longDay, monthOf } from '../../../../web/ui/dates.ts';

/** «14 de mayo de 2019», «mayo de 2019, sin día», «2019, sin día»: what the source does not say is said to be missing. */
export function momentText(moment: string): string {
  if (moment.length === 4) return `${moment}, sin día`;
  if (moment.length === 7) return `${monthOf(`${moment}-01`)}, sin día`;
  return longDay(moment).replace(/^\S+ /, ''); // without the day of the week
}

/** Since when and until when something binds; undefined when nobody said. */
export function spanText(from: string | null, to: string | null): string | undefined {
  if (from && to) return `del ${momentText(from)} al ${momentText(to)}`;
  if (from) return `desde el ${momentText(from)}`.replace(/el (\d{4}, sin día)$/, '$1');
  return to ? `hasta el ${momentText(to)}`.replace(/el (\d{4}, sin día)$/, '$1') : undefined;
}
