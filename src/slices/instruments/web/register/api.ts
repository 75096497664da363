import { remote } from '../../../../web/api/remote.ts';
import type { institutions } from '../../../institutions/contract.ts';
import type { territories } from '../../../territories/contract.ts';

export { instrumentsApi } from '../api.ts';

/** The slices above that these screens ask. */
export const territoriesApi = remote<typeof territories>('territories');
export const institutionsApi = remote<typeof institutions>('institutions');
