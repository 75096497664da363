import { remote } from '../../../web/api/remote.ts';
import type { territories } from '../../territories/contract.ts';
import type { norms } from '../contract.ts';

export const normsApi = remote<typeof norms>('norms');
export const territoriesApi = remote<typeof territories>('territories');
