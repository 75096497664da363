import { redline, type RedlinePart } from '../../../../engine/redline/index.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type instruments } from '../../contract.ts';
import type { ComparedPart } from '../../contract/register.ts';
import { findInstrument, findText, labelText, sealText, updateInstrument } from '../../store/register.ts';
import { versionOf } from './read.ts';
import { textSeen, textsSeen } from './seen.ts';
import { addText, hashOf } from './texts.ts';
import { changeable, type Ctx } from './write.ts';

/** An instrument the actor may look at. */
const readable = async (ctx: Ctx, id: string) => ctx.permitRead(await findInstrument(ctx.tx, id));

function compared({ key, state, moved, renumbered, before, after, runs, headingRuns, choices }: RedlinePart): ComparedPart {
  const part = (after ?? before)!; // one of them is always there
  return { key, kind: part.kind, level: part.level, state, moved, renumbered, numberBefore: before?.number ?? null, numberAfter: after?.number ?? null, headingRuns, runs, choices };
}

export const versionActions: Pick<Actions<typeof instruments>, 'saveText' | 'listTexts' | 'text' | 'redline' | 'sealText'> = {
  async saveText(ctx, { id, version, parts, label, note }) {
    const row = await changeable(ctx, id, version);
    const latest = await findText(ctx.tx, id);
    if (latest && latest.hash === hashOf(parts)) return ctx.unchanged({ id, version, number: latest.number });
    const number = await addText(ctx, row, parts, { label: label || null, note: note || null });
    return ctx.record({ fact: 'instruments.text-saved', kind: 'instrument', on: row, data: { number, parts: parts.length } }, { id, version: version + 1, number });
  },

  async listTexts(ctx, { id }) {
    return { items: (await textsSeen(ctx, await readable(ctx, id))).map(versionOf) };
  },

  async text(ctx, { id, number }) {
    const row = await readable(ctx, id);
    const text = await textSeen(ctx, row, number);
    return { ...versionOf(text), parts: text.parts, latest: (await textsSeen(ctx, row))[0]?.number ?? text.number };
  },

  async redline(ctx, { id, from, to }) {
    const row = await readable(ctx, id);
    const [before, after] = [await textSeen(ctx, row, from), await textSeen(ctx, row, to)];
    const { parts, counts } = redline(before.parts, after.parts);
    return { from: versionOf(before), to: versionOf(after), parts: parts.map(compared), counts };
  },

  async sealText(ctx, { id, version, number, label }) {
    const row = await changeable(ctx, id, version);
    if (row.text_number === 0) throw no('text-needed');
    if (number > row.text_number) throw no('text-unknown', { number });
    if (number < row.text_number) throw no('text-older', { number, latest: row.text_number });
    const sealed = await sealText(ctx.tx, row, number, ctx.now);
    const called = label ? await labelText(ctx.tx, row, number, label) : 0;
    if (sealed + called === 0) return ctx.unchanged({ id, version, number });
    const saved = await updateInstrument(ctx.tx, row);
    return ctx.record({ fact: 'instruments.text-sealed', kind: 'instrument', on: row, data: { number, sealed: sealed > 0, ...(label ? { label } : {}) } }, { id, version: saved, number });
  },
};
