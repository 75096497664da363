import type { Context } from '../../../../platform/operation/context.ts';
import type { ChangeEntry } from '../../contract/review.ts';
import { listSteps } from '../../store/life.ts';
import type { ReadInstrument } from '../../store/register.ts';
import { listObservations } from '../../store/review.ts';
import { livedBy, stateIn } from '../life/cycle.ts';
import { textsSeen } from '../register/seen.ts';

/** More observations than a text ever carries. */
const most = 2000;

/** The versions of a text that the actor may read, the latest first, each with what was said of it, the steps it went with and the observations that it carries. */
export async function changesOf(ctx: Pick<Context, 'tx' | 'reach' | 'actor'>, row: ReadInstrument): Promise<ChangeEntry[]> {
  const texts = await textsSeen(ctx, row);
  const { template } = await livedBy(ctx, row);
  const titleOf = (transition: string, to: string): string => template.transitions.find(({ key }) => key === transition)?.title ?? stateIn(template, to)?.title ?? to;
  const steps = (await listSteps(ctx.tx, row.id)).filter(({ text }) => text !== null);
  const { items } = await listObservations(ctx.tx, ctx.reach, { instrument: row.id, carried: true, limit: most });
  return texts.map((text): ChangeEntry => ({
    number: text.number, label: text.label, note: text.note, writtenAt: text.written_at.toISOString(), sealedAt: text.sealed_at?.toISOString() ?? null,
    steps: steps.filter((step) => step.text === text.number).map(({ id, transition, to, on }) => ({ id, title: titleOf(transition, to), on })),
    observations: items.filter(({ changedText }) => changedText === text.number).map(({ id, review, reviewTitle, words, reviewer, reason, changed_parts }) => ({ id, review, reviewTitle, words, reviewer: reviewer?.name ?? null, reason, parts: changed_parts })),
  }));
}
