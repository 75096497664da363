import type { Template, Transition } from '../../../../engine/workflow/index.ts';
import type { InstrumentRow } from '../../store/register.ts';
import { closeClock, dueOf, openClock } from '../../../norms/index.ts';
import type { Ctx } from './cycle.ts';

const subjectOf = ({ id }: Pick<InstrumentRow, 'id'>) => ({ kind: 'instruments.instrument', id });

/** The legal clocks of an instrument that run. */
export const openClocks = async (ctx: Pick<Ctx, 'tx' | 'now' | 'today'>, row: Pick<InstrumentRow, 'id'>) => (await dueOf(ctx, subjectOf(row))).filter(({ state }) => state === 'open');

/** Ends the clock of the term by which a step was due; `only`: some clocks, whatever their term. */
export async function endClocks(ctx: Ctx, row: InstrumentRow, { term }: Pick<Transition, 'term'>, state: 'met' | 'void', only?: readonly string[]): Promise<void> {
  if (only === undefined && term === undefined) return;
  for (const clock of await openClocks(ctx, row)) if (only ? only.includes(clock.id) : clock.term === term) await closeClock(ctx, clock, state);
}

/** Starts the clocks of what follows from where it stands now, each from the day of the step (unsaid: today). Answers which. */
export async function startClocks(ctx: Ctx, row: InstrumentRow, template: Template, on: string | null): Promise<string[]> {
  const started: string[] = [];
  for (const { term, title } of template.transitions.filter(({ from }) => from.includes(row.state))) {
    if (term === undefined || row.territory === null) continue;
    const { id } = await openClock(ctx, { term, from: on?.length === 10 ? on : ctx.today, territory: row.territory, label: `${title}: ${row.title}`.slice(0, 200), subject: subjectOf(row), owner: row.owner, institutions: row.owner === null ? [] : [row.owner], visibility: row.visibility === 'own' ? 'own' : 'shared' });
    started.push(id);
  }
  return started;
}
