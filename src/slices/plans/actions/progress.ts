import { debtActions } from './progress/debts.ts';
import { evaluationActions } from './progress/evaluation.ts';
import { periodActions } from './progress/periods.ts';
import { reportActions } from './progress/reports.ts';
import { sheetActions } from './progress/sheet.ts';
import { standingActions } from './progress/standing.ts';

export const progressActions = { ...periodActions, ...reportActions, ...debtActions, ...standingActions, ...evaluationActions, ...sheetActions };
