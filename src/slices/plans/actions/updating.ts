import { adjustmentActions } from './updating/adjustment.ts';
import { compareActions } from './updating/compare.ts';
import { updateActions } from './updating/decision.ts';
import { diagnosisActions } from './updating/diagnosis.ts';

export const updatingActions = { ...compareActions, ...updateActions, ...diagnosisActions, ...adjustmentActions };
