import { remote } from '../../../web/api/remote.ts';
import type { territories } from '../../territories/contract.ts';
import type { institutions } from '../contract.ts';

/** The slices these screens ask. */
export const institutionsApi = remote<typeof institutions>('institutions');
export const territoriesApi = remote<typeof territories>('territories');

/** A catalogue changes with an upgrade, not while one reads (milliseconds). */
export const aDay = 86_400_000;
