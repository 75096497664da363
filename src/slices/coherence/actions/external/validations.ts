import { mayRead, mayWrite, nowhere } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { listInstitutionsById } from '../../../institutions/index.ts';
import { elementsByIdentity, planTitles, plansInForce } from '../../../plans/index.ts';
import { levelsOf, listUnits, type UnitRow } from '../../../territories/index.ts';
import type { AskedLine, Validation, ValidationView, coherence } from '../../contract.ts';
import { countAnswers } from '../../rules/external/answers.ts';
import { askedFrom, listLines, type ValidationRow } from '../../store/validation.ts';
import type { Ctx } from '../scope.ts';
import { lineOf, lineView, type AskedAbout } from './line.ts';
import { governmentsBelow } from './validation.ts';

const answersFor = (ctx: Ctx, row: Parameters<typeof mayWrite>[1]): boolean => mayWrite(reachOf(ctx.actor, 'coherence.validate', 'command') ?? nowhere, row);
const asksFor = (ctx: Ctx, row: Parameters<typeof mayWrite>[1]): boolean => mayWrite(reachOf(ctx.actor, 'coherence.ask-validation', 'command') ?? nowhere, row);

/** What a government wrote is for itself, for who asks and for whoever works with either; the rest, though it reads the territory, sees how many said what. */
const seen = (ctx: Ctx, row: ValidationRow): boolean =>
  mayRead({ ...nowhere, institutions: ctx.reach.institutions, memberships: ctx.reach.memberships }, row) || (row.upper_owner !== null && ctx.reach.institutions.includes(row.upper_owner)) || asksFor(ctx, row) || asksFor(ctx, askedFrom(row));

/** Pending first, by when they are due; then no, with changes and yes. */
const order = { no: 1, changes: 2, yes: 3 } as const;
const byNeed = (a: Validation, b: Validation): number => (a.answer ? order[a.answer] : 0) - (b.answer ? order[b.answer] : 0) || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.rank - b.rank || a.name.localeCompare(b.name, 'es');

export const validationsActions: Pick<Actions<typeof coherence>, 'validations' | 'validationLines'> = {
  async validations(ctx, { elementId }) {
    const line = await lineOf(ctx, elementId);
    const below = await governmentsBelow(ctx, line.plan.territory);
    const shown = line.answers.filter((row) => seen(ctx, row));
    const own = await unaskedOwn(ctx, line, below);
    const asked = new Set(line.answers.map(({ territory }) => territory));
    const units = new Map([...below, ...(await listUnits(ctx.tx, shown.map(({ territory }) => territory)))].map((unit) => [unit.code, unit]));
    const planned = new Set((await plansInForce(ctx.tx, ctx.reach, { on: [...shown.map(({ territory }) => territory), ...own.map(({ code }) => code)] })).map(({ territory }) => territory));
    const items = [...shown.map((row) => itemOf(ctx, row, line, units.get(row.territory), planned)), ...own.map((unit) => unaskedItem(unit, planned))];
    return {
      line: lineView(line), counts: countAnswers(line.answers.map(({ answer }) => answer)), byLevel: await levelCounts(ctx, line, below, units),
      notAsked: below.filter(({ code }) => !asked.has(code)).length, items: items.toSorted(byNeed), may: { ask: line.element.inForce && line.plan.visibility !== 'own' && asksFor(ctx, line.plan) },
    };
  },

  async validationLines(ctx, { territory, after, limit }) {
    const { items, next } = await listLines(ctx.tx, ctx.reach, territory, { after, limit });
    const keys = items.map(({ upper_plan, upper_identity }) => ({ planId: upper_plan, identity: upper_identity }));
    const elements = new Map((await elementsByIdentity(ctx.tx, keys)).filter(({ draft }) => !draft).map((one) => [`${one.planId} ${one.identity}`, one]));
    const titles = await planTitles(ctx.tx, keys.map(({ planId }) => planId));
    const units = new Map((await listUnits(ctx.tx, [...new Set(items.map(({ upper_territory }) => upper_territory))])).map((unit) => [unit.code, unit]));
    const lines = items.flatMap((row): AskedLine[] => {
      const element = elements.get(`${row.upper_plan} ${row.upper_identity}`);
      const unit = units.get(row.upper_territory);
      if (!element || !unit) return [];
      return [{ ...lineView({ element, unit, plan: { id: row.upper_plan, title: titles.get(row.upper_plan) ?? '', example: row.example } }), ...countAnswers(row.answers), askedAt: row.asked_at?.toISOString() ?? null }];
    });
    return { items: lines, next };
  },
};

function itemOf(ctx: Ctx, row: ValidationRow, { element }: AskedAbout, unit: UnitRow | undefined, planned: ReadonlySet<string>): Validation {
  return {
    id: row.id, version: row.version, territory: row.territory, name: unit?.name ?? row.territory, level: unit?.level ?? '', levelName: unit?.level_name ?? '', rank: unit?.rank ?? 0,
    hasPlan: planned.has(row.territory), answer: row.answer, why: row.why, askedAt: row.asked_at?.toISOString() ?? null, dueOn: row.due_on, answeredAt: row.answered_at?.toISOString() ?? null,
    lineChanged: row.answered_text !== null && row.answered_text !== element.text, may: { answer: element.inForce && answersFor(ctx, row) },
  };
}

const unaskedItem = ({ code, name, level, level_name, rank }: UnitRow, planned: ReadonlySet<string>): Validation => ({
  id: code, version: null, territory: code, name, level, levelName: level_name, rank, hasPlan: planned.has(code), answer: null, why: null, askedAt: null, dueOn: null, answeredAt: null, lineChanged: false, may: { answer: true },
});

/** Governments of the reader's own institutions that were not asked: they may answer all the same. */
async function unaskedOwn(ctx: Ctx, line: AskedAbout, below: readonly UnitRow[]): Promise<UnitRow[]> {
  const mine = reachOf(ctx.actor, 'coherence.validate', 'command')?.institutions ?? [];
  if (mine.length === 0 || !line.element.inForce || line.plan.visibility === 'own') return [];
  const own = new Set((await listInstitutionsById(ctx.tx, mine)).map(({ pack_id }) => pack_id)); // a government is named by the code of its territory
  const asked = new Set(line.answers.map(({ territory }) => territory));
  return below.filter(({ code }) => own.has(code) && !asked.has(code));
}

async function levelCounts(ctx: Ctx, line: AskedAbout, below: readonly UnitRow[], units: ReadonlyMap<string, UnitRow>): Promise<ValidationView['byLevel']> {
  const levels = await levelsOf(ctx.tx, line.unit.country);
  return levels.flatMap(({ id, name, plural, gender }) => {
    const governments = below.filter(({ level }) => level === id).length;
    const answers = line.answers.filter(({ territory }) => (units.get(territory) ?? below.find(({ code }) => code === territory))?.level === id);
    return governments + answers.length === 0 ? [] : [{ level: id, name, plural, gender, governments, ...countAnswers(answers.map(({ answer }) => answer)) }];
  });
}
