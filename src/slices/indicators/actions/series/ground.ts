import { covers } from '../../../../kernel/reach.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { findInstitution, governmentOf } from '../../../institutions/index.ts';
import { findUnit, type UnitRow } from '../../../territories/index.ts';
import { no, type indicators } from '../../contract.ts';
import { listGroups } from '../../store/series/group.ts';

export type Ctx = Context<typeof indicators>;

/** @throws indicators.value-territory-unknown */
export async function unitOf(ctx: Pick<Ctx, 'tx'>, code: string): Promise<UnitRow> {
  const unit = await findUnit(ctx.tx, code);
  if (!unit) throw no('value-territory-unknown', { code });
  return unit;
}

/** Whose a record about a territory is: of who is said, else of the government of the territory where the person works for it, else of their own institution. */
export async function ownerOf(ctx: Pick<Ctx, 'tx' | 'reach' | 'permitRead'>, territory: string, said?: string): Promise<string | null> {
  if (said) return ctx.permitRead(await findInstitution(ctx.tx, said)).id;
  const government = (await governmentOf(ctx.tx, territory))?.id ?? null;
  const { everything, territories, institutions } = ctx.reach;
  return everything || covers(territories, territory) || (government !== null && institutions.includes(government)) ? government : (institutions[0] ?? government);
}

/** @throws indicators.value-group-unknown */
export async function checkGroup(ctx: Pick<Ctx, 'tx'>, country: string, group: string | null): Promise<void> {
  if (group === null) return;
  const known = await listGroups(ctx.tx, country);
  if (!known.some(({ code }) => code === group)) throw no('value-group-unknown', { group, known: known.map(({ code }) => code).join(', ') });
}
