import type { z } from '../../../../kernel/contract.ts';
import type { coherence } from '../../contract.ts';

type Ops = (typeof coherence)['operations'];
export type Queue = z.output<Ops['suggestions']['output']>;
export type Found = z.output<Ops['suggest']['output']>;
