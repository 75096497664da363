import { remote } from '../../../web/api/remote.ts';
import type { instruments } from '../contract.ts';

export const instrumentsApi = remote<typeof instruments>('instruments');
