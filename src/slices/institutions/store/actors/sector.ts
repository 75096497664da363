import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, json, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { PackSector, SectorItem } from '../../contract/actors/sector.ts';

/** The parts of society, in the order of their pack. */
export const listSectors = (tx: Tx): Promise<SectorItem[]> => rows(tx, sql`select code, title, source, verified from institutions.sector order by place, code`);

/** Writes the sectors of a pack; answers how many are new or other than before. */
export const saveSectors = (tx: Tx, _authority: Permitted<Owned>, list: readonly PackSector[]): Promise<number> =>
  execute(tx, sql`insert into institutions.sector as s (code, title, place, source, mark, verified)
    select p.code, p.title, p.place, p.source, p.mark, p.verified from jsonb_to_recordset(${json(list.map((one, place) => ({ ...one, place })))}::jsonb) as p (code text, title text, place smallint, source text, mark text, verified boolean)
    on conflict (code) do update set title = excluded.title, place = excluded.place, source = excluded.source, mark = excluded.mark, verified = excluded.verified
    where (s.title, s.place, s.source, s.mark, s.verified) is distinct from (excluded.title, excluded.place, excluded.source, excluded.mark, excluded.verified)`);
