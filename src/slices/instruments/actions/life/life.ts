import { allowed, firstDay, stageTimes, statesAhead, standing, surelyOn, type State, type Template } from '../../../../engine/workflow/index.ts';
import { dateIn } from '../../../../kernel/date.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Life, LifeState, LifeStep, NextStep } from '../../contract/life.ts';
import { factsOf, factTitles } from '../../rules/life/known.ts';
import { whoIs } from '../../rules/life/who.ts';
import { findInstrument, listParties, type ReadInstrument } from '../../store/register.ts';
import { listStepPeople, listSteps, type StepRow } from '../../store/life.ts';
import { blanksOf } from '../models/blanks.ts';
import { openClocks } from './clocks.ts';
import { livedBy, stateIn, type Ctx, type Lived } from './cycle.ts';
import { namesOfEvidence } from './evidence.ts';
import { toldPeople } from './people.ts';

const plain = ({ key, title, says, tone, inForce, end }: State): LifeState => ({ key, title, ...(says === undefined ? {} : { says }), tone, inForce, end });
const titleOf = (template: Template, state: string): string => stateIn(template, state)?.title ?? state;
/** As the engine reads it: written down on a day of the house, so that what was done this evening counts today. */
const move = (zone: string) => ({ recordedAt, ...step }: StepRow) => ({ ...step, recordedAt: dateIn(zone, recordedAt), instant: recordedAt.toISOString() });

/** The life of an instrument, on a day. */
export async function lifeOf(ctx: Ctx, { id, asOf }: { id: string; asOf?: string | undefined }): Promise<Life> {
  const row = ctx.permitRead(await findInstrument(ctx.tx, id));
  const lived = await livedBy(ctx, row);
  const { kind, template, moving } = lived;
  const [steps, day] = [(await listSteps(ctx.tx, id)).map(move(ctx.zone)), asOf ?? ctx.today];
  const stood = standing(template, steps, day);
  const reach = reachOf(ctx.actor, 'instruments.step', 'command');
  const mayChange = reach !== undefined && mayWrite(reach, row);
  const begun = steps.length === 0 ? row.state_on : null;
  const waiting = surelyOn({ on: row.state_on, recordedAt: dateIn(ctx.zone, moving.createdAt) }) <= day || asOf === undefined;
  const state = steps.length === 0 ? (waiting ? stateIn(template, row.state) : undefined) : (stateIn(template, stood.state) ?? unknownState(stood.state));
  return {
    id, version: row.version, at: day, kind: row.kind, kindTitle: kind.title, territory: row.territory, isModel: row.is_model, cycle: { key: template.key, version: template.version, title: template.title, states: template.states.map(plain) },
    state: state ? plain(state) : null, since: stood.since ?? begun, createdAt: moving.createdAt.toISOString(), textNumber: row.text_number, blanks: day < ctx.today ? [] : await blanksOf(ctx, row),
    history: await toldSteps(ctx, id, template, stood.history),
    times: stageTimes(template, steps, day, begun).map((stay) => ({ ...stay, title: titleOf(template, stay.state) })),
    next: day < ctx.today ? [] : await nextOf(ctx, row, lived),
    ahead: state === undefined || day < ctx.today ? [] : statesAhead(template, state.key).map(plain),
    clocks: mayChange ? (await openClocks(ctx, row)).map(({ id: clock, label, article, dueOn, late, verified }) => ({ id: clock, label, article, dueOn, late, verified })) : [],
    mayChange, mayUndo: mayChange && steps.at(-1) !== undefined && steps.at(-1)?.from !== null && reachOf(ctx.actor, 'instruments.undo-step', 'command') !== undefined,
  };
}

/** A state that its cycle no longer has is told by its key. */
const unknownState = (key: string | null): State | undefined => (key === null ? undefined : { key, title: key, tone: 'way', inForce: false, end: false, over: false });

async function nextOf(ctx: Ctx, row: ReadInstrument, { template, kind }: Lived): Promise<NextStep[]> {
  const parties = (await listParties(ctx.tx, [row.id])).length;
  const reach = reachOf(ctx.actor, 'instruments.step', 'command');
  const found = allowed(template, row.state, factsOf(row, parties, row.state_on, ctx.today, ctx.today), reach ? whoIs(reach, row) : [], factTitles);
  const binds = stateIn(template, row.state)?.inForce ?? false;
  return found.map(({ transition: { key, title, to, back }, allowed: yes, reasons, asks }) => {
    const inForce = stateIn(template, to)?.inForce ?? false;
    const starts = template.transitions.filter(({ from, term }) => from.includes(to) && term !== undefined).map((one) => one.title);
    return { key, title, to, toTitle: titleOf(template, to), inForce, back, allowed: yes, reasons, asks: [...asks], opens: inForce && !binds && kind.normative && row.visibility !== 'public', starts };
  });
}

async function toldSteps(ctx: Ctx, instrument: string, template: Template, steps: readonly ReturnType<ReturnType<typeof move>>[]): Promise<LifeStep[]> {
  if (steps.length === 0) return [];
  const asksOf = (key: string) => template.transitions.find((one) => one.key === key)?.asks ?? [];
  const names = await namesOfEvidence(ctx, steps, asksOf);
  const dayOf = (id: string): string => firstDay(steps.find((step) => step.id === id)?.on ?? ctx.today);
  const shown = new Set(steps.map(({ id }) => id));
  const people = await toldPeople(ctx, (await listStepPeople(ctx.tx, instrument)).filter(({ step }) => shown.has(step)), dayOf);
  return steps.map(({ id, transition, from, to, on, instant: recordedAt, text, note, evidence }) => {
    const known = template.transitions.find((one) => one.key === transition);
    return {
      id, transition, title: known?.title ?? 'Entrada al registro', from, to, toTitle: titleOf(template, to), on, recordedAt, back: known?.back ?? false, text, note,
      evidence: asksOf(transition).flatMap(({ key, title, kind }) => (evidence[key] === undefined ? [] : [{ key, title, kind, value: evidence[key], name: names.get(String(evidence[key])) ?? null }])),
      people: people(id),
    };
  });
}
