import { newId } from '../../../../kernel/id.ts';
import { mayRead, mayWrite } from '../../../../kernel/reach.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { namesOf } from '../../../accounts/index.ts';
import { findDocument } from '../../../sources/index.ts';
import { no, type indicators } from '../../contract.ts';
import type { SeriesValue } from '../../contract/series.ts';
import { periodBegins } from '../../rules/series/period.ts';
import { sameSaid } from '../../rules/series/said.ts';
import { findIndicator } from '../../store/series/indicator.ts';
import { endValue, findValue, insertValues, listCell, listValues, lockCell, lockValue, type ListedValue, type ValueRow } from '../../store/series/value.ts';
import { checkGroup, ownerOf, unitOf, type Ctx } from './ground.ts';

/** What a fact says of a value: numbers about territories and groups, of no person. */
const factWords = ({ indicator, territory, period, group, sex, number, missing, replaces }: ValueRow) => ({ indicator, territory, period, group, sex, ...(missing ? { missing } : { number }), ...(replaces ? { replaces } : {}) });

/** Values with who recorded them and the titles of their documents, those within reach. */
async function named<V extends ListedValue>(ctx: Ctx, values: readonly V[], more: (value: V) => (string | null)[] = () => []): Promise<{ value: SeriesValue; row: V; nameOf: (account: string | null) => string | null }[]> {
  const names = await namesOf(ctx.tx, [...new Set(values.flatMap((value) => [value.account, ...more(value)]).filter((one) => one !== null))]);
  const titles = new Map<string, string>();
  for (const id of new Set(values.flatMap(({ document }) => document ?? []))) {
    const document = await findDocument(ctx.tx, id);
    if (document && mayRead(ctx.reach, document)) titles.set(id, document.title);
  }
  const nameOf = (account: string | null): string | null => (account === null ? null : (names.get(account) ?? null));
  return values.map((row) => {
    const { account, recordedAt, ...value } = row;
    return { row, nameOf, value: { ...value, document: row.document !== null && titles.has(row.document) ? row.document : null, documentTitle: (row.document && titles.get(row.document)) ?? null, recordedAt: recordedAt.toISOString(), recordedBy: nameOf(account) } };
  });
}

export const valueActions: Pick<Actions<typeof indicators>, 'values' | 'valueHistory' | 'saveValue' | 'withdrawValue'> = {
  async values(ctx, { after, limit, ...wanted }) {
    if (wanted.indicator) ctx.permitRead(await findIndicator(ctx.tx, wanted.indicator));
    const { items, next, count } = await listValues(ctx.tx, ctx.reach, wanted, after, limit);
    return { items: (await named(ctx, items)).map(({ value }) => value), next, count };
  },

  async valueHistory(ctx, { id }) {
    const row = ctx.permitRead(await findValue(ctx.tx, id));
    ctx.permitRead(await findIndicator(ctx.tx, row.indicator));
    const items = await named(ctx, await listCell(ctx.tx, row), ({ untilAccount }) => [untilAccount]);
    return { items: items.map(({ value, row: { why, until, untilAccount }, nameOf }) => ({ ...value, why, until: until?.toISOString() ?? null, untilBy: nameOf(untilAccount) })) };
  },

  async saveValue(ctx, { id, version, why, owner, ...said }) {
    const indicator = ctx.permitRead(await findIndicator(ctx.tx, said.indicator));
    const unit = await unitOf(ctx, said.territory);
    if (unit.country !== indicator.country) throw no('value-country', { name: unit.name, country: indicator.country });
    await checkGroup(ctx, unit.country, said.group);
    const begins = periodBegins(said.period);
    if (begins > ctx.today) throw no('value-later', { period: said.period });
    const stands = await lockCell(ctx.tx, said);
    if (stands && !mayWrite(ctx.reach, stands)) throw no('value-of-others', { name: unit.name });
    if (stands?.version !== version) throw houseNo('version-changed', { current: stands ?? null });
    const given = { ...said, note: said.note ?? null };
    if (stands && sameSaid(stands, given)) return ctx.unchanged({ id: stands.id, version: stands.version });
    if (given.document) ctx.permitRead(await findDocument(ctx.tx, given.document));
    const row = ctx.permitNew<ValueRow>({ ...given, id: id ?? newId(ctx.now.getTime()), owner: stands ? stands.owner : await ownerOf(ctx, unit.code, owner), parties: [], visibility: indicator.visibility, version: (stands?.version ?? 0) + 1, begins, replaces: stands?.id ?? null });
    await insertValues(ctx.tx, [row], { now: ctx.now, account: ctx.actor.account, why });
    return ctx.record({ fact: stands ? 'indicators.value-corrected' : 'indicators.value-saved', kind: 'value', on: row, data: factWords(row), ...(why ? { why } : {}) }, { id: row.id, version: row.version });
  },

  async withdrawValue(ctx, { id, version, why }) {
    const row = ctx.permit(await lockValue(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    await endValue(ctx.tx, row, { now: ctx.now, account: ctx.actor.account });
    return ctx.record({ fact: 'indicators.value-withdrawn', kind: 'value', on: row, data: factWords(row), why }, { id });
  },
};
