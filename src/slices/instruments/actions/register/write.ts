import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type instruments } from '../../contract.ts';
import { changesOf, toldOf } from '../../rules/register/change.ts';
import { deleteInstrument, hasLived, listParties, lockInstrument, saveParties, sealText, updateInstrument, type InstrumentRow, type PartyRow, type ReadInstrument } from '../../store/register.ts';
import { checkPublished } from '../life/published.ts';
import { addInstrument, draftInstrument } from './adding.ts';
import { tellNorms } from './citing.ts';
import { checkAmended, checkDates, namedParties, sharedWith } from './making.ts';
import { addText } from './texts.ts';

export type Ctx = Context<typeof instruments>;

/** An instrument locked for change by whoever may. @throws house.version-changed when somebody changed it since it was seen */
export async function changeable(ctx: Ctx, id: string, seen: number): Promise<Permitted<ReadInstrument>> {
  const row = ctx.permit(await lockInstrument(ctx.tx, id));
  if (row.version !== seen) throw houseNo('version-changed', { current: { ...toldOf(row), textNumber: row.text_number } });
  return row;
}

const said = ({ title, kind, territory, state }: InstrumentRow): Record<string, unknown> => ({ title, kind, territory, state });

export const writeActions: Pick<Actions<typeof instruments>, 'create' | 'update' | 'remove'> = {
  async create(ctx, { passed, state, parts, ...words }) {
    const row = passed ? await addInstrument(ctx, state === undefined ? words : { ...words, state }) : await draftInstrument(ctx, parts === undefined ? words : { ...words, parts });
    if (passed && parts !== undefined) await sealText(ctx.tx, row, await addText(ctx, row, parts), ctx.now);
    const { version } = (await lockInstrument(ctx.tx, row.id))!; // it has just been written
    return ctx.record({ fact: 'instruments.instrument-created', kind: 'instrument', on: row, data: { ...said(row), passed } }, { id: row.id, version });
  },

  async update(ctx, { id, version, parties, ...input }) {
    const row = await changeable(ctx, id, version);
    const { fields, values } = changesOf(row, input);
    const named = parties && (await namedParties(ctx, parties));
    const newParties = named && !sameParties(await listParties(ctx.tx, [id]), named) ? named : undefined;
    if (fields.length === 0 && !newParties) return ctx.unchanged({ id, version });
    const next: Permitted<ReadInstrument> = { ...row, ...values, ...(newParties ? { parties: sharedWith(newParties) } : {}) };
    if (row.pending && next.force_from !== null) throw no('force-in-life');
    checkDates(next);
    if (fields.includes('publishedOn') && next.published_on !== null) await checkPublished(ctx, row, next.published_on);
    if (next.amends === id) throw no('amends-itself');
    if (fields.includes('amends') && next.amends) await checkAmended(ctx, next.amends);
    if (newParties) await saveParties(ctx.tx, row, newParties);
    const saved = await updateInstrument(ctx.tx, next);
    await tellNorms(ctx, row, next);
    return ctx.record({ fact: 'instruments.instrument-changed', kind: 'instrument', on: next, data: { fields: [...fields, ...(newParties ? ['parties'] : [])] } }, { id, version: saved });
  },

  async remove(ctx, { id, version, why }) {
    const row = await changeable(ctx, id, version);
    if (await hasLived(ctx.tx, id)) throw no('in-life', { title: row.title });
    if (!(await deleteInstrument(ctx.tx, row))) throw no('still-used', { title: row.title });
    return ctx.record({ fact: 'instruments.instrument-removed', kind: 'instrument', on: row, data: said(row), why }, {});
  },
};

const sameParties = (before: readonly PartyRow[], after: readonly Omit<PartyRow, 'place'>[]): boolean =>
  before.length === after.length && before.every(({ institution, name, role }, place) => after[place]?.institution === institution && after[place].name === name && after[place].role === role);
