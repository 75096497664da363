import { remote } from '../../../web/api/remote.ts';
import type { territories } from '../contract.ts';

/** The territories as these screens ask them. */
export const territoriesApi = remote<typeof territories>('territories');

/** A catalogue changes with an upgrade, not while one reads: its answers stay fresh a day (milliseconds). */
export const aDay = 86_400_000;
