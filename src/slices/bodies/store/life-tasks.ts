import { rows, sql, type Tx } from '../../../platform/db/sql.ts';
import { livingColumns, livingFrom, type LivingBody } from './life.ts';

/** Bodies that some institutions run. @param limit as many are looked at */
export const listOwnBodies = (tx: Tx, institutions: readonly string[], limit: number): Promise<LivingBody[]> =>
  institutions.length === 0 ? Promise.resolve([]) : rows(tx, sql`select ${livingColumns} from ${livingFrom} where b.owner = any(${institutions}::uuid[]) order by b.folded, b.id limit ${limit}`);

export interface EndingRow {
  id: string;
  body: string;
  bodyName: string;
  seat: string;
  to: string;
}

/** Titulars of bodies that some institutions run whose mandate ends between two years (by the year of its end), and whose place nobody has taken since. */
export const listEndingMandates = (tx: Tx, institutions: readonly string[], [first, last]: readonly [string, string], limit: number): Promise<EndingRow[]> =>
  institutions.length === 0
    ? Promise.resolve([])
    : rows(tx, sql`select m.id, m.body, b.name as "bodyName", m.seat, m.to_on as to from bodies.member m join bodies.body b on b.id = m.body
      where b.owner = any(${institutions}::uuid[]) and m.role = 'titular' and not m.vacant and left(m.to_on, 4) between ${first} and ${last}
        and not exists (select 1 from bodies.member n where n.replaces = m.id)
        and not exists (select 1 from bodies.member n where n.body = m.body and n.seat = m.seat and n.role = 'titular' and n.id <> m.id and n.from_on > m.from_on and left(n.from_on, 4) >= left(m.to_on, 4))
      order by m.to_on, m.id limit ${limit}`);
