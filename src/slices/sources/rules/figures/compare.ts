import type { DeclaredNumber, FigureState } from '../../contract/figures.ts';
import { fits, sameTime } from '../nearest.ts';

type Told = Pick<DeclaredNumber, 'value' | 'asOf'>;

/** Whether a declared number speaks of the day that is asked and is not what the records show; what nobody knows differs from nothing. */
export const isOther = ({ value, asOf }: Told, calculated: number | null, day: string): boolean =>
  value !== null && calculated !== null && sameTime(asOf, day) && !fits(value, calculated);

/** Whether two declared numbers of one time are not the same. */
const disagree = (a: Told, b: Told): boolean => a.value !== null && b.value !== null && sameTime(a.asOf, b.asOf) && !fits(a.value, b.value) && !fits(b.value, a.value);

/**
 * How what is declared stands beside what is calculated.
 * @param found a finding of the register that is open: then they differ, whatever the day that is asked
 */
export function stateOf(calculated: number | null, declared: readonly Told[], day: string, found: boolean): FigureState {
  if (declared.length === 0) return calculated === null ? 'none' : 'calculated';
  const others = declared.some((one, at) => isOther(one, calculated, day) || declared.slice(at + 1).some((other) => disagree(one, other)));
  if (found || others) return 'differs';
  if (calculated === null) return 'declared';
  return declared.some(({ value }) => value !== null) ? 'both' : 'calculated';
}

const order: Record<FigureState, number> = { differs: 0, both: 1, declared: 2, calculated: 3, none: 4 };

/** Those that differ first, then what both say, what is declared only, what is calculated only, what nobody knows. */
export const byState = (a: { state: FigureState }, b: { state: FigureState }): number => order[a.state] - order[b.state];
