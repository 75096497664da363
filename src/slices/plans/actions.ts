import type { Actions } from '../../platform/operation/slice.ts';
import { elementActions } from './actions/element.ts';
import { importActions } from './actions/importing.ts';
import { planActions } from './actions/plans.ts';
import { timelineActions } from './actions/timeline.ts';
import type { plans } from './contract.ts';

export const actions: Actions<typeof plans> = { ...planActions, ...elementActions, ...importActions, ...timelineActions };
