/** Dates as people of these countries write them. Civil dates `YYYY-MM-DD`, or date-times whose clock is already local. */
const at = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
const written = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('es-EC', { timeZone: 'UTC', ...options });
  return (iso: string): string => format.format(at(iso)).replace(',', '').replaceAll('.', '');
};

/** «lunes 6 de octubre de 2025» */
export const longDay = written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** «6 oct 2025» */
export const shortDay = written({ day: 'numeric', month: 'short', year: 'numeric' });
/** «lun 6 oct 2025» */
export const weekDay = written({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
/** «6 de octubre» */
export const dayOfYear = written({ day: 'numeric', month: 'long' });
/** «octubre de 2025» */
export const monthOf = written({ month: 'long', year: 'numeric' });
/** «oct» */
export const shortMonth = written({ month: 'short' });

/** «16h30»; nothing for a date alone or for the end of a day, which is the day itself. */
export function hourOf(iso: string): string {
  const time = iso.slice(11, 16);
  return time === '' || time === '23:59' ? '' : time.replace(':', 'h');
}

/** «lunes 6 de octubre de 2025, 16h30» */
export const longMoment = (iso: string): string => [longDay(iso), hourOf(iso)].filter(Boolean).join(', ');
/** «lun 6 oct 2025, 16h30» */
export const shortMoment = (iso: string): string => [weekDay(iso), hourOf(iso)].filter(Boolean).join(', ');

const dayMs = 86_400_000;

/** Days later, or earlier. */
export const dayPlus = (on: string, days: number): string => new Date(at(on).getTime() + days * dayMs).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const mondayOf = (on: string): string => dayPlus(on, -((at(on).getUTCDay() + 6) % 7));

/** Days from one date to another. */
export const daysFrom = (first: string, last: string): number => Math.round((at(last).getTime() - at(first).getTime()) / dayMs);
