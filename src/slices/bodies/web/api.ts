import { remote } from '../../../web/api/remote.ts';
import type { bodies } from '../contract.ts';

export const bodiesApi = remote<typeof bodies>('bodies');
