import type { Check, Reactions } from '../../../../kernel/extension.ts';
import { nowhere } from '../../../../kernel/reach.ts';
import type { Subject } from '../../../../kernel/subject.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { checkedEntry } from '../../rules/register/checked.ts';
import { listKeptOf, lockRegister, type Whose } from '../../store/findings.ts';
import { inSavepoint } from '../../store/savepoint.ts';
import { asHouse } from './figures.ts';
import { addSettled, nothingSettled, reconcile, type Settled } from './reconcile.ts';

type Asked = Check<Context>;

/** Who reads what a check found and did not say for whom. */
const forNobody: Whose = { ...nowhere, owner: null, territory: null, parties: [], visibility: 'own' };

/** The checks of every slice that keep their findings in the register. */
export const registeredChecks = (ctx: Pick<Context, 'house'>): Asked[] => ctx.house.slices.flatMap((slice) => slice.checks ?? []).filter(({ register }) => register === true);

/** What a change touched: territories, each with all below it; undefined, nobody can tell and everything is asked. */
export type Touched = readonly string[] | undefined;

/**
 * Asks checks again, as the house, and brings the register up to date. One that breaks leaves its findings as they
 * were. The rules of a check bear its name, or begin with it and a dot.
 */
export async function settleChecks(ctx: Context, checks: readonly Asked[], touched?: Touched): Promise<Settled> {
  if (checks.length === 0 || touched?.length === 0) return nothingSettled;
  await lockRegister(ctx.tx);
  let sum = nothingSettled;
  for (const check of checks) for (const territory of touched ?? [undefined]) sum = addSettled(sum, await settleCheck(ctx, check, territory));
  return sum;
}

async function settleCheck(ctx: Context, check: Asked, territory: string | undefined): Promise<Settled> {
  const found = await inSavepoint(ctx.tx, () => check.find(asHouse(ctx), territory === undefined ? {} : { territory }, ctx.today)).catch(() => undefined);
  if (!found) return nothingSettled;
  const entries = [...new Map(found.map((one) => [`${one.rule} ${checkedEntry(one).key}`, { entry: checkedEntry(one), whose: one.whose ?? forNobody }])).values()];
  const whose = new Map(entries.map(({ entry, whose: said }) => [entry, said]));
  const kept = await listKeptOf(ctx.tx, check.name, territory);
  return reconcile(ctx, { entries: entries.map(({ entry }) => entry), kept, whose: (entry) => whose.get(entry) ?? forNobody });
}

/**
 * The reactions of a slice whose checks keep their findings in the register: after each of the facts they name they
 * are asked again. `told` writes the slice's own fact of it, when anything changed. `touched` says where, for checks
 * that can be asked of a territory and whose findings are all about territories.
 */
export function registering<Ctx extends Context>(checks: readonly Check<Ctx>[], told: (ctx: Ctx, settled: Settled) => void, touched?: (ctx: Ctx, fact: string, subject: Subject) => Promise<Touched>): Reactions<Ctx> {
  const facts = [...new Set(checks.flatMap(({ register, after }) => (register ? (after ?? []) : [])))];
  return Object.fromEntries(facts.map((fact) => [fact, async (ctx: Ctx, subject: Subject) => {
    const settled = await settleChecks(ctx, checks.filter(({ register, after }) => register && after?.includes(fact)) as unknown as Asked[], await touched?.(ctx, fact, subject)); // a check of a slice takes its own context: the running one
    if (Object.values(settled).some((count) => count > 0)) told(ctx, settled);
  }]));
}
