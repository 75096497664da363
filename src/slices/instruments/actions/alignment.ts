import type { Actions } from '../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { no, type instruments } from '../contract.ts';
import type { alignmentOperations } from '../contract/alignment.ts';
import { mayWrite, nowhere } from '../../../kernel/reach.ts';
import { reachOf } from '../../../platform/access/actor.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { countsOf, decided, problemOf, shownPairs, sidesOf } from '../rules/alignment/pairs.ts';
import * as store from '../store/alignment.ts';
import { findInstrument, findText } from '../store/register.ts';
import { adoptAligned } from './alignment/confirm.ts';
import { propose } from './alignment/propose.ts';

type Ctx = Context<typeof instruments>;

/** The parts of the version of the model that a text was aligned to. */
async function modelParts(ctx: Ctx, { model, model_text: number }: store.AlignmentRow) {
  return (await findText(ctx.tx, model, number))?.parts ?? [];
}

/** An alignment that is still open, as its caller saw it. @throws instruments.alignment-closed, house.version-changed */
async function openOne(ctx: Ctx, id: string, version: number) {
  const row = ctx.permit(await store.lockAlignment(ctx.tx, id));
  if (row.version !== version) throw houseNo('version-changed', { current: { version: row.version, state: row.state, counts: row.counts } });
  if (row.state !== 'open') throw no('alignment-closed');
  return row;
}

export const alignmentActions: Pick<Actions<typeof instruments>, keyof typeof alignmentOperations> = {
  async align(ctx, input) {
    const { row } = await propose(ctx, input);
    const items = shownPairs(row.pairs, row.proposed, row.parts, await modelParts(ctx, row));
    return ctx.record({ fact: 'instruments.alignment-proposed', kind: 'alignment', on: row, data: { model: row.model, modelText: row.model_text, articles: row.counts.pairs, kinds: row.counts.kinds, related: row.related } }, { id: row.id, version: 1, items, counts: row.counts, related: row.related, notes: row.notes });
  },

  async alignment(ctx, { id }) {
    const row = ctx.permit(await store.findAlignment(ctx.tx, id));
    const [item, model, source, owner] = [await store.alignmentItem(ctx.tx, id), await modelParts(ctx, row), row.source ? await findInstrument(ctx.tx, row.source) : undefined, await findInstrument(ctx.tx, row.model)];
    const reach = reachOf(ctx.actor, 'instruments.confirm-alignment', 'command') ?? nowhere;
    return {
      ...item, items: shownPairs(row.pairs, row.proposed, row.parts, model), related: row.related, notes: row.notes, fileId: row.file, kind: owner?.kind ?? '', text: row.parts, modelText: model,
      confirmable: mayWrite(reach, row), source: source ? { id: source.id, title: source.title } : null,
    };
  },

  alignments: (ctx, input) => store.listAlignments(ctx.tx, ctx.reach, input),

  async decidePair(ctx, { id, version, pairs }) {
    const row = await openOne(ctx, id, version);
    const model = await modelParts(ctx, row);
    const sides = sidesOf(row.parts, model);
    const problem = problemOf(pairs, sides);
    if (problem) throw no(problem.failure, { key: problem.key });
    const next = decided(row.pairs, pairs, sides);
    const counts = countsOf(shownPairs(next, row.proposed, row.parts, model));
    await store.updateAlignment(ctx.tx, { ...row, pairs: next, counts }, ctx.now);
    return ctx.record({ fact: 'instruments.pairs-decided', kind: 'alignment', on: row, data: { pairs: pairs.slice(0, 50), many: pairs.length, left: counts.left } }, { id, version: version + 1, counts });
  },

  async confirmAlignment(ctx, input) {
    const row = await openOne(ctx, input.id, input.version);
    if (row.counts.left > 0) throw no('alignment-left', { left: row.counts.left });
    if (row.pairs.every(({ parts, model, group }) => group !== 'body' || parts.length === 0 || model.length === 0)) throw no('alignment-empty');
    const { row: instrument, text, isNew } = await adoptAligned(ctx, row, input);
    const version = await store.updateAlignment(ctx.tx, { ...row, state: 'confirmed', instrument: instrument.id }, ctx.now);
    ctx.note({ fact: isNew ? 'instruments.instrument-created' : 'instruments.text-saved', kind: 'instrument', on: instrument, data: { text, model: row.model, alignment: row.id } });
    return ctx.record({ fact: 'instruments.alignment-confirmed', kind: 'alignment', on: row, data: { model: row.model, instrument: instrument.id, text, kinds: row.counts.kinds } }, { id: row.id, version, instrument: instrument.id, text });
  },

  async dropAlignment(ctx, { id, version, why }) {
    const row = await openOne(ctx, id, version);
    const next = await store.updateAlignment(ctx.tx, { ...row, state: 'dropped' }, ctx.now);
    return ctx.record({ fact: 'instruments.alignment-dropped', kind: 'alignment', on: row, data: { model: row.model }, ...(why ? { why } : {}) }, { id, version: next });
  },
};
