import { countActions } from './views/count.ts';
import { milestoneActions } from './views/milestone.ts';
import { profileActions } from './views/profile.ts';
import { resourceActions } from './views/resource.ts';
import { resourceSheetActions } from './views/sheet.ts';

export const viewsActions = { ...resourceActions, ...resourceSheetActions, ...countActions, ...profileActions, ...milestoneActions };
