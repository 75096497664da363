import { newId } from '../../../../kernel/id.ts';
import { mayRead, mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { actsNamed, namingOf } from '../../../instruments/index.ts';
import { findUnit } from '../../../territories/index.ts';
import { no, type plans } from '../../contract.ts';
import type { Basis } from '../../contract/programme.ts';
import { closesCircle, notesOf, type Above } from '../../rules/basis.ts';
import { findPlan, findVersion, type VersionRow } from '../../store/plan.ts';
import { deleteBasis, findBasis, insertBasis, listBasis, listComplements, listEdges, listHanging, listPresent, listSaid, saveComplements, type BasisRow } from '../../store/programme/basis.ts';
import { changeablePlan, readablePlan, versionOf, type Ctx } from '../plan.ts';

/** The house's catalogue of expected instruments. */
const catalogue = { id: 'complements', owner: null, territory: null, visibility: 'public', version: 1 } as const;

type BasisActions = Pick<Actions<typeof plans>, 'basis' | 'namedBy' | 'addBasis' | 'removeBasis' | 'complements' | 'loadComplements'>;

export const basisActions: BasisActions = {
  async basis(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const version = await versionOf(ctx, plan, undefined);
    const items: Basis[] = [];
    const rests = await listBasis(ctx.tx, plan.id);
    const act = await actsNamed(ctx.tx, ctx.reach, plan.territory, rests.map(({ title }) => title));
    for (const row of rests) items.push({ ...(await shown(ctx, row, version)), act: row.upper_plan === null ? act(row.title) : null });
    const edits = reachOf(ctx.actor, 'plans.add-basis', 'command');
    return { items, hanging: await listHanging(ctx.tx, ctx.reach, plan.id), mayEdit: edits !== undefined && mayWrite(edits, plan) };
  },

  async namedBy(ctx, { instrument }) {
    const naming = await namingOf(ctx.tx, ctx.reach, instrument);
    return { items: naming ? (await listSaid(ctx.tx, ctx.reach, naming.territory)).filter(({ says }) => naming.names(says)) : [] };
  },

  async addBasis(ctx, { planId, id, relation, title, upperPlan, complement, onDate, validFrom, validTo, citation }) {
    const plan = await changeablePlan(ctx, planId);
    if (validFrom && validTo && validFrom > validTo) throw no('validity-backwards', { from: validFrom, to: validTo });
    const upper = upperPlan === null ? undefined : await findPlan(ctx.tx, upperPlan);
    if (upperPlan !== null && (!upper || !mayRead(ctx.reach, upper))) throw no('upper-unknown');
    if (upper && closesCircle(await listEdges(ctx.tx), plan.id, upper.id)) throw no('basis-circle', { title: upper.title });
    const name = title ?? upper?.title;
    if (name === undefined) throw no('upper-unknown');
    const basisId = id ?? newId(ctx.now.getTime());
    await insertBasis(ctx.tx, plan, { id: basisId, relation, title: name, upper_plan: upperPlan, complement, on_date: onDate, valid_from: validFrom, valid_to: validTo, citation }, ctx.now);
    return ctx.record({ fact: 'plans.basis-added', kind: 'plan', on: plan, data: { relation, title: name, upper: upperPlan, complement } }, { basisId });
  },

  async removeBasis(ctx, { basisId }) {
    const row = await findBasis(ctx.tx, basisId);
    if (!row) throw no('basis-unknown');
    const plan = await changeablePlan(ctx, row.plan_id);
    await deleteBasis(ctx.tx, plan, basisId);
    return ctx.record({ fact: 'plans.basis-removed', kind: 'plan', on: plan, data: { relation: row.relation, title: row.title } }, { removed: basisId });
  },

  async complements(ctx, { territory }) {
    const unit = await findUnit(ctx.tx, territory);
    if (!unit) throw no('territory-unknown', { code: territory });
    const expected = await listComplements(ctx.tx, territory, unit.level);
    const present = await listPresent(ctx.tx, ctx.reach, territory, expected.map(({ code }) => code));
    return { items: expected.map(({ levels: _, territories: __, ...one }) => ({ ...one, present: present.filter((plan) => plan.complement === one.code).map(({ planId, title }) => ({ planId, title })) })) };
  },

  async loadComplements(ctx, { pack, complements }) {
    const row = ctx.permitNew({ ...catalogue, parties: [], complements });
    const loaded = await saveComplements(ctx.tx, row);
    return loaded === 0 ? ctx.unchanged({ loaded }) : ctx.record({ fact: 'plans.complements-loaded', kind: 'scheme', on: row, data: { pack, loaded } }, { loaded });
  },
};

/** A row with what its dates say; a plan of this house lends its own validity. */
async function shown(ctx: Ctx, row: BasisRow, version: VersionRow): Promise<Omit<Basis, 'act'>> {
  const upper = row.upper_plan === null ? undefined : await findPlan(ctx.tx, row.upper_plan);
  const seen = upper !== undefined && mayRead(ctx.reach, upper);
  const above = upper && seen ? await findVersion(ctx.tx, upper.id, upper.sealed_version ?? upper.head_version) : undefined;
  const span: Above = { relation: row.relation, onDate: row.on_date, from: row.valid_from ?? above?.valid_from ?? null, to: row.valid_to ?? above?.valid_to ?? null, ...(upper ? { plan: { sealed: upper.sealed_version !== null, seen } } : {}) };
  return {
    id: row.id, relation: row.relation, title: row.title, upperPlan: seen ? row.upper_plan : null, complement: row.complement, onDate: row.on_date, validFrom: span.from, validTo: span.to, citation: row.citation,
    notes: notesOf({ from: version.valid_from, to: version.valid_to }, span),
  };
}
