import { readCell } from '../../../../engine/table/index.ts';

/** What was written as an amount, read by the rules that read a sheet's cells; undefined when it is none, or negative. */
export type ReadAmount = number | undefined;

export function amountIn(written: string, decimal: ',' | '.'): ReadAmount {
  const read = readCell(written, { id: 'amount', title: '', kind: 'money' }, { decimal });
  return read.ok && typeof read.value === 'number' && read.value >= 0 ? read.value : undefined;
}
