import type { Decimal } from '../../../engine/table/index.ts';

/** The sign before decimals in the country of a territory: Peru writes a point, the others a comma. */
export const decimalOf = (territory: string): Decimal => (territory.startsWith('PE') ? '.' : ',');
