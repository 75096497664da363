import { createHash } from 'node:crypto';
import { newId } from '../../../../kernel/id.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no } from '../../contract.ts';
import { insertText, nextText, type InstrumentRow } from '../../store/register.ts';

/** What tells one version of a text from another: the same parts in the same order have the same hash, whatever the order of their fields. */
export const hashOf = (parts: readonly Part[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map(({ key, kind, level, number, heading, text, optional, choices }) => [key, kind, level, number, heading, text, optional, choices.map((choice) => [choice.key, choice.title, choice.text])])))
    .digest('hex');

/**
 * Adds a version of the text of a locked instrument, after those it has; none of them changes. Answers its number.
 * @throws instruments.part-twice when two parts have one key: versions are compared by it
 */
export async function addText(ctx: Pick<Context, 'tx' | 'now' | 'actor'>, row: Permitted<InstrumentRow>, parts: readonly Part[], { label, note }: { label?: string | null; note?: string | null } = {}): Promise<number> {
  const seen = new Set<string>();
  for (const { key } of parts) {
    if (seen.has(key)) throw no('part-twice', { key });
    seen.add(key);
  }
  const number = await nextText(ctx.tx, row);
  await insertText(ctx.tx, row, { id: newId(ctx.now.getTime()), number, label: label ?? null, parts, hash: hashOf(parts), note: note ?? null, by: ctx.actor.account, at: ctx.now });
  return number;
}
