import { actions } from '../actions.ts';

export const page = actions;
