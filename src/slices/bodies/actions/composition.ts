import type { Actions } from '../../../platform/operation/slice.ts';
import type { bodies } from '../contract.ts';
import type { compositionOperations } from '../contract/composition.ts';
import { bodyActions } from './composition/bodies.ts';
import { evidenceActions } from './composition/evidence.ts';
import { kindActions } from './composition/kinds.ts';
import { memberActions } from './composition/members.ts';

export const compositionActions: Pick<Actions<typeof bodies>, keyof typeof compositionOperations> = { ...bodyActions, ...evidenceActions, ...memberActions, ...kindActions };
