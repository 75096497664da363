import { mayWrite } from '../../../kernel/reach.ts';
import { findInstitution, listInstitutionsById } from '../../institutions/index.ts';
import { findUnit } from '../../territories/index.ts';
import { reachOf } from '../../../platform/access/actor.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type plans } from '../contract.ts';
import { yearFields } from '../rules/matrix/year.ts';
import { totalsOf } from '../rules/totals.ts';
import { joinSchemes } from '../rules/scheme.ts';
import { copyElements, listElements, pageElements } from '../store/element.ts';
import { inYear } from '../store/matrix.ts';
import { findPlan, findPlanBySlug, insertVersion, listPlans, listVersions, updatePlan, updateVersion } from '../store/plan.ts';
import { listParts, listSchemes, savePart, saveScheme, saveSheetColumn } from '../store/scheme.ts';
import { beginUpdating, checkDecided } from './updating/decision.ts';
import { changeablePlan, newPlan, readablePlan, schemeOf, seesDraft, versionOf, writePlan } from './plan.ts';

/** Catalogues belong to the house: only who holds everything changes them, everybody reads them. */
const catalogue = { id: 'catalogue', owner: null, territory: null, parties: [], visibility: 'public', version: 1 } as const;

type PlanActions = Pick<Actions<typeof plans>, 'loadSchemes' | 'schemes' | 'list' | 'get' | 'tree' | 'totals' | 'elements' | 'create' | 'update' | 'share' | 'approve' | 'startVersion'>;

export const planActions: PlanActions = {
  async loadSchemes(ctx, { pack, schemes, columns }) {
    let loaded = 0;
    for (const scheme of schemes) {
      if (!(await savePart(ctx.tx, ctx.permitNew({ ...catalogue, parties: [], pack, scheme })))) continue;
      const [first, ...others] = await listParts(ctx.tx, scheme.id);
      await saveScheme(ctx.tx, ctx.permitNew({ ...catalogue, parties: [], scheme: others.reduce(joinSchemes, first ?? scheme) }));
      loaded += 1;
    }
    for (const [position, column] of columns.entries()) if (await saveSheetColumn(ctx.tx, ctx.permitNew({ ...catalogue, parties: [], column, position }))) loaded += 1;
    if (loaded === 0) return ctx.unchanged({ loaded });
    return ctx.record({ fact: 'plans.schemes-loaded', kind: 'scheme', on: { ...catalogue, parties: [] }, data: { pack, loaded } }, { loaded });
  },

  async schemes(ctx, { country }) {
    return { items: await listSchemes(ctx.tx, country) };
  },

  async list(ctx, input) {
    return listPlans(ctx.tx, ctx.reach, input);
  },

  async get(ctx, { planId, slug }) {
    const plan = ctx.permitRead(planId ? await findPlan(ctx.tx, planId) : await findPlanBySlug(ctx.tx, slug ?? ''));
    const [version, versions, scheme, unit, holder] = [await versionOf(ctx, plan, undefined), await listVersions(ctx.tx, plan.id), await schemeOf(ctx, plan.scheme), await findUnit(ctx.tx, plan.territory), plan.owner ? await findInstitution(ctx.tx, plan.owner) : undefined];
    const edits = reachOf(ctx.actor, 'plans.edit-element', 'command');
    const head = seesDraft(ctx, plan) ? plan.head_version : (plan.sealed_version ?? plan.head_version);
    return {
      id: plan.id, title: plan.title, scheme: plan.scheme, schemeName: scheme.name, territory: plan.territory, territoryName: unit?.name ?? plan.territory, level: unit?.level ?? '',
      holder: holder?.name ?? null, owner: plan.owner, state: version.state, validFrom: version.valid_from, validTo: version.valid_to, legalBasis: version.legal_basis, source: plan.source,
      example: plan.example, version: plan.version, headVersion: head, sealedVersion: plan.sealed_version, visibility: plan.visibility,
      versions: versions.filter((v) => v.number <= head).map((v) => ({ number: v.number, state: v.state, validFrom: v.valid_from, validTo: v.valid_to, legalBasis: v.legal_basis, approvedOn: v.approved_on, elements: v.elements })),
      parties: (await listInstitutionsById(ctx.tx, plan.parties)).map(({ id, name }) => ({ id, name })),
      mayEdit: edits !== undefined && mayWrite(edits, plan),
    };
  },

  async tree(ctx, { planId, version }) {
    const plan = await readablePlan(ctx, planId);
    const { number } = await versionOf(ctx, plan, version);
    return { version: number, elements: await listElements(ctx.tx, plan.id, number) };
  },

  async totals(ctx, { planId, version }) {
    const plan = await readablePlan(ctx, planId);
    const { number } = await versionOf(ctx, plan, version);
    return { version: number, ...totalsOf(await schemeOf(ctx, plan.scheme), await listElements(ctx.tx, plan.id, number)) };
  },

  async elements(ctx, { planId, version, ...filter }) {
    const plan = await readablePlan(ctx, planId);
    const { number } = await versionOf(ctx, plan, version);
    const dated = filter.year === undefined ? undefined : inYear(yearFields(await schemeOf(ctx, plan.scheme)), filter.year);
    return pageElements(ctx.tx, { planId: plan.id, version: number, ...filter, dated });
  },

  async create(ctx, input) {
    const plan = await newPlan(ctx, input);
    await writePlan(ctx, plan, input);
    return ctx.record({ fact: 'plans.plan-created', kind: 'plan', on: plan, data: { title: plan.title, scheme: plan.scheme } }, { planId: plan.id });
  },

  async update(ctx, { planId, version, ...change }) {
    const plan = await changeablePlan(ctx, planId, version);
    const head = await versionOf(ctx, plan, plan.head_version);
    const next = { ...head, valid_from: change.validFrom === undefined ? head.valid_from : change.validFrom, valid_to: change.validTo === undefined ? head.valid_to : change.validTo, legal_basis: change.legalBasis === undefined ? head.legal_basis : change.legalBasis };
    if (next.valid_from && next.valid_to && next.valid_from > next.valid_to) throw no('validity-backwards', { from: next.valid_from, to: next.valid_to });
    const fields = Object.keys(change).filter((key) => change[key as keyof typeof change] !== undefined);
    if (fields.length === 0) return ctx.unchanged({ version: plan.version });
    const touchesVersion = fields.some((f) => f !== 'title' && f !== 'source' && f !== 'example');
    if (touchesVersion && head.state === 'approved') throw no('plan-sealed', { title: plan.title });
    if (touchesVersion) await updateVersion(ctx.tx, plan, next, ctx.actor.account);
    const saved = await updatePlan(ctx.tx, { ...plan, title: change.title ?? plan.title, source: change.source === undefined ? plan.source : change.source, example: change.example ?? plan.example });
    return ctx.record({ fact: 'plans.plan-changed', kind: 'plan', on: plan, data: { fields } }, { version: saved });
  },

  async share(ctx, { planId, version, visibility, parties }) {
    const plan = await changeablePlan(ctx, planId, version);
    if (plan.visibility === visibility && plan.parties.length === parties.length && plan.parties.every((p) => parties.includes(p))) return ctx.unchanged({ version: plan.version });
    const next = { ...plan, visibility, parties };
    const saved = await updatePlan(ctx.tx, next);
    return ctx.record({ fact: 'plans.plan-shared', kind: 'plan', on: next, data: { visibility, parties, before: plan.visibility } }, { version: saved });
  },

  async approve(ctx, { planId, version, approvedOn, legalBasis, why }) {
    const plan = await changeablePlan(ctx, planId, version);
    const head = await versionOf(ctx, plan, plan.head_version);
    if (head.state === 'approved') throw no('plan-sealed', { title: plan.title });
    if ((await listElements(ctx.tx, plan.id, head.number)).length === 0) throw no('plan-empty', { title: plan.title });
    await checkDecided(ctx, plan, head.number);
    await updateVersion(ctx.tx, plan, { ...head, state: 'approved', approved_on: approvedOn ?? ctx.today, legal_basis: legalBasis ?? head.legal_basis }, ctx.actor.account);
    const saved = await updatePlan(ctx.tx, { ...plan, sealed_version: head.number });
    return ctx.record({ fact: 'plans.plan-approved', kind: 'plan', on: plan, data: { version: head.number, approvedOn: approvedOn ?? ctx.today }, ...(why ? { why } : {}) }, { version: saved, sealedVersion: head.number });
  },

  async startVersion(ctx, { planId, version, from: asked, updating, validFrom, validTo }) {
    const plan = await changeablePlan(ctx, planId, version);
    const head = await versionOf(ctx, plan, plan.head_version);
    if (updating && plan.sealed_version === null) throw no('nothing-in-force', { title: plan.title });
    if (head.state === 'draft') throw no('draft-open', { title: plan.title, number: head.number });
    const span = { valid_from: validFrom ?? head.valid_from, valid_to: validTo ?? head.valid_to };
    if (span.valid_from && span.valid_to && span.valid_from > span.valid_to) throw no('validity-backwards', { from: span.valid_from, to: span.valid_to });
    const from = updating ? 'copy' : asked;
    const number = head.number + 1;
    await insertVersion(ctx.tx, plan, { number, ...span, legal_basis: null }, ctx.now);
    if (from === 'copy') await copyElements(ctx.tx, plan, head.number, number);
    if (updating) await beginUpdating(ctx, plan, number);
    const saved = await updatePlan(ctx.tx, { ...plan, head_version: number });
    return ctx.record({ fact: 'plans.version-started', kind: 'plan', on: plan, data: { version: number, from, updating } }, { version: saved, headVersion: number });
  },
};
