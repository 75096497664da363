import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { ActorEdge, ActorNode } from '../../contract/actors/map.ts';
import { sectorOf } from '../../rules/actors/sector.ts';
import type { KeptTie } from '../../rules/actors/drawing.ts';
import type { Exchange } from '../../rules/actors/knowledge.ts';
import { reserved } from '../../rules/mapping.ts';

export interface Scope {
  territory?: string | undefined;
  programme?: string | undefined;
  purpose?: string | undefined;
}
const nobody = sql`null::text as name, null::text as category, null::text as sector`;
type Branch = (ask: { reach: Reach; scope: Scope; near: Sql; limit: number }) => Sql;

/** Each kind of tie with how it is read; `near` asks that one of its two ends stands in the territory. */
const branches: Record<ActorEdge['kind'], Branch> = {
  programme: ({ reach, scope: { programme, purpose }, near, limit }) => sql`
    (select g.owner as "from", m.institution as "to", 'programme' as kind, g.name as says, null::uuid as record, null::text as state, m.from_on::text as since, m.to_on::text as until, '[]'::json as held, ${nobody}
      from institutions.programme_member m join institutions.programme g on g.id = m.programme join institutions.institution a on a.id = g.owner join institutions.institution b on b.id = m.institution
      where ${visible(reach, 'g')} and ${programme ? sql`g.id = ${programme}` : purpose ? sql`false` : near} and g.owner <> m.institution order by g.folded, m.institution limit ${limit})`,
  mapped: ({ reach, scope: { programme, purpose, territory }, near, limit }) => sql`
    (select g.owner as "from", m.institution as "to", 'mapped' as kind, g.title as says, g.id as record, null::text as state, m.mapped_on as since, m.left_on as until, (select coalesce(json_agg(coalesce(c.happened_on, c.recorded_on::text)), '[]') from institutions.contact c where c.mapped = m.id and c.state = 'held') as held, m.label as name, m.category, null::text as sector
      from institutions.mapped m join institutions.purpose g on g.id = m.purpose join institutions.institution a on a.id = g.owner left join institutions.institution b on b.id = m.institution
      where ${visible(reach, 'g')} and ${purpose ? sql`g.id = ${purpose}` : programme ? sql`g.programme = ${programme}` : territory ? sql`(${near} or g.territory ^@ ${territory})` : sql`true`} and g.owner is distinct from m.institution order by g.folded, m.institution is null, m.id limit ${limit})`,
  joint: ({ reach, scope: { programme, purpose, territory }, near, limit }) => sql`
    (select j.owner as "from", p.institution as "to", 'joint' as kind, j.title as says, j.id as record, j.state, j.from_on as since, j.to_on as until, '[]'::json as held, p.name, null::text as category, p.sector
      from institutions.joint_participant p join institutions.joint_action j on j.id = p.action join institutions.institution a on a.id = j.owner left join institutions.institution b on b.id = p.institution
      where ${visible(reach, 'j')} and j.state <> 'cancelled' and ${programme || purpose ? sql`false` : territory ? sql`(${near} or j.territory ^@ ${territory})` : sql`true`} and j.owner is distinct from p.institution order by j.folded, p.action, p.place limit ${limit})`,
  'part-of': ({ reach, scope: { programme, purpose }, near, limit }) => sql`
    (select b.id as "from", b.parent as "to", 'part-of' as kind, null::text as says, null::uuid as record, null::text as state, b.founded as since, b.ended as until, '[]'::json as held, ${nobody}
      from institutions.institution b join institutions.institution a on a.id = b.parent where ${visible(reach, 'b')} and ${programme || purpose ? sql`false` : near} order by b.folded, b.id limit ${limit})`,
  'speaks-for': ({ scope: { programme, purpose, territory }, limit }) => sql`
    (select s.institution as "from", b.id as "to", 'speaks-for' as kind, null::text as says, null::uuid as record, null::text as state, null::text as since, null::text as until, '[]'::json as held, ${nobody}
      from institutions.association s join territories.unit u on u.level = s.level join institutions.institution b on b.pack_id = u.code and b.country = s.country
      where ${territory && !programme && !purpose ? sql`b.territory ^@ ${territory}` : sql`false`} order by b.folded, b.id limit ${limit})`,
};

/**
 * The ties of actors of these kinds within a scope: programme membership, places of mappings, joint actions, parts and who
 * speaks for whom. Each kind is bounded by `limit`; a tie whose record is out of reach is not there.
 */
export function listTies(tx: Tx, reach: Reach, scope: Scope, kinds: readonly ActorEdge['kind'][], limit: number): Promise<KeptTie[]> {
  const near = scope.territory ? sql`(a.territory ^@ ${scope.territory} or b.territory ^@ ${scope.territory})` : sql`true`;
  return rows(tx, sql`${sql.join(kinds.map((kind) => branches[kind]({ reach, scope, near, limit })), sql` union all `)}`);
}

/** Actors by identity, those within reach, with their sector. */
export async function listNodes(tx: Tx, reach: Reach, ids: readonly string[]): Promise<ActorNode[]> {
  const found = await rows<ActorNode>(tx, sql`select i.id, i.id as institution, i.name, coalesce(i.acronym, i.short) as short, i.kind, i.sector, i.territory, u.name as "territoryName" from institutions.institution i left join territories.unit u on u.code = i.territory
    where i.id = any(${ids}::uuid[]) and ${visible(reach, 'i')} order by i.folded, i.id`);
  return found.map((one) => ({ ...one, sector: sectorOf(one.kind ?? '', one.sector) }));
}

/** What the places of mappings bring to the exchange of knowledge, within reach; one that nobody has named goes by its label. */
export const listExchange = (tx: Tx, reach: Reach, { purpose, territory }: Scope): Promise<(Exchange & { on: string | null; leftOn: string | null })[]> =>
  rows(tx, sql`select coalesce(i.id, m.id) as id, i.id as institution, g.id as purpose, coalesce(i.name, case when m.institution is not null then ${reserved} end, m.label, m.category) as name, m.knowledge, m.topic, m.mapped_on as "on", m.left_on as "leftOn"
    from institutions.mapped m join institutions.purpose g on g.id = m.purpose left join institutions.institution i on i.id = m.institution and ${visible(reach, 'i')}
    where ${visible(reach, 'g')} and m.knowledge <> '{}' and ${purpose ? sql`g.id = ${purpose}` : sql`true`} and ${territory ? sql`(i.territory ^@ ${territory} or g.territory ^@ ${territory})` : sql`true`} order by coalesce(i.folded, platform.fold(m.label)), m.id limit 2000`);
