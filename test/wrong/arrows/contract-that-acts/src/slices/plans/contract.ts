import { sql } from '../../platform/db/sql.ts';

export const all = sql;
