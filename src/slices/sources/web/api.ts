import { remote } from '../../../web/api/remote.ts';
import type { sources } from '../contract.ts';

export const sourcesApi = remote<typeof sources>('sources');
