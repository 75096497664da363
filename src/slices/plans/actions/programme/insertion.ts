import { newId } from '../../../../kernel/id.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type plans } from '../../contract.ts';
import type { Component, Insertion } from '../../contract/programme.ts';
import { countInsertions, overlaps, proposedComponent } from '../../rules/programme.ts';
import { findElement, listElements, type ElementRow } from '../../store/element.ts';
import type { PlanRow } from '../../store/plan.ts';
import { deleteInsertion, findProgramme, listInsertions, listLandings, listProgrammes, programmeScheme, saveInsertion, saveProgramme, type InsertionRow, type ProgrammeRow } from '../../store/programme/insertion.ts';
import { elementActions } from '../element.ts';
import { changeablePlan, lastSeen, readablePlan, seesDraft, versionOf, type Ctx } from '../plan.ts';

type InsertionActions = Pick<Actions<typeof plans>, 'setProgramme' | 'candidates' | 'whereLanded' | 'land' | 'decline' | 'reopenProposal'>;

export const insertionActions: InsertionActions = {
  async setProgramme(ctx, { planId, office, mandateFrom, mandateTo }) {
    const plan = await changeablePlan(ctx, planId);
    if (plan.scheme !== programmeScheme) throw no('not-a-programme', { title: plan.title });
    if (mandateFrom > mandateTo) throw no('mandate-backwards', { from: mandateFrom, to: mandateTo });
    if (!(await saveProgramme(ctx.tx, plan, office, mandateFrom, mandateTo))) return ctx.unchanged({ planId });
    return ctx.record({ fact: 'plans.programme-set', kind: 'plan', on: plan, data: { office, mandateFrom, mandateTo } }, { planId });
  },

  async candidates(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const drafts = seesDraft(ctx, plan);
    const version = await versionOf(ctx, plan, drafts ? plan.head_version : undefined);
    const landings = await elementsByIdentity(ctx, plan.id, version.number);
    const decided = (await listInsertions(ctx.tx, plan.id)).filter((row) => drafts || isSaid(plan, row, landings));
    const programmes = (await listProgrammes(ctx.tx, ctx.reach, plan.territory)).filter((p) => p.id !== plan.id && overlaps({ from: p.mandate_from, to: p.mandate_to }, { from: version.valid_from, to: version.valid_to }));
    const items: Insertion[] = [];
    for (const programme of programmes) {
      for (const element of (await programmeItems(ctx, programme)).values()) {
        items.push(insertionOf(programme, element, plan, decided.find((row) => row.programme_plan === programme.id && row.programme_identity === element.identity), landings));
      }
    }
    const edits = reachOf(ctx.actor, 'plans.land', 'command');
    const of = (id: string) => countInsertions(items.filter((item) => item.programmePlan === id));
    return { programmes: programmes.map((p) => ({ ...programmeWords(p), counts: of(p.id) })), items, mayEdit: edits !== undefined && mayWrite(edits, plan) };
  },

  async whereLanded(ctx, { planId }) {
    const programme = ctx.permitRead(await findProgramme(ctx.tx, planId));
    const landings = await listLandings(ctx.tx, ctx.reach, programme.id);
    const targets = new Map<string, { plan: PlanRow; elements: Map<string, ElementRow>; drafts: boolean }>();
    for (const id of new Set(landings.map((row) => row.plan_id))) {
      const plan = await readablePlan(ctx, id);
      targets.set(id, { plan, elements: await elementsByIdentity(ctx, id, lastSeen(ctx, plan)), drafts: seesDraft(ctx, plan) });
    }
    const items = [...(await programmeItems(ctx, programme)).values()].flatMap((element): Insertion[] => {
      const rows = landings.filter((row) => row.programme_identity === element.identity && isShown(row, targets.get(row.plan_id)));
      return rows.length === 0 ? [insertionOf(programme, element, { id: '', title: '' }, undefined, new Map())] : rows.map((row) => insertionOf(programme, element, targets.get(row.plan_id)!.plan, row, targets.get(row.plan_id)!.elements)); // filtered by `has` above
    });
    return { programme: programmeWords(programme), counts: countInsertions(items), items };
  },

  async land(ctx, { planId, programmeElementId, component, elementId, create }) {
    const { plan, item } = await proposal(ctx, planId, programmeElementId);
    if ((elementId === undefined) === (create === undefined)) throw no('landing-needed');
    const target = create ? (await elementActions.addElement(ctx, { planId, lines: [], fields: {}, ...create })).result.elementId : elementId!; // exactly one of the two, above
    const pointed = await findElement(ctx.tx, target);
    // Whoever looks at the version in force points at its element: what counts is that the newest version still has it.
    const landing = pointed?.planId === plan.id ? (await elementsByIdentity(ctx, plan.id, plan.head_version)).get(pointed.identity) : undefined;
    if (!landing) throw no('landing-elsewhere', { title: plan.title });
    return decideOn(ctx, plan, item, { component, state: 'landed', landing_identity: landing.identity, reason: null }, 'plans.proposal-landed', { elementId: landing.id });
  },

  async decline(ctx, { planId, programmeElementId, component, reason }) {
    const { plan, item } = await proposal(ctx, planId, programmeElementId);
    return decideOn(ctx, plan, item, { component, state: 'declined', landing_identity: null, reason }, 'plans.proposal-declined', { state: 'declined' as const });
  },

  async reopenProposal(ctx, { planId, programmeElementId }) {
    const { plan, item } = await proposal(ctx, planId, programmeElementId);
    if ((await deleteInsertion(ctx.tx, plan, item.planId, item.identity)) === 0) return ctx.unchanged({ state: 'candidate' as const });
    return ctx.record({ fact: 'plans.proposal-reopened', kind: 'plan', on: { ...plan, visibility: 'own' }, data: { programme: item.planId, item: item.identity } }, { state: 'candidate' as const });
  },
};

/** What entered and what did not is the holder's until the plan says it: the version in force has what landed, and no draft is being decided on. */
const isSaid = (plan: PlanRow, row: InsertionRow, inForce: ReadonlyMap<string, unknown>): boolean => plan.sealed_version === plan.head_version && row.landing_identity !== null && inForce.has(row.landing_identity);
const isShown = (row: InsertionRow, target: { plan: PlanRow; elements: ReadonlyMap<string, unknown>; drafts: boolean } | undefined): boolean => target !== undefined && (target.drafts || isSaid(target.plan, row, target.elements));

/** A plan that may change and an item of a programme of its territory that the actor may read. */
async function proposal(ctx: Ctx, planId: string, programmeElementId: string): Promise<{ plan: Permitted<PlanRow>; item: ElementRow }> {
  const plan = await changeablePlan(ctx, planId);
  const item = await findElement(ctx.tx, programmeElementId);
  const programme = item ? await findProgramme(ctx.tx, item.planId) : undefined;
  if (!item || !programme) throw no('insertion-unknown');
  ctx.permitRead(programme);
  if (programme.territory !== plan.territory) throw no('programme-elsewhere', { title: programme.title });
  return { plan, item };
}

/** Writes a decision and its fact: what entered and what did not is the holder's, as `candidates` says it. */
async function decideOn<T>(ctx: Ctx, plan: Permitted<PlanRow>, item: ElementRow, words: Pick<InsertionRow, 'component' | 'state' | 'landing_identity' | 'reason'>, fact: 'plans.proposal-landed' | 'plans.proposal-declined', answer: T) {
  const row = { id: newId(ctx.now.getTime()), programme_plan: item.planId, programme_identity: item.identity, by: ctx.actor.account, ...words };
  if (!(await saveInsertion(ctx.tx, plan, row, ctx.now))) return ctx.unchanged(answer);
  return ctx.record({ fact, kind: 'plan', on: { ...plan, visibility: 'own' }, data: { programme: item.planId, item: item.identity, component: words.component, landing: words.landing_identity }, ...(words.reason ? { why: words.reason } : {}) }, answer);
}

const elementsByIdentity = async (ctx: Ctx, planId: string, version: number): Promise<Map<string, ElementRow>> => new Map((await listElements(ctx.tx, planId, version)).map((e) => [e.identity, e]));

/** What a programme proposes: its version in force, or its draft for who sees drafts. */
const programmeItems = (ctx: Ctx, programme: ProgrammeRow): Promise<Map<string, ElementRow>> =>
  programme.sealed_version === null && !seesDraft(ctx, programme) && programme.visibility === 'own' ? Promise.resolve(new Map()) : elementsByIdentity(ctx, programme.id, programme.sealed_version ?? programme.head_version);

const programmeWords = (p: ProgrammeRow) => ({ planId: p.id, title: p.title, office: p.office, mandateFrom: p.mandate_from, mandateTo: p.mandate_to, example: p.example });

function insertionOf(programme: ProgrammeRow, item: ElementRow, plan: Pick<PlanRow, 'id' | 'title'>, row: InsertionRow | undefined, landings: ReadonlyMap<string, ElementRow>): Insertion {
  const landing = row?.landing_identity ? landings.get(row.landing_identity) : undefined;
  const component: Component = row?.component ?? proposedComponent(item.kind);
  return {
    programmePlan: programme.id, item: refOf(item), component, state: row?.state ?? 'candidate', planId: plan.id, planTitle: plan.title,
    landing: row?.landing_identity ? (landing ? refOf(landing) : { elementId: null, code: '', kind: '', text: '' }) : null, reason: row?.reason ?? null, decidedAt: row?.decided_at.toISOString() ?? null,
  };
}

export const refOf = (element: ElementRow) => ({ elementId: element.id, code: element.code, kind: element.kind, text: element.text });
