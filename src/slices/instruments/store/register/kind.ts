import type { Template } from '../../../../kernel/cycle.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { PackKind } from '../../contract/kind.ts';

/** A kind of instrument as it is kept: a row of the house. */
export interface KindRow extends Owned {
  country: string;
  code: string;
  title: string;
  plural: string;
  normative: boolean;
  cycle: Template;
  note: string | null;
  source: string | null;
  mark: string | null;
  verified: boolean;
  edited: boolean;
}

const columns = sql`k.id, k.owner, k.territory, k.parties, k.visibility, k.version, k.country, k.code, k.title, k.plural, k.normative, k.cycle, k.note, k.source, k.mark, k.verified, k.edited`;

export const findKind = (tx: Tx, country: string, code: string): Promise<KindRow | undefined> =>
  maybe<KindRow>(tx, sql`select ${columns} from instruments.kind k where k.country = ${country} and k.code = ${code}`);

/** The kinds of a country, by name; of all when none is said. */
export const listKinds = (tx: Tx, country: string | undefined): Promise<KindRow[]> =>
  rows<KindRow>(tx, sql`select ${columns} from instruments.kind k where ${country ?? null}::text is null or k.country = ${country ?? null} order by k.country, k.title, k.code`);

/** Writes what a pack says of the kinds of a country; those that a person edited stay. */
export async function upsertKinds(tx: Tx, house: Permitted<Owned>, country: string, kinds: readonly PackKind[]): Promise<{ created: number; changed: number }> {
  const answer = await rows<{ created: boolean }>(tx, sql`insert into instruments.kind as e (owner, territory, parties, visibility, country, code, title, plural, normative, cycle, note, source, mark, verified)
    select ${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, ${country}, p.id, p.title, p.plural, p.normative, p.cycle, p.note, p.source, p.mark, p.verified
    from jsonb_to_recordset(${json(kinds)}::jsonb) as p (id text, title text, plural text, normative boolean, cycle jsonb, note text, source text, mark text, verified boolean)
    on conflict on constraint kind_twice do update set title = excluded.title, plural = excluded.plural, normative = excluded.normative, cycle = excluded.cycle, note = excluded.note, source = excluded.source,
      mark = excluded.mark, verified = excluded.verified, version = e.version + 1
    where not e.edited and (e.title, e.plural, e.normative, e.cycle, e.note, e.source, e.mark, e.verified) is distinct from
      (excluded.title, excluded.plural, excluded.normative, excluded.cycle, excluded.note, excluded.source, excluded.mark, excluded.verified)
    returning e.version = 1 as created`);
  const created = answer.filter((row) => row.created).length;
  return { created, changed: answer.length - created };
}
