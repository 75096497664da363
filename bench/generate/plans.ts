import type { Client } from '../../src/platform/db/pg.ts';
import type { Chance } from './chance.ts';
import { visibilityOf } from './directory.ts';
import { fill } from './fill.ts';
import type { Government } from './governments.ts';
import { planTitle, sentence } from './words.ts';

const day = '2024-03-01';

export interface MadePlan {
  id: string;
  territory: string;
}

/** Plans of the governments in turn, each with one approved version; the first of each government is its PDOT and public. */
export async function fillPlans(owner: Client, c: Chance, governments: readonly Government[], count: number): Promise<MadePlan[]> {
  const made = Array.from({ length: count }, (_, n) => ({ n, id: c.id(), on: governments[n % governments.length]!, first: n < governments.length })); // a remainder is a place in the list
  await fill(owner, 'plans.plan', made.map(({ n, id, on, first }) => ({ id, owner: on.id, territory: on.territory, parties: [], visibility: first ? 'public' : visibilityOf(n), version: 1, title: planTitle(c, n, on.name), scheme: first ? 'pdot' : 'plan-de-trabajo', example: true, head_version: 1, sealed_version: 1, created_at: day })));
  await fill(owner, 'plans.plan_version', made.map(({ id, n, first }) => ({ plan_id: id, number: 1, state: 'approved', valid_from: first ? '2019-05-15' : `${2014 + (n % 10)}-01-01`, valid_to: null, approved_on: day, created_at: day })));
  return made.map(({ id, on }) => ({ id, territory: on.territory }));
}

export interface MadeElement {
  id: string;
  plan: string;
}

/** The kinds of one branch of a PDOT: an objective with a policy, three goals and a programme below. */
const branch = ['objetivo', 'politica', 'meta', 'meta', 'meta', 'programa'];

/** Trees of elements, as many to each plan as `count` shares out. Every kind here counts in the linkage index. */
export async function fillElements(owner: Client, c: Chance, plans: readonly MadePlan[], count: number): Promise<MadeElement[]> {
  const upTo = (at: number): number => Math.floor((count * at) / plans.length);
  const elements: MadeElement[] = [];
  const records = function* (): Generator<Record<string, unknown>> {
    for (const [at, plan] of plans.entries()) {
      let objective: string | null = null;
      for (let n = 0; n < upTo(at + 1) - upTo(at); n += 1) {
        const id = c.id();
        const kind = branch[n % branch.length];
        if (kind === 'objetivo') objective = id;
        elements.push({ id, plan: plan.id });
        yield { id, identity: id, plan_id: plan.id, plan_version: 1, version: 1, code: `${1 + Math.floor(n / branch.length)}.${n % branch.length}`, kind, parent_id: kind === 'objetivo' ? null : objective, position: n, text: sentence(c, n), fields: {}, linkage: true };
      }
    }
  };
  await fill(owner, 'plans.element', records());
  return elements;
}
