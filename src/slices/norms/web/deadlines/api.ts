import { remote } from '../../../../web/api/remote.ts';
import type { institutions } from '../../../institutions/contract.ts';

export { normsApi, territoriesApi } from '../api.ts';
export const institutionsApi = remote<typeof institutions>('institutions');
