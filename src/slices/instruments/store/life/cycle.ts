import type { Template } from '../../../../kernel/cycle.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';

/** A life-cycle that a kind had before. */
export const findCycle = async (tx: Tx, country: string, kind: string, key: string, version: number): Promise<Template | undefined> =>
  (await maybe<{ template: Template }>(tx, sql`select c.template from instruments.cycle c where c.country = ${country} and c.kind = ${kind} and c.key = ${key} and c.version = ${version}`))?.template;

/**
 * Before a pack gives kinds another life-cycle (another key or version): keeps the one they have, and tells the
 * instruments that began with it, which go on with it. Answers how many did.
 */
export async function keepCycles(tx: Tx, house: Permitted<Owned>, country: string, kinds: readonly { id: string; cycle: Pick<Template, 'key' | 'version'> }[], now: Date): Promise<number> {
  if (house.owner !== null) return 0; // kinds are of the house
  const next = sql`jsonb_to_recordset(${json(kinds.map(({ id, cycle }) => ({ id, key: cycle.key, version: cycle.version })))}::jsonb) as n (id text, key text, version integer)`;
  const leaving = sql`select k.code, k.cycle from instruments.kind k join ${next} on n.id = k.code
    where k.country = ${country} and not k.edited and (k.cycle ->> 'key', (k.cycle ->> 'version')::integer) is distinct from (n.key, n.version)`;
  await execute(tx, sql`insert into instruments.cycle (country, kind, key, version, template, kept_at)
    select ${country}, l.code, l.cycle ->> 'key', (l.cycle ->> 'version')::integer, l.cycle, ${now} from (${leaving}) l on conflict do nothing`);
  return execute(tx, sql`update instruments.instrument i set cycle_key = l.cycle ->> 'key', cycle_version = (l.cycle ->> 'version')::integer
    from (${leaving}) l where i.country = ${country} and i.kind = l.code and i.cycle_key is null`);
}

/** A state of a kind, of its cycle or of one it had before. */
export interface KindState {
  country: string;
  kind: string;
  kindTitle: string;
  state: string;
  title: string;
  tone: 'none' | 'way' | 'done' | 'still';
  inForce: boolean;
  end: boolean;
}

/** The states of the kinds, in the order of their cycles; those of cycles they had before come last. */
export const listKindStates = (tx: Tx, country: string | undefined, kind: string | undefined): Promise<KindState[]> =>
  rows<KindState>(tx, sql`select distinct on (k.title, k.country, k.code, min(a.kept) over same, min(a.place) over same, a.state)
      k.country, k.code as kind, k.title as "kindTitle", a.state, a.title, a.tone, a."inForce", a."end"
    from instruments.kind k cross join lateral (
      select c.kept, s.place, s.value ->> 'key' as state, s.value ->> 'title' as title, coalesce(s.value ->> 'tone', 'way') as tone, coalesce((s.value ->> 'inForce')::boolean, false) as "inForce", coalesce((s.value ->> 'end')::boolean, false) as "end"
      from (select k.cycle as template, 0 as kept union all select h.template, 1 from instruments.cycle h where h.country = k.country and h.kind = k.code) c
      cross join lateral jsonb_array_elements(c.template -> 'states') with ordinality as s (value, place)) a
    where (${country ?? null}::text is null or k.country = ${country ?? null}) and (${kind ?? null}::text is null or k.code = ${kind ?? null})
    window same as (partition by k.country, k.code, a.state)
    order by k.title, k.country, k.code, min(a.kept) over same, min(a.place) over same, a.state, a.kept`);
