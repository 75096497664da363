import { findPlan } from './store.ts';

export const sealed = findPlan;
