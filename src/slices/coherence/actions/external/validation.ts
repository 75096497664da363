import { newId } from '../../../../kernel/id.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { governmentOf } from '../../../institutions/index.ts';
import { unitsUnder, type UnitRow } from '../../../territories/index.ts';
import { no, type coherence } from '../../contract.ts';
import { lacksWhy } from '../../rules/external/answers.ts';
import { insertAnswer, insertAsked, lockValidation, updateAnswer, type ValidationRow } from '../../store/validation.ts';
import type { Ctx } from '../scope.ts';
import { lineOf, type AskedAbout } from './line.ts';

/** The governments below a territory, on today's catalogue. */
export const governmentsBelow = async (ctx: Ctx, territory: string): Promise<UnitRow[]> => (await unitsUnder(ctx.tx, territory, ctx.today)).filter(({ government }) => government !== null);

/** The row of a government that has not answered a line. @param owner its institution */
function blank(ctx: Ctx, { element, plan }: AskedAbout, territory: string, owner: string | null): ValidationRow {
  return {
    id: newId(ctx.now.getTime()), owner, territory, parties: plan.owner ? [plan.owner] : [], visibility: 'shared', version: 1,
    upper_plan: plan.id, upper_identity: element.identity, upper_owner: plan.owner, upper_territory: plan.territory,
    asked_at: null, asked_text: element.text, due_on: null, answer: null, why: null, answered_at: null, answered_text: null, example: plan.example,
  };
}

const asOwned = (plan: Owned): Owned => ({ id: plan.id, owner: plan.owner, territory: plan.territory, parties: plan.parties, visibility: plan.visibility, version: plan.version });

/** Only what others may read, and what is still there, is asked about. @throws coherence.line-private, line-gone */
function shared({ element, plan }: AskedAbout): void {
  if (plan.visibility === 'own' || element.draft) throw no('line-private', { title: plan.title });
  if (!element.inForce) throw no('line-gone', { title: plan.title });
}

export const validationActions: Pick<Actions<typeof coherence>, 'askValidation' | 'validate'> = {
  async askValidation(ctx, { elementId, territories, levels, dueOn }) {
    const line = await lineOf(ctx, elementId);
    const authority = ctx.permit(asOwned(line.plan));
    shared(line);
    const below = await governmentsBelow(ctx, line.plan.territory);
    const known = new Set(below.map(({ code }) => code));
    const stranger = territories?.find((code) => !known.has(code));
    if (stranger) throw no('not-below', { code: stranger, name: line.unit.name });
    const chosen = below.filter(({ code, level }) => (territories?.includes(code) ?? true) && (levels?.includes(level) ?? true));
    if (chosen.length === 0) throw no('nobody-below', { name: line.unit.name });
    const said = new Set(line.answers.map(({ territory }) => territory));
    const rows: ValidationRow[] = [];
    for (const { code } of chosen.filter((one) => !said.has(one.code))) rows.push({ ...blank(ctx, line, code, (await governmentOf(ctx.tx, code))?.id ?? null), asked_at: ctx.now, due_on: dueOn ?? null });
    const asked = await insertAsked(ctx.tx, authority, rows);
    const result = { elementId: line.element.id, asked, already: chosen.length - asked };
    if (asked === 0) return ctx.unchanged(result);
    return ctx.record({ fact: 'coherence.validation-asked', kind: 'line', on: { ...authority, id: line.element.identity }, data: { plan: line.plan.id, asked, territories: rows.map(({ territory }) => territory) } }, result);
  },

  async validate(ctx, { elementId, territory, version, answer, why }) {
    const line = await lineOf(ctx, elementId);
    if (lacksWhy(answer, why)) throw no('why-needed');
    const key = { planId: line.plan.id, identity: line.element.identity };
    const found = await lockValidation(ctx.tx, key, territory);
    const said = { answer, why: why?.trim() || null, answered_at: ctx.now, answered_text: line.element.text };
    // It says what was answered and why: without a territory, for who wrote it and who asked, and not for whoever reads the territory.
    const facts = (row: Owned, before: string | null) => ({ fact: 'coherence.line-validated' as const, kind: 'validation', on: { ...row, territory: null }, data: { plan: key.planId, identity: key.identity, answer, before }, ...(said.why ? { why: said.why } : {}) });
    if (!found) {
      const row = ctx.permitNew({ ...(await unasked(ctx, line, territory)), ...said });
      await insertAnswer(ctx.tx, row);
      return ctx.record(facts(row, null), { id: row.id, version: row.version, answer });
    }
    const row = ctx.permit(found);
    if (!line.element.inForce && !line.element.draft) throw no('line-gone', { title: line.plan.title });
    if ((version ?? 1) !== row.version) throw houseNo('version-changed', { current: { version: row.version, answer: row.answer, why: row.why } });
    if (row.answer === answer && row.why === said.why && row.answered_text === said.answered_text) return ctx.unchanged({ id: row.id, version: row.version, answer });
    const saved = await updateAnswer(ctx.tx, { ...row, ...said });
    return ctx.record(facts(row, row.answer), { id: row.id, version: saved, answer });
  },
};

/** The row of a government that answers without having been asked. @throws coherence.not-below, government-missing, line-private */
async function unasked(ctx: Ctx, line: AskedAbout, territory: string): Promise<ValidationRow> {
  shared(line);
  if (!(await governmentsBelow(ctx, line.plan.territory)).some(({ code }) => code === territory)) throw no('not-below', { code: territory, name: line.unit.name });
  const government = await governmentOf(ctx.tx, territory);
  if (!government) throw no('government-missing', { code: territory });
  return blank(ctx, line, territory, government.id);
}
