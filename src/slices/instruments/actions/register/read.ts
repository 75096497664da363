import { countCap } from '../../../../kernel/page.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { instruments } from '../../contract.ts';
import type { Instrument, TextVersion } from '../../contract/register.ts';
import { itemOf, refOf } from '../../rules/register/item.ts';
import { countInstruments, findListed, listAnnexes, listGroups, listInstruments, listParties, listRelated, type InstrumentFilter, type ListedInstrument, type TextRow } from '../../store/register.ts';
import { blanksOf } from '../models/blanks.ts';
import { exportInstruments } from './export.ts';
import { mayChange, textsSeen } from './seen.ts';

/** An agreement that ends within these days is told beforehand. */
const soonDays = 90;

const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What is asked of a list, with its day: today when none is said. */
function filterOf<F extends { at?: string | undefined; endsWithin?: number | undefined }>(ctx: Pick<Context, 'today'>, { at, endsWithin, ...rest }: F): Omit<F, 'at' | 'endsWithin'> & Pick<InstrumentFilter, 'day' | 'endsBy'> {
  const day = at ?? ctx.today;
  return { ...rest, day, endsBy: endsWithin === undefined ? undefined : daysAfter(day, endsWithin) };
}

export const versionOf = ({ number, label, note, hash, articles, sealed_at, written_at }: TextRow): TextVersion => ({ number, label, note, hash, articles, sealedAt: sealed_at?.toISOString() ?? null, writtenAt: written_at.toISOString() });

export const readActions: Pick<Actions<typeof instruments>, 'list' | 'summary' | 'groups' | 'export' | 'get'> = {
  async list(ctx, { after, limit, ...input }) {
    const filter = filterOf(ctx, input);
    const page = await listInstruments(ctx.tx, ctx.reach, { ...filter, after, limit });
    const parties = Map.groupBy(await listParties(ctx.tx, page.items.map(({ id }) => id)), ({ instrument }) => instrument);
    return { items: page.items.map((row) => ({ ...itemOf(row, filter.day), with: (parties.get(row.id) ?? []).filter(({ institution }) => institution === null || institution !== row.owner).map(({ name }) => name) })), next: page.next, ...(after ? {} : { count: await countInstruments(ctx.tx, ctx.reach, filter) }) };
  },

  async summary(ctx, input) {
    const filter = filterOf(ctx, input);
    const count = (more: Partial<InstrumentFilter>) => countInstruments(ctx.tx, ctx.reach, { ...filter, ...more });
    return { at: filter.day, all: await count({}), inForce: await count({ force: 'yes' }), unknown: await count({ force: 'unknown' }), ending: await count({ endsBy: daysAfter(filter.day, soonDays) }) };
  },

  async groups(ctx, input) {
    const found = await listGroups(ctx.tx, ctx.reach, input);
    return { items: found.map(({ group, n }) => ({ group, count: { value: Math.min(n, countCap), capped: n > countCap } })) };
  },

  async export(ctx, { format, ...input }) {
    return exportInstruments(ctx, filterOf(ctx, input), format);
  },

  async get(ctx, { id, at }) {
    return wholeOf(ctx, ctx.permitRead(await findListed(ctx.tx, id)), at ?? ctx.today);
  },
};

/** An instrument with all that belongs to it, as the reader may see it. */
async function wholeOf(ctx: Pick<Context, 'tx' | 'reach' | 'actor'>, row: ListedInstrument, day: string): Promise<Instrument> {
  const texts = await textsSeen(ctx, row);
  const related = await listRelated(ctx.tx, ctx.reach, [row.amends, row.model].filter((one) => one !== null), row.id);
  const named = (id: string | null) => {
    const other = related.find((one) => one.id === id);
    return other ? refOf(other) : null;
  };
  return {
    ...itemOf(row, day), textNumber: texts[0]?.number ?? 0, visibility: row.visibility, publication: row.publication, summary: row.summary, amount: row.amount, currency: row.currency, budgetLine: row.budget_line,
    fiscalYear: row.fiscal_year, note: row.note, source: row.source, normative: row.normative ?? false, kindVerified: row.kindVerified ?? false, modelText: row.model_text,
    parties: (await listParties(ctx.tx, [row.id])).map(({ institution, name, role }) => ({ institution, name, role })),
    texts: texts.map(versionOf), blanks: await blanksOf(ctx, row),
    annexes: (await listAnnexes(ctx.tx, row.id)).map(({ id, title, file, added_at }) => ({ id, title, file, addedAt: added_at.toISOString() })),
    originalFile: row.original_file, signedFile: row.signed_file,
    amends: named(row.amends), modelRef: named(row.model),
    amendedBy: related.filter(({ amends }) => amends === row.id).map(refOf),
    mayEdit: mayChange(ctx, row),
  };
}
