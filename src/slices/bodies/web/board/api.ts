import { remote } from '../../../../web/api/remote.ts';
import type { institutions } from '../../../institutions/contract.ts';
import type { instruments } from '../../../instruments/contract.ts';
import type { sources } from '../../../sources/contract.ts';
import type { territories } from '../../../territories/contract.ts';

export { bodiesApi } from '../api.ts';
export const institutionsApi = remote<typeof institutions>('institutions');
export const instrumentsApi = remote<typeof instruments>('instruments');
export const sourcesApi = remote<typeof sources>('sources');
export const territoriesApi = remote<typeof territories>('territories');

/** A catalogue changes with an upgrade, not while one reads: its answers stay fresh a day (milliseconds). */
export const aDay = 86_400_000;
