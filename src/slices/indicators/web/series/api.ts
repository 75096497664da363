import type { institutions } from '../../../institutions/contract.ts';
import type { territories } from '../../../territories/contract.ts';
import { remote } from '../../../../web/api/remote.ts';
import type { indicators } from '../../contract.ts';

/** A catalogue changes with an upgrade, not while one reads (milliseconds). */
export const aDay = 86_400_000;
export const indicatorsApi = remote<typeof indicators>('indicators');
export const territoriesApi = remote<typeof territories>('territories');
export const institutionsApi = remote<typeof institutions>('institutions');
