import type { Band, CountryFilter, CountryRow } from '../../contract/country.ts';

/** The band of a government by its n of N, as the heat map steps: 0 · 1–20 · 21–40 · 41–60 · 61–80 · 81–100 per cent. */
export function bandOf({ linked, total }: Pick<CountryRow, 'linked' | 'total'>): Band {
  if (linked === null || !total) return 'sd';
  const share = linked / total;
  if (share <= 0) return '0';
  if (share <= 0.2) return '1-20';
  if (share <= 0.4) return '21-40';
  if (share <= 0.6) return '41-60';
  return share <= 0.8 ? '61-80' : '81-100';
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The governments that a filter leaves; accents and case aside in the text, which may also be a code. */
export function filterCountry<R extends CountryRow>(rows: readonly R[], { level, under, band, plan, q }: CountryFilter): R[] {
  const words = folded(q ?? '').split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if ((level && row.level !== level) || (under && !row.code.startsWith(under)) || (band && bandOf(row) !== band)) return false;
    if (plan && (plan === 'without' ? row.planId !== null : plan === 'expired' ? !row.expired : row.planId === null)) return false;
    const text = words.length > 0 ? folded(`${row.name} ${row.code} ${row.parentName}`) : '';
    return words.every((word) => text.includes(word));
  });
}
