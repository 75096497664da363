import type { Absence } from '../../contract/report.ts';
import type { Kind, Scheme } from '../../contract/scheme.ts';
import { kindOf } from '../scheme.ts';

export type Direction = 'sube' | 'baja' | 'mantiene';
export type Accumulation = 'acumulado' | 'flujo' | 'mantenimiento';

/** What an element promises, as far as its fields say it. */
export interface Target {
  reports: NonNullable<Kind['reports']>;
  unit: string | null;
  base: number | null;
  direction: Direction | null;
  accumulation: Accumulation | null;
  final: number | null;
  finalYear: number | null;
  /** Programmed for each year that has a value or says why it has none. */
  years: ReadonlyMap<number, number | Absence>;
  /** Null: it says none. Zero is a weight: it counts in n and adds nothing. */
  weight: number | null;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | null => known.find((word) => word === value) ?? null;

/** The target of an element of a kind that reports; undefined when nobody reports on its kind. */
export function targetOf(scheme: Scheme, { kind, fields }: { kind: string; fields: Record<string, unknown> }): Target | undefined {
  const reports = kindOf(scheme, kind)?.reports;
  if (!reports) return undefined;
  const done = reports === 'execution'; // how much of it is done is always a percentage, whatever unit its text speaks of
  return {
    reports,
    unit: done ? '%' : textOf(fields['unidad']),
    base: done ? 0 : numberOf(fields['linea_base']),
    direction: done ? 'sube' : oneOf(fields['direccion'], ['sube', 'baja', 'mantiene']),
    accumulation: done ? 'flujo' : oneOf(fields['acumulacion'], ['acumulado', 'flujo', 'mantenimiento']),
    final: done ? 100 : numberOf(fields['meta_final']),
    finalYear: numberOf(fields['anio_meta']) ?? (done ? yearOf(textOf(fields['hasta'])) : null),
    years: done ? new Map() : yearsOf(fields['valores']),
    weight: weightOf(fields['peso']),
  };
}

/** The weight of any element in what it rolls up into; a negative one is no weight. */
export function weightOf(value: unknown): number | null {
  const weight = numberOf(value);
  return weight !== null && weight >= 0 ? weight : null;
}

/** The year of a civil date `YYYY-MM-DD`. */
export const yearOf = (day: string | null): number | null => (day && /^\d{4}/.test(day) ? Number(day.slice(0, 4)) : null);

function yearsOf(value: unknown): Map<number, number | Absence> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'missing' in value) return new Map();
  return new Map(
    Object.entries(value).flatMap(([year, said]): [number, number | Absence][] => {
      const known = numberOf(said) ?? absenceOf(said);
      return known === null || !/^\d{4}$/.test(year) ? [] : [[Number(year), known]];
    }),
  );
}

/** `{ missing: 'np' }` or the words as a sheet may have left them. */
function absenceOf(said: unknown): Absence | null {
  const word = typeof said === 'object' && said !== null && 'missing' in said ? said.missing : said;
  return oneOf(word, ['s/d', 'np']);
}

/** What a target is held against in a year, and over which periods: those of the year, or all until then. */
export interface Programmed {
  value: number | null;
  missing: Absence | null;
  span: 'year' | 'whole';
}

/**
 * What was programmed for a year: what the year says; where it says nothing, the final target from its own year on.
 * Before that nothing was promised for the year, and a straight line between base and target would be our number, not
 * the plan's: no data. What is maintained holds in every year.
 */
export function programmedFor(target: Target, year: number): Programmed {
  if (target.reports === 'execution') return { value: 100, missing: null, span: 'year' };
  const said = target.years.get(year);
  if (typeof said === 'number') return { value: said, missing: null, span: 'year' };
  if (said !== undefined) return { value: null, missing: said, span: 'year' };
  if (target.final === null) return { value: null, missing: 's/d', span: 'year' };
  if (maintains(target)) return { value: target.final, missing: null, span: 'year' };
  if (target.finalYear !== null && year >= target.finalYear) return { value: target.final, missing: null, span: 'whole' };
  return { value: null, missing: 's/d', span: 'year' };
}

export const maintains = ({ direction, accumulation }: Target): boolean => direction === 'mantiene' || accumulation === 'mantenimiento';

/** Whether its standing in some year up to this one may need every period there was: it accumulates, and the year of its final target has come. */
export const needsWhole = ({ accumulation, final, finalYear }: Target, year: number): boolean => accumulation === 'acumulado' && final !== null && finalYear !== null && year >= finalYear;
