import { one } from '../mail/one.ts';

export const two = (): unknown => one;
