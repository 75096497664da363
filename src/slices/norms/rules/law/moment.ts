/** Moments as exactly as their source gives them: a year, a month or a day. */

export const firstDay = (moment: string): string => (moment.length === 4 ? `${moment}-01-01` : moment.length === 7 ? `${moment}-01` : moment);
/** The last day that it may mean. A month ends on 31 here: it is only compared, never shown. */
export const lastDay = (moment: string): string => (moment.length === 4 ? `${moment}-12-31` : moment.length === 7 ? `${moment}-31` : moment);

/** Whether one is before the other whatever days they mean: 2018 is before 2019-04, 2019 may not be. */
export const surelyBefore = (one: string, other: string): boolean => lastDay(one) < firstDay(other);

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** The day that a publication says of itself («Registro Oficial Suplemento 303, 19-oct-2010»), as an ISO date. */
export function publishedOn(publication: string | null): string | null {
  const match = /(\d{1,2})[-.\s]+(?:de\s+)?([a-z]{3})[a-z]*\.?[-.\s]+(?:de\s+)?(\d{4})/i.exec(publication ?? '');
  const month = months.indexOf((match?.[2] ?? '').toLowerCase().replace('set', 'sep')) + 1;
  return match && month > 0 ? `${match[3]}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : null;
}

/** «2019», «abril de 2019», «3 de abril de 2019». */
export function momentText(moment: string): string {
  const names = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
  const [year = moment, month, day] = moment.split('-');
  return [day && String(Number(day)), month && names[Number(month) - 1], year].filter(Boolean).join(' de ');
}
