import { findPlan } from '../../slices/plans/index.ts';

export const job = findPlan;
