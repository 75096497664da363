import { plans } from '../contract.ts';

export const page = plans;
