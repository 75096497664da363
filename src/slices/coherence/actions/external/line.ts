import type { Owned } from '../../../../kernel/reach.ts';
import { elementRow, elementsByIdentity, planOwned, seesDraft, type ElementWords } from '../../../plans/index.ts';
import { findUnit, type UnitRow } from '../../../territories/index.ts';
import { no, type Line } from '../../contract.ts';
import { listOfLine, type ValidationRow } from '../../store/validation.ts';
import { reads } from '../link.ts';
import type { Ctx } from '../scope.ts';

export interface AskedAbout {
  element: ElementWords;
  plan: Owned & { territory: string; title: string; example: boolean };
  unit: UnitRow;
  /** What every government said so far. */
  answers: ValidationRow[];
}

/**
 * A line with its plan, for who may read the plan or was asked about it: asking shares the line, not the plan.
 * @throws coherence.element-unknown
 */
export async function lineOf(ctx: Ctx, elementId: string): Promise<AskedAbout> {
  const found = await elementRow(ctx.tx, elementId);
  const plan = found ? await planOwned(ctx.tx, found.planId) : undefined;
  if (!found || !plan || plan.territory === null) throw no('element-unknown');
  const answers = await listOfLine(ctx.tx, { planId: plan.id, identity: found.identity });
  const readable = reads(ctx, plan) && (!found.draft || seesDraft(ctx, plan));
  if (!readable && !answers.some((row) => reads(ctx, row))) throw no('element-unknown');
  const unit = await findUnit(ctx.tx, plan.territory);
  if (!unit) throw no('element-unknown');
  return { element: await inForce(ctx, found, readable), plan: { ...plan, territory: plan.territory }, unit, answers };
}

/** The line as the version in force says it: whoever was asked reads no draft. */
async function inForce(ctx: Ctx, found: ElementWords, readable: boolean): Promise<ElementWords> {
  if (found.inForce || (found.draft && readable)) return found;
  const [current] = await elementsByIdentity(ctx.tx, [{ planId: found.planId, identity: found.identity }]);
  if (!current || current.draft) throw no('element-unknown');
  return current;
}

/** A line as those who validate it read it. */
export const lineView = ({ element, plan, unit }: Pick<AskedAbout, 'element' | 'unit'> & { plan: Pick<AskedAbout['plan'], 'id' | 'title' | 'example'> }): Line => ({
  elementId: element.id, planId: plan.id, planTitle: plan.title, code: element.code, kind: element.kind, text: element.text,
  territory: unit.code, territoryName: unit.name, levelName: unit.level_name, rank: unit.rank, example: plan.example,
  inForce: element.inForce,
});
