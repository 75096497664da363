import { useMemo } from 'react';
import type { Country } from '../contract.ts';
import { aDay, territoriesApi } from './api.ts';

/** A unit of the country's tree, with the governments at it and below it. */
export interface TreeUnit {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  parentName: string;
  own: boolean;
  governments: number;
}

interface Columns {
  levels: string[];
  codes: string[];
  names: string[];
  level: number[];
  parent: number[];
  government: number[];
}

/** The columns of the answer as units. Parents come first, so governments add up from the end. */
export function unitsOf({ levels, codes, names, level, parent, government }: Columns): TreeUnit[] {
  const sums = [...government];
  for (let i = codes.length - 1; i > 0; i--) {
    const above = parent[i]!;
    if (above >= 0) sums[above] = sums[above]! + sums[i]!;
  }
  return codes.map((code, i) => ({
    code, name: names[i]!, level: levels[level[i]!]!, parent: codes[parent[i]!] ?? null, parentName: names[parent[i]!] ?? '', own: government[i] === 1, governments: sums[i]!,
  }));
}

export const useCountries = () => territoriesApi.useAsk('countries', {}, { freshMs: aDay });

/** A country's whole tree, kept by its hash: as long as the catalogue is the same, it is asked once. */
export function useTree(country: Country | undefined): TreeUnit[] | undefined {
  const { data } = territoriesApi.useAsk('tree', { country: country?.code ?? '', hash: country?.hash }, { enabled: country !== undefined, freshMs: Infinity });
  return useMemo(() => data && unitsOf(data), [data]);
}
