import { paths } from '../paths.ts';

export const piece = paths;
