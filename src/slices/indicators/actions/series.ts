import type { Actions } from '../../../platform/operation/slice.ts';
import type { indicators } from '../contract.ts';
import type { seriesOperations } from '../contract/series.ts';
import { groupActions } from './series/groups.ts';
import { indicatorActions } from './series/indicators.ts';
import { seriesSheetActions } from './series/sheets.ts';
import { snapshotActions } from './series/snapshot.ts';
import { valueActions } from './series/values.ts';

export { situationOf, type Situation } from './series/snapshot.ts';

export const seriesActions: Pick<Actions<typeof indicators>, keyof typeof seriesOperations> = { ...groupActions, ...indicatorActions, ...valueActions, ...snapshotActions, ...seriesSheetActions };
