import { findPlan } from '../plans/index.ts';

export const planOf = findPlan;
