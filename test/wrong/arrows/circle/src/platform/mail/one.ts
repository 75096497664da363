import { two } from '../job/two.ts';

export const one = (): unknown => two;
