import { findElement } from '../plans/store.ts';

export const element = findElement;
