import type { Client } from '../../src/platform/db/pg.ts';
import type { Chance } from './chance.ts';
import { fill } from './fill.ts';
import type { Government } from './governments.ts';
import type { MadeElement, MadePlan } from './plans.ts';

const states = ['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'proposed', 'proposed', 'contested'];
const decided = '2024-04-02T15:00:00Z';

interface Joined {
  lower: Government;
  upper: Government;
  relation: 'contribuye' | 'coordina';
}

/** Every government with those above it and, of its own level, with those that share a border. */
async function pairsOf(owner: Client, governments: readonly Government[]): Promise<Joined[]> {
  const at = new Map(governments.map((one) => [one.territory, one]));
  const above = governments.flatMap((lower) => governments.flatMap((upper): Joined[] => (lower.territory !== upper.territory && lower.territory.startsWith(upper.territory) ? [{ lower, upper, relation: 'contribuye' }] : [])));
  const { rows } = await owner.query<{ a: string; b: string }>('select a, b from territories.neighbour order by a, b');
  const beside = rows.flatMap(({ a, b }): Joined[] => {
    const [lower, upper] = [at.get(a), at.get(b)];
    return lower && upper && lower.rank === upper.rank ? [{ lower, upper, relation: 'coordina' }] : [];
  });
  return [...above, ...beside];
}

/** So many links between elements of plans that may be joined, most of them accepted; no two elements twice. */
export async function fillLinks(owner: Client, c: Chance, governments: readonly Government[], plans: readonly MadePlan[], elements: readonly MadeElement[], count: number): Promise<void> {
  const planOf = new Map(plans.map((plan) => [plan.territory, plan.id]));
  const of = Map.groupBy(elements, ({ plan }) => plan);
  const pairs = await pairsOf(owner, governments);
  const taken = new Set<string>();
  const links: Record<string, unknown>[] = [];
  while (links.length < count) {
    const { lower, upper, relation } = c.one(pairs);
    const [from, to] = [planOf.get(lower.territory) ?? '', planOf.get(upper.territory) ?? ''];
    const [one, two] = [c.one(of.get(from) ?? []), c.one(of.get(to) ?? [])];
    const key = `${one.id} ${two.id}`;
    if (taken.has(key) || taken.has(`${two.id} ${one.id}`)) continue;
    taken.add(key);
    const state = c.one(states);
    links.push({
      id: c.id(), owner: lower.id, territory: lower.territory, parties: [], visibility: 'public', version: 1, lower_plan: from, lower_identity: one.id, upper_plan: to, upper_identity: two.id,
      upper_owner: upper.id, upper_territory: upper.territory, relation, degree: links.length % 4 === 0 ? 'partial' : 'direct', state, justification: 'Enlace de ejemplo para medir', proposed_at: '2024-03-20T15:00:00Z', decided_at: state === 'proposed' ? null : decided, example: true,
    });
  }
  await fill(owner, 'coherence.link', links);
  await fill(owner, 'coherence.link_state', links.map(({ id, state, degree }) => ({ link: id, version: 1, on_day: '2024-03-20', state, degree })));
}
