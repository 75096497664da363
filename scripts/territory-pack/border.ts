import { readIfThere } from './sheet.ts';
import type { Border } from './row.ts';

/** Shorter contacts are mostly artefacts of simplification, not a border that people know (km). */
const SHORTEST_BORDER_KM = 0.1;

/**
 * Pairs of a sheet `code_a,code_b,km`, with codes turned into ours by `code`;
 * a pair with a unit that is not current (`code` gives undefined) is left out.
 */
export function bordersOf(folder: string, file: string, source: string, code: (own: string) => string | undefined): Border[] {
  return readIfThere(folder, file).flatMap((line) => pair(line, 'km', source, code));
}

/**
 * Ecuador states each border twice (2012 and 2024 cartography). The 2012 pairs are taken, since their topology
 * is clean; a pair that only 2024 has enters only for units that have no polygon in 2012.
 */
export function comparedBorders(folder: string, file: string, unmapped: Set<string>, code: (own: string) => string | undefined): Border[] {
  return readIfThere(folder, file).flatMap((line) => {
    const { code_a: a = '', code_b: b = '', km_2012: before = '', km_2024: after = '' } = line;
    if (before !== '') return pair(line, 'km_2012', after === '' ? 'inec-2012' : 'inec-2012+conali-2024', code);
    return unmapped.has(a) || unmapped.has(b) ? pair(line, 'km_2024', 'conali-2024', code) : [];
  });
}

function pair(line: Record<string, string>, column: string, source: string, code: (own: string) => string | undefined): Border[] {
  const [a, b] = [code(line['code_a'] ?? ''), code(line['code_b'] ?? '')];
  const km = Number(line[column]);
  if (a === undefined || b === undefined || km < SHORTEST_BORDER_KM) return [];
  return [a < b ? { a, b, km, source } : { a: b, b: a, km, source }];
}
