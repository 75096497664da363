import type { Actions } from '../../platform/operation/slice.ts';
import { elementActions } from './actions/element.ts';
import { importActions } from './actions/importing.ts';
import { planActions } from './actions/plans.ts';
import { timelineActions } from './actions/timeline.ts';
import { matrixActions } from './actions/matrix.ts';
import { viewsActions } from './actions/views.ts';
import { progressActions } from './actions/progress.ts';
import { updatingActions } from './actions/updating.ts';
import { programmeActions } from './actions/programme.ts';
import type { plans } from './contract.ts';

export const actions: Actions<typeof plans> = { ...planActions, ...elementActions, ...importActions, ...timelineActions, ...matrixActions, ...viewsActions, ...progressActions, ...updatingActions, ...programmeActions };
