import type { Reach } from '../../../kernel/reach.ts';
import { visible } from '../../../platform/access/visible.ts';
import { rows, sql, type Tx } from '../../../platform/db/sql.ts';
import { livingColumns, livingFrom, type LivingBody } from './life.ts';

export interface Joined {
  body: string;
  institution: string;
  from_on: string | null;
  to_on: string | null;
  recorded_on: string;
}

/** Seats of some institutions in bodies within reach whose kind is one of these words of the directory. */
export const listJoined = (tx: Tx, reach: Reach, institutions: readonly string[], institutionKinds: readonly string[]): Promise<Joined[]> =>
  rows(tx, sql`select m.body, m.institution, m.from_on, m.to_on, m.recorded_on::text from bodies.member m join bodies.body b on b.id = m.body join bodies.kind k on k.country = b.country and k.code = b.kind
    where m.institution = any(${institutions}::uuid[]) and not m.vacant and k.institution_kind = any(${institutionKinds}::text[]) and ${visible(reach, 'b')} order by b.folded, b.id, m.id`);

/** Bodies by their identities, as far as their lives ask. */
export const listLivingById = (tx: Tx, reach: Reach, ids: readonly string[]): Promise<LivingBody[]> =>
  rows(tx, sql`select ${livingColumns} from ${livingFrom} where b.id = any(${ids}::uuid[]) and ${visible(reach, 'b')} order by b.folded, b.id`);
