import type { Actions } from '../../../platform/operation/slice.ts';
import type { plans } from '../contract.ts';
import type { programmeOperations } from '../contract/programme.ts';
import { basisActions } from './programme/basis.ts';
import { feedActions } from './programme/feed.ts';
import { insertionActions } from './programme/insertion.ts';

export const programmeActions: Pick<Actions<typeof plans>, keyof typeof programmeOperations> = { ...basisActions, ...insertionActions, ...feedActions };
