import { adjustmentOperations } from './updating/adjustment.ts';
import { compareOperations } from './updating/compare.ts';
import { updateOperations } from './updating/decision.ts';
import { diagnosisOperations } from './updating/diagnosis.ts';

export * from './updating/adjustment.ts';
export * from './updating/compare.ts';
export * from './updating/decision.ts';

/** What plans promises about two versions side by side, and updating from the one in force. */
export const updatingFailures = {
  'lineage-wrong': 'invalid',
  'lineage-taken': 'conflict',
  'lineage-unknown': 'not-found',
  'nothing-in-force': 'refused',
  'not-updating': 'refused',
  'identity-unknown': 'invalid',
  'reason-needed': 'invalid',
  'kept-below': 'refused',
  'parent-removed': 'refused',
  'decisions-missing': 'refused',
  'diagnosis-empty': 'refused',
  'diagnosis-private': 'refused',
  'diagnosis-not-offered': 'refused',
  'diagnosis-not-below': 'refused',
  'adjustment-decided': 'refused',
  'adjustment-same': 'invalid',
} as const;

export const updatingFacts = ['lineage-declared', 'lineage-removed', 'update-decided', 'diagnosis-offered', 'diagnosis-withdrawn', 'diagnosis-taken', 'adjustment-proposed', 'adjustment-taken', 'adjustment-left'] as const;

export const updatingOperations = { ...compareOperations, ...updateOperations, ...diagnosisOperations, ...adjustmentOperations };
