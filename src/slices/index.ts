import type { AnySlice } from '../platform/operation/slice.ts';
import { accountsSlice } from './accounts/index.ts';
import { bodiesSlice } from './bodies/index.ts';
import { coherenceSlice } from './coherence/index.ts';
import { indicatorsSlice } from './indicators/index.ts';
import { institutionsSlice } from './institutions/index.ts';
import { instrumentsSlice } from './instruments/index.ts';
import { normsSlice } from './norms/index.ts';
import { plansSlice } from './plans/index.ts';
import { sourcesSlice } from './sources/index.ts';
import { territoriesSlice } from './territories/index.ts';

/** The slices in their order: each may import only those above it, and only their contract or index. */
export const slices: readonly AnySlice[] = [territoriesSlice, institutionsSlice, accountsSlice, sourcesSlice, normsSlice, instrumentsSlice, indicatorsSlice, plansSlice, coherenceSlice, bodiesSlice];
