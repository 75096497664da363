import { isPlainDate } from '../../../../kernel/date.ts';
import { standingOf, nameOf, numberIn, type Reading, type Rule } from './reading.ts';
import { dayText, spanText } from './day-text.ts';
import type { CheckedElement, Found } from './model.ts';

/** A whole-year validity may be kept as the first of January of its last year: the year itself is inside. */
export const lastDay = (from: string | null, to: string | null): string | null => (to?.endsWith('-01-01') && from?.endsWith('-01-01') ? `${to.slice(0, 4)}-12-31` : to);

const spanOf = ({ plan }: Reading): { from: string | null; to: string | null } => ({ from: plan.validFrom, to: lastDay(plan.validFrom, plan.validTo) });
const dateIn = (element: CheckedElement, field: string): string | undefined => {
  const value = element.fields[field];
  return typeof value === 'string' && isPlainDate(value) ? value : undefined;
};

/** A plan that does not say from when to when it holds: nothing can be compared with it. */
export const planWithoutValidity: Rule = ({ plan }) => ({
  of: 1,
  found: plan.validFrom && plan.validTo ? [] : [{ weight: 'finding', element: null, mark: '', says: plan.validFrom || plan.validTo ? 'Falta un extremo de la vigencia del plan' : 'Falta la vigencia del plan', evidence: [] }],
});

/** A plan whose last day is behind. */
export const planExpired: Rule = (reading) => {
  const { from, to } = spanOf(reading);
  return { of: to ? 1 : 0, found: to && to < reading.today ? [{ weight: 'finding', element: null, mark: '', says: `La vigencia del plan terminó el ${dayText(to)}`, evidence: [{ says: `Vigencia ${spanText(from, to)}` }] }] : [] };
};

/** What begins after it ends. */
export const datesBackwards: Rule = (reading) => {
  const dated = reading.elements.flatMap((one) => {
    const [from, to] = [dateIn(one, 'desde'), dateIn(one, 'hasta')];
    return from && to ? [{ one, from, to }] : [];
  });
  return { of: dated.length, found: dated.filter(({ from, to }) => from > to).map(({ one, from, to }): Found => ({ weight: 'finding', element: one, mark: '', says: `${nameOf(reading, one)}: empieza el ${dayText(from)} y termina el ${dayText(to)}`, evidence: [] })) };
};

/** Dates of elements outside the validity of the plan. */
export const datesOutside: Rule = (reading) => {
  const { from, to } = spanOf(reading);
  const dated = reading.elements.flatMap((one) => (['desde', 'hasta'] as const).flatMap((field) => dateIn(one, field) === undefined ? [] : [{ one, field, day: dateIn(one, field) ?? '' }]));
  if (!from && !to) return { of: 0, found: [], ...(dated.length > 0 ? { notCompared: ['Las fechas de los elementos: el plan no dice su vigencia.'] } : {}) };
  const found = dated.filter(({ day }) => (from !== null && day < from) || (to !== null && day > to)).map(({ one, field, day }): Found => ({ weight: 'finding', element: one, mark: field, says: `${nameOf(reading, one)}: ${field === 'desde' ? 'empieza' : 'termina'} el ${dayText(day)}, fuera de la vigencia del plan`, evidence: [{ says: `Vigencia del plan: ${spanText(from, to)}` }] }));
  return { of: new Set(dated.map(({ one }) => one.id)).size, found };
};

/** A target whose baseline is later than its end. */
export const yearsBackwards: Rule = (reading) => {
  const dated = reading.elements.flatMap((one) => {
    const [base, end] = [numberIn(one, 'anio_base'), numberIn(one, 'anio_meta')];
    return base === undefined || end === undefined ? [] : [{ one, base, end }];
  });
  return { of: dated.length, found: dated.filter(({ base, end }) => base > end).map(({ one, base, end }): Found => ({ weight: 'finding', element: one, mark: '', says: `${nameOf(reading, one)}: su línea base es de ${base} y su meta de ${end}`, evidence: [] })) };
};

/** Years of targets and of programmed values outside the validity of the plan. A year that says np or s/d programmes nothing. */
export const yearsOutside: Rule = (reading) => {
  const span = spanOf(reading);
  const [from, to] = [span.from ? Number(span.from.slice(0, 4)) : -Infinity, span.to ? Number(span.to.slice(0, 4)) : Infinity];
  const dated = reading.elements.flatMap((one) => {
    const end = numberIn(one, 'anio_meta');
    const years = end === undefined ? programmed(one) : [...programmed(one), end];
    return years.length === 0 ? [] : [{ one, outside: [...new Set(years)].filter((year) => year < from || year > to).toSorted() }];
  });
  if (!span.from && !span.to) return { of: 0, found: [], ...(dated.length > 0 ? { notCompared: ['Los años de las metas: el plan no dice su vigencia.'] } : {}) };
  return { of: dated.length, found: dated.filter(({ outside }) => outside.length > 0).map(({ one, outside }): Found => ({ weight: 'finding', element: one, mark: '', says: `${nameOf(reading, one)}: programa ${outside.join(', ')}, fuera de la vigencia del plan`, evidence: [{ says: `Vigencia del plan: ${spanText(span.from, span.to)}` }] })) };
};

const programmed = (one: CheckedElement): number[] => {
  const values = one.fields['valores'];
  if (typeof values !== 'object' || values === null || Array.isArray(values) || 'missing' in values) return [];
  return Object.entries(values).filter(([year, value]) => /^\d{4}$/.test(year) && standingOf(value) === 'value').map(([year]) => Number(year));
};

/** The validity of a plan outside that of an instrument above it. What cannot be compared is said, and accuses nobody. */
export const validityOutside: Rule = (reading) => {
  const { from, to } = spanOf(reading);
  const silent = reading.superiors.flatMap((one) => (one.silent ? [`«${one.title}»: ${one.silent}.`] : (!from || !to || (!one.from && !one.to)) ? [`«${one.title}»: falta una fecha para comparar la vigencia.`] : []));
  const compared = from && to ? reading.superiors.filter((one) => !one.silent && (one.from ?? one.to)) : [];
  const outside = compared.filter((one) => (one.from !== null && (from ?? '') < one.from) || (one.to !== null && (to ?? '') > (lastDay(one.from, one.to) ?? '')));
  const ended = compared.filter((one) => one.to !== null && (lastDay(one.from, one.to) ?? '') < reading.today && (to ?? '') >= reading.today);
  return {
    of: compared.length,
    notCompared: silent,
    found: [
      ...outside.map((one): Found => ({ weight: 'finding', element: null, mark: one.key, says: `La vigencia del plan (${spanText(from, to)}) sale de la de «${one.title}»`, evidence: [{ says: `«${one.title}»: ${spanText(one.from, lastDay(one.from, one.to))}` }] })),
      ...ended.map((one): Found => ({ weight: 'notice', element: null, mark: `${one.key} ended`, says: `«${one.title}», en que se apoya el plan, terminó el ${dayText(lastDay(one.from, one.to) ?? '')}`, evidence: [] })),
    ],
  };
};
