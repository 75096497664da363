const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** 2019-08-22 → «22 ago 2019». */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** From and to as years when they are whole years, as days otherwise; an open end says so. */
export function spanText(from: string | null, to: string | null): string {
  const start = from?.endsWith('-01-01') ? from.slice(0, 4) : from && dayText(from);
  const end = to?.endsWith('-12-31') ? to.slice(0, 4) : to && dayText(to);
  return start && end ? `${start}–${end}` : start ? `desde ${start}` : `hasta ${end ?? ''}`;
}
