import type { Permitted } from '../../../platform/access/permitted.ts';
import { execute, maybe, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Owned } from '../../../kernel/reach.ts';

/** How many days there are to answer what a review found. Only one row: the house's own. */
export interface TermRow extends Owned {
  days: number;
  source: string;
  verified: boolean;
}

const code = 'internal-review';
const columns = sql`t.id, t.owner, t.territory, t.parties, t.visibility, t.version, t.days, t.source, t.verified`;

export const findTerm = (tx: Tx): Promise<TermRow | undefined> => maybe<TermRow>(tx, sql`select ${columns} from coherence.reply_term t where t.code = ${code}`);
export const lockTerm = (tx: Tx): Promise<TermRow | undefined> => maybe<TermRow>(tx, sql`select ${columns} from coherence.reply_term t where t.code = ${code} for update`);

/** Writes what a pack says; false when it already said so, or when a person changed it since. */
export async function loadTerm(tx: Tx, row: Permitted<TermRow>): Promise<boolean> {
  const written = await execute(tx, sql`insert into coherence.reply_term (id, owner, territory, visibility, code, days, source, verified)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.visibility}, ${code}, ${row.days}, ${row.source}, ${row.verified})
    on conflict on constraint reply_term_twice do update set days = excluded.days, source = excluded.source, verified = excluded.verified, version = reply_term.version + 1
    where not reply_term.edited and (reply_term.days, reply_term.source, reply_term.verified) is distinct from (excluded.days, excluded.source, excluded.verified)`);
  return written > 0;
}

/** From here on the term is the person's: packs no longer change it. */
export const saveTerm = (tx: Tx, row: Permitted<TermRow>): Promise<number> =>
  execute(tx, sql`update coherence.reply_term set days = ${row.days}, source = ${row.source}, verified = ${row.verified}, edited = true, version = version + 1 where id = ${row.id}`);
