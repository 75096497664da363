import { remote } from '../../../web/api/remote.ts';
import type { territories } from '../../territories/contract.ts';
import type { coherence } from '../contract.ts';
import type { z } from '../../../kernel/contract.ts';

/** The slices these screens ask. */
export const coherenceApi = remote<typeof coherence>('coherence');
export const territoriesApi = remote<typeof territories>('territories');

type Ops = (typeof coherence)['operations'];
export type Matrix = z.output<Ops['matrix']['output']>;
export type ThreadsAnswer = z.output<Ops['threads']['output']>;
export type CoverageAnswer = z.output<Ops['coverage']['output']>;
