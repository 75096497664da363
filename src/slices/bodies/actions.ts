import type { Actions } from '../../platform/operation/slice.ts';
import { compositionActions } from './actions/composition.ts';
import { lifeActions } from './actions/life.ts';
import { boardActions } from './actions/board.ts';
import { diagnosisActions } from './actions/diagnosis.ts';
import { sheetsActions } from './actions/sheets.ts';
import type { bodies } from './contract.ts';

export const actions: Actions<typeof bodies> = {
  ...compositionActions,
  ...lifeActions,
  ...boardActions,
  ...diagnosisActions,
  ...sheetsActions,
};
