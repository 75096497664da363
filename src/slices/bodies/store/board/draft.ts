import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { DraftChoice, PackDraft } from '../../contract/board/draft.ts';

/** The text that a pack brings, as it is kept. */
export type DraftRow = Owned & DraftChoice & Pick<PackDraft, 'parts' | 'cites'>;

const choice = sql`d.code, d.country, d.name, d.title, d.instrument, d.kinds, d.due_months as "dueMonths", d.note, d.source, d.verified`;
/** Texts to begin from that a country has. */
export const listDrafts = (tx: Tx, country: string, kind?: string): Promise<DraftChoice[]> =>
  rows<DraftChoice>(tx, sql`select ${choice} from bodies.draft d where d.country = ${country} ${kind ? sql`and (d.kinds = '{}' or ${kind} = any(d.kinds))` : sql``} order by d.name limit 200`);

export const findDraft = (tx: Tx, country: string, code: string): Promise<DraftRow | undefined> =>
  maybe<DraftRow>(tx, sql`select d.id, d.owner, d.territory, d.parties, d.visibility, d.version, ${choice}, d.parts, d.cites from bodies.draft d where d.country = ${country} and d.code = ${code}`);

/** Writes a text of a pack: `created`, `changed`, or `unchanged` when it says what it said. */
export async function saveDraft(tx: Tx, row: Permitted<Owned>, country: string, draft: PackDraft): Promise<'created' | 'changed' | 'unchanged'> {
  const found = await maybe<{ created: boolean }>(tx, sql`insert into bodies.draft as d (id, owner, territory, parties, visibility, country, code, name, title, instrument, kinds, due_months, parts, cites, note, source, mark, verified)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${country}, ${draft.id}, ${draft.name}, ${draft.title}, ${draft.instrument}, ${draft.kinds}::text[], ${draft.dueMonths ?? null}, ${json(draft.parts)}::jsonb, ${draft.cites}::text[], ${draft.note ?? null}, ${draft.source ?? null}, ${draft.mark ?? null}, ${draft.verified})
    on conflict on constraint draft_twice do update set name = excluded.name, title = excluded.title, instrument = excluded.instrument, kinds = excluded.kinds, due_months = excluded.due_months, parts = excluded.parts, cites = excluded.cites, note = excluded.note, source = excluded.source, mark = excluded.mark, verified = excluded.verified, version = d.version + 1
    where (d.name, d.title, d.instrument, d.kinds, d.due_months, d.parts, d.cites, d.note, d.source, d.mark, d.verified) is distinct from (excluded.name, excluded.title, excluded.instrument, excluded.kinds, excluded.due_months, excluded.parts, excluded.cites, excluded.note, excluded.source, excluded.mark, excluded.verified)
    returning d.version = 1 as created`);
  return found === undefined ? 'unchanged' : found.created ? 'created' : 'changed';
}

/** The countries that have kinds of body. */
export const listCountries = async (tx: Tx): Promise<string[]> => (await rows<{ country: string }>(tx, sql`select distinct k.country from bodies.kind k where exists (select 1 from territories.unit u where u.code = k.country) order by k.country`)).map(({ country }) => country);
