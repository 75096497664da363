import { wantsCsv } from '../../platform/http/csv.ts';

export const format = wantsCsv;
