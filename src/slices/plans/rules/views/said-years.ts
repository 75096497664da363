/** A span of years as words say it; `to` null is an open end, `from` null an open beginning. */
export interface YearSpan {
  from: number | null;
  to: number | null;
}

const year = '((?:19|20)\\d{2})';
const range = new RegExp(`${year}\\s*(?:-|–|—|\\/|a|al|hasta)\\s*(?:el\\s+)?(?:año\\s+)?${year}`, 'giu');
const since = new RegExp(`(?:desde|a partir de)\\s+(?:el\\s+|[a-záéíóú]+\\s+(?:de\\s+)?)?(?:año\\s+)?${year}`, 'giu');
const until = new RegExp(`hasta\\s+(?:el\\s+|[a-záéíóú]+\\s+(?:de\\s+)?)?(?:año\\s+)?${year}`, 'giu');
const single = new RegExp(`\\b${year}\\b`, 'gu');

/**
 * The years that a text like «Dos campañas por año, de 2021 a 2028» names: ranges, open beginnings and ends, single
 * years. A text that names none («cada año», «antes de firmar») says nothing of years: the answer is empty.
 */
export function saidYears(text: string): YearSpan[] {
  const spans: YearSpan[] = [];
  const take = (pattern: RegExp, spanOf: (years: number[]) => YearSpan): void => {
    rest = rest.replace(pattern, (_whole, ...groups: unknown[]) => {
      const span = spanOf(groups.filter((g): g is string => typeof g === 'string' && /^\d{4}$/.test(g)).map(Number));
      spans.push(span.from !== null && span.to !== null && span.from > span.to ? { from: span.to, to: span.from } : span);
      return ' ';
    });
  };
  let rest = text;
  take(range, ([from = null, to = null]) => ({ from, to }));
  take(since, ([from = null]) => ({ from, to: null }));
  take(until, ([to = null]) => ({ from: null, to }));
  take(single, ([one = null]) => ({ from: one, to: one }));
  return spans;
}

/** Whether spans name a year; open ends reach as far as the plan does. */
export const namesYear = (spans: readonly YearSpan[], asked: number): boolean => spans.some(({ from, to }) => (from === null || from <= asked) && (to === null || asked <= to));
