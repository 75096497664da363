import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type sources } from '../contract.ts';

export const findingsActions: Pick<Actions<typeof sources>, 'check'> = {
  async check(ctx, { name, about, asOf }) {
    const checks = ctx.house.slices.flatMap((slice) => slice.checks ?? []).filter((check) => name === undefined || check.name === name);
    if (name !== undefined && checks.length === 0) throw no('check-unknown', { name });
    const findings = [];
    for (const check of checks) findings.push(...(await check.find(ctx as never, about, asOf ?? ctx.today))); // checks take any slice's context: they read, and never record
    return { findings };
  },
};
