import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { ActorEdge, ActorNode } from '../../contract/actors/map.ts';
import { sectorOf } from '../../rules/actors/sector.ts';
import type { Exchange } from '../../rules/actors/knowledge.ts';

export interface Scope {
  territory?: string | undefined;
  programme?: string | undefined;
  purpose?: string | undefined;
}
/** A tie as kept: `state` and dates say whether it stood on a day. */
export interface Tie {
  from: string;
  to: string;
  kind: ActorEdge['kind'];
  says: string | null;
  record: string | null;
  state: string | null;
  since: string | null;
  until: string | null;
  /** Of a mapped tie: when something was held, as dated. */
  held: (string | null)[];
}

/**
 * The ties of actors within a scope: programme membership, places of mappings, joint actions, parts and who speaks for whom.
 * Each branch is bounded by `limit`; a tie whose record is out of reach is not there.
 */
export function listTies(tx: Tx, reach: Reach, { territory, programme, purpose }: Scope, limit: number): Promise<Tie[]> {
  const near = territory ? sql`(a.territory ^@ ${territory} or b.territory ^@ ${territory})` : sql`true`;
  const structural = programme || purpose ? sql`false` : near;
  return rows(tx, sql`
    (select g.owner as "from", m.institution as "to", 'programme' as kind, g.name as says, null::uuid as record, null::text as state, m.from_on::text as since, m.to_on::text as until, '[]'::json as held
      from institutions.programme_member m join institutions.programme g on g.id = m.programme join institutions.institution a on a.id = g.owner join institutions.institution b on b.id = m.institution
      where ${visible(reach, 'g')} and ${programme ? sql`g.id = ${programme}` : purpose ? sql`false` : near} and g.owner <> m.institution order by g.folded, m.institution limit ${limit})
    union all
    (select g.owner, m.institution, 'mapped', g.title, g.id, null, m.mapped_on, m.left_on, (select coalesce(json_agg(coalesce(c.happened_on, c.recorded_on::text)), '[]') from institutions.contact c where c.mapped = m.id and c.state = 'held')
      from institutions.mapped m join institutions.purpose g on g.id = m.purpose join institutions.institution a on a.id = g.owner join institutions.institution b on b.id = m.institution
      where ${visible(reach, 'g')} and ${purpose ? sql`g.id = ${purpose}` : programme ? sql`g.programme = ${programme}` : near} and g.owner <> m.institution order by g.folded, m.id limit ${limit})
    union all
    (select j.owner, p.institution, 'joint', j.title, j.id, j.state, j.from_on, j.to_on, '[]'
      from institutions.joint_participant p join institutions.joint_action j on j.id = p.action join institutions.institution a on a.id = j.owner join institutions.institution b on b.id = p.institution
      where ${visible(reach, 'j')} and j.state <> 'cancelled' and ${structural} and j.owner <> p.institution order by j.folded, p.action, p.place limit ${limit})
    union all
    (select b.id, b.parent, 'part-of', null, null, null, b.founded, b.ended, '[]'
      from institutions.institution b join institutions.institution a on a.id = b.parent where ${visible(reach, 'b')} and ${structural} order by b.folded, b.id limit ${limit})
    union all
    (select s.institution, b.id, 'speaks-for', null, null, null, null, null, '[]'
      from institutions.association s join institutions.institution a on a.id = s.institution join territories.unit u on u.level = s.level join institutions.institution b on b.pack_id = u.code and b.country = s.country
      where ${territory ? sql`b.territory ^@ ${territory}` : sql`false`} and ${structural} order by b.folded, b.id limit ${limit})`);
}

/** Actors by identity, those within reach, with their sector. */
export async function listNodes(tx: Tx, reach: Reach, ids: readonly string[]): Promise<ActorNode[]> {
  const found = await rows<ActorNode>(tx, sql`select i.id, i.name, coalesce(i.acronym, i.short) as short, i.kind, i.sector, i.territory, u.name as "territoryName" from institutions.institution i left join territories.unit u on u.code = i.territory
    where i.id = any(${ids}::uuid[]) and ${visible(reach, 'i')} order by i.folded, i.id`);
  return found.map((one) => ({ ...one, sector: sectorOf(one.kind, one.sector) }));
}

/** What mapped institutions bring to the exchange of knowledge, within reach. */
export const listExchange = (tx: Tx, reach: Reach, { purpose, territory }: Scope): Promise<(Exchange & { on: string | null; leftOn: string | null })[]> =>
  rows(tx, sql`select i.id, i.name, m.knowledge, m.topic, m.mapped_on as "on", m.left_on as "leftOn" from institutions.mapped m join institutions.purpose g on g.id = m.purpose join institutions.institution i on i.id = m.institution
    where ${visible(reach, 'g')} and m.knowledge <> '{}' and ${purpose ? sql`g.id = ${purpose}` : sql`true`} and ${territory ? sql`(i.territory ^@ ${territory} or g.territory ^@ ${territory})` : sql`true`} order by i.folded, m.id limit 2000`);
