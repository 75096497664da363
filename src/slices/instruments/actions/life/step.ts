import { allowed, firstDay, type State, type Transition } from '../../../../engine/workflow/index.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no } from '../../contract.ts';
import type { StepSaid } from '../../contract/life.ts';
import { crossedDates } from '../../rules/register/dates.ts';
import { after, changed, meaning } from '../../rules/life/effects.ts';
import { answered, isMoment, wrongEvidence } from '../../rules/life/evidence.ts';
import { factsOf, factTitles } from '../../rules/life/known.ts';
import { beforeWords, wrongDay } from '../../rules/life/order.ts';
import { whoIs } from '../../rules/life/who.ts';
import { listParties, lockInstrument, sealText, updateInstrument, type InstrumentRow } from '../../store/register.ts';
import { insertStep, listSteps, stampMove, type StepRow } from '../../store/life.ts';
import { endClocks, startClocks } from './clocks.ts';
import { livedBy, stateHeld, type Ctx, type Lived } from './cycle.ts';
import { useEvidence } from './evidence.ts';
import { namedPeople } from './people.ts';

/** Takes a step: whatever is wrong is said before anything is written. */
export async function takeStep(ctx: Ctx, said: StepSaid) {
  const row = ctx.permit(await lockInstrument(ctx.tx, said.id));
  if (row.version !== said.version) throw houseNo('version-changed', { current: { id: row.id, version: row.version, state: row.state, stateOn: row.state_on } });
  const lived = await livedBy(ctx, row);
  const from = stateHeld(lived, row.state);
  const transition = transitionOf(lived, said.transition);
  if (!transition.from.includes(from.key)) throw no('step-not-from-here', { step: transition.title, state: from.title, before: beforeWords(lived.template, from, transition) });
  const on = said.on ?? null;
  const steps = await listSteps(ctx.tx, row.id);
  const evidence = answered(said.evidence);
  checkWords(transition, on, evidence, said.tookPart.length);
  const last = lastDated(lived, row, steps);
  checkDay(transition, on, last, ctx.today);
  for (const told of daysTold(transition, evidence)) checkDay(told, told.on, last, ctx.today);
  await checkAllowed(ctx, { row, from, transition, on });
  const people = await namedPeople(ctx, said.tookPart);
  await useEvidence(ctx, row, transition, evidence);
  return written(ctx, { row, lived, from, transition, said: { ...said, evidence }, on, people, place: (steps.at(-1)?.place ?? 0) + 1 });
}

/** @throws instruments.step-unknown */
function transitionOf({ template, kind }: Lived, key: string): Transition {
  const transition = template.transitions.find((one) => one.key === key);
  if (!transition) throw no('step-unknown', { step: key, kind: kind.title });
  return transition;
}

function checkWords(transition: Transition, on: string | null, evidence: Readonly<Record<string, string | number>>, people: number): void {
  if (on !== null && !isMoment(on)) throw no('day-impossible', { title: 'Cuándo ocurrió', value: on });
  const wrong = wrongEvidence(transition, evidence, people);
  if (wrong) throw no(wrong.failure, wrong.details);
}

function checkDay({ title }: Pick<Transition, 'title'>, on: string | null, last: { title: string; on: string } | null, today: string): void {
  const wrong = wrongDay(title, on, last, today);
  if (wrong) throw no(wrong.failure, wrong.details);
}

/** The days of a signature and of a publication that are told with a step: they come after what came before it, as the step does. */
const daysTold = ({ asks }: Transition, evidence: Readonly<Record<string, string | number>>): { title: string; on: string }[] =>
  asks.filter(({ key, kind }) => kind === 'day' && evidence[key] !== undefined && (key === meaning.signed || key === meaning.published)).map(({ key, title }) => ({ title, on: String(evidence[key]) }));

/** The latest thing whose date is known: a step, or when it came to where it began. A year told after a day is not later than it. */
export function lastDated({ template }: Pick<Lived, 'template'>, row: Pick<InstrumentRow, 'state_on'>, steps: readonly StepRow[]): { title: string; on: string } | null {
  const step = steps.filter(({ on }) => on !== null).toSorted((a, b) => (firstDay(a.on ?? '') < firstDay(b.on ?? '') ? -1 : 1)).at(-1);
  if (step?.on) return { title: template.transitions.find(({ key }) => key === step.transition)?.title ?? 'Entrada al registro', on: step.on };
  return row.state_on === null ? null : { title: 'Comienzo', on: row.state_on };
}

/** @throws instruments.step-not-met */
async function checkAllowed(ctx: Ctx, { row, from, transition, on }: { row: InstrumentRow; from: State; transition: Transition; on: string | null }): Promise<void> {
  const parties = (await listParties(ctx.tx, [row.id])).length;
  const found = allowed({ transitions: [transition] }, from.key, factsOf(row, parties, row.state_on, on, ctx.today), whoIs(ctx.reach, row), factTitles)[0];
  if (found && !found.allowed) throw no('step-not-met', { step: transition.title, reasons: found.reasons.join(' ') });
}

interface Writing {
  row: Permitted<InstrumentRow>;
  lived: Lived;
  from: State;
  transition: Transition;
  said: StepSaid;
  on: string | null;
  people: Awaited<ReturnType<typeof namedPeople>>;
  place: number;
}

async function written(ctx: Ctx, { row, lived, from, transition, said, on, people, place }: Writing) {
  const to = stateHeld(lived, transition.to);
  const next = { ...row, ...after(row, { transition, from, to, on, evidence: said.evidence, normative: lived.kind.normative }) };
  const crossed = crossedDates(next);
  if (crossed) throw no(crossed.failure, { from: crossed.from, to: crossed.to });
  const text = transition.back || row.text_number === 0 ? null : row.text_number;
  if (text !== null) await sealText(ctx.tx, row, text, ctx.now);
  await endClocks(ctx, row, transition, 'met');
  const clocks = said.startTerms ? await startClocks(ctx, next, lived.template, on) : [];
  const version = await updateInstrument(ctx.tx, next);
  const step: StepRow = { id: said.step ?? newId(ctx.now.getTime()), place, transition: transition.key, from: from.key, to: to.key, on, recordedAt: ctx.now, text, evidence: said.evidence, note: said.note ?? null, changed: { ...changed(row, next), ...(clocks.length > 0 ? { clocks } : {}) } };
  await insertStep(ctx.tx, row, step, people);
  await stampMove(ctx.tx, row, ctx.now);
  const data = { step: step.id, transition: transition.key, from: from.key, to: to.key, on, text, tookPart: people.length };
  return ctx.record({ fact: 'instruments.step-taken', kind: 'instrument', on: next, data, ...(on?.length === 10 ? { happenedAt: new Date(`${on}T12:00:00Z`) } : {}) }, { id: row.id, version, state: to.key, step: step.id });
}
