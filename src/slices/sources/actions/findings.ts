import { namesOf } from '../../accounts/index.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { no, type sources } from '../contract.ts';
import type { findingsOperations } from '../contract/findings.ts';
import { writeFindings } from '../finding-sheets.ts';
import { facetsOf } from '../rules/register/facets.ts';
import { countBySource, countFindings, listBehind, listFindings, listTurns, viewFinding } from '../store/findings-list.ts';
import { decide } from './findings/decide.ts';
import { judge, loadVocabulary } from './findings/judge.ts';
import { everyFinding, mayDecide, ruleWords, rulesOf, viewed } from './findings/view.ts';

export const findingsActions: Pick<Actions<typeof sources>, keyof typeof findingsOperations> = {
  async check(ctx, { name, about, asOf }) {
    const checks = ctx.house.slices.flatMap((slice) => slice.checks ?? []).filter((check) => name === undefined || check.name === name);
    if (name !== undefined && checks.length === 0) throw no('check-unknown', { name });
    const findings = [];
    for (const check of checks) findings.push(...(await check.find(ctx as never, about, asOf ?? ctx.today))); // checks take any slice's context: they read, and never record
    return { findings };
  },

  async findings(ctx, input) {
    const { items, next } = await listFindings(ctx.tx, ctx.reach, input);
    return { items: await viewed(ctx, items), next };
  },

  async finding(ctx, { id }) {
    const row = await viewFinding(ctx.tx, ctx.reach, id);
    if (!row) throw houseNo('not-found');
    const [view] = await viewed(ctx, [row]);
    const turns = await listTurns(ctx.tx, id);
    const names = await namesOf(ctx.tx, [...new Set(turns.flatMap(({ account }) => account ?? []))]);
    return {
      ...view!, // one row gives one view
      history: turns.map(({ at, account, found, turn, state, reason }) => ({ at: at.toISOString(), turn, state, reason, values: found, by: account ? (names.get(account) ?? null) : null })),
      statements: await listBehind(ctx.tx, ctx.reach, row.found.flatMap(({ statementId }) => statementId ?? [])),
      may: { decide: row.state !== 'resolved' && (await mayDecide(ctx, row)) },
    };
  },

  async findingCounts(ctx, input) {
    const words = ruleWords(ctx);
    const { cells, capped } = await countFindings(ctx.tx, ctx.reach, input);
    const facets = facetsOf(cells, input);
    return { ...facets, capped, rules: facets.rules.map(({ rule, count }) => ({ rule, title: words(rule).title, count })), sources: await countBySource(ctx.tx, ctx.reach, input) };
  },

  exportFindings: (ctx, { format, ...ask }) => writeFindings({ day: ctx.today, example: ctx.demo, format }, everyFinding(ctx, ask)),

  explainFinding: (ctx, input) => decide(ctx, 'explained', input),
  acceptFinding: (ctx, input) => decide(ctx, 'accepted', input),
  reopenFinding: (ctx, input) => decide(ctx, 'reopened', input),
  judge,
  rules: async (ctx) => ({ items: rulesOf(ctx) }),
  loadVocabulary,
};
