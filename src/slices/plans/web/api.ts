import { remote } from '../../../web/api/remote.ts';
import type { institutions } from '../../institutions/contract.ts';
import type { territories } from '../../territories/contract.ts';
import type { plans } from '../contract.ts';

/** The slices these screens ask. */
export const plansApi = remote<typeof plans>('plans');
export const territoriesApi = remote<typeof territories>('territories');
export const institutionsApi = remote<typeof institutions>('institutions');
