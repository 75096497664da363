import type { Actions } from '../../../platform/operation/slice.ts';
import type { bodies } from '../contract.ts';
import type { diagnosisOperations } from '../contract/diagnosis.ts';
import { directoryActions } from './diagnosis/directory.ts';
import { issuingActions } from './diagnosis/issuing.ts';
import { readingActions } from './diagnosis/reading.ts';

export const diagnosisActions: Pick<Actions<typeof bodies>, keyof typeof diagnosisOperations> = { ...readingActions, ...issuingActions, ...directoryActions };
