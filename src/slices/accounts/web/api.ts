import { remote } from '../../../web/api/remote.ts';
import type { institutions } from '../../institutions/contract.ts';
import type { territories } from '../../territories/contract.ts';
import type { accounts } from '../contract.ts';

/** The slices these screens ask. */
export const accountsApi = remote<typeof accounts>('accounts');
export const institutionsApi = remote<typeof institutions>('institutions');
export const territoriesApi = remote<typeof territories>('territories');
