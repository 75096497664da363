import { firstDay, lastDay, standing, surelyBy, type Move } from '../../../../engine/workflow/index.ts';
import type { State } from '../../../../kernel/cycle.ts';
import type { AdoptionState, DeclaredState } from '../../contract/models/adoption.ts';
import { inForceOn, type Binding } from '../register/force.ts';

/** Something said of a model in a territory. `recordedOn`: ISO day on which it was written down. */
export interface SaidStep {
  state: DeclaredState;
  on: string | null;
  recordedOn: string;
  source: string | null;
}

/** A text that a territory draws from a model. `begunOn`: as its adoption says; `createdOn`: ISO day on which it entered. */
export interface DrawnText extends Binding {
  id: string;
  begunOn: string | null;
  createdOn: string;
  /** The state it is in now. */
  current: string;
  steps: readonly Move[];
  /** The states that its kind has, or had. */
  stages: readonly Stage[];
}
export type Stage = Pick<State, 'key' | 'title' | 'inForce' | 'end'>;

export interface StateOn<T extends DrawnText = DrawnText> {
  state: AdoptionState;
  on: string | null;
  from: 'calculated' | 'declared' | null;
  declared: { state: DeclaredState; on: string | null; source: string | null } | null;
  calculated: { state: AdoptionState; on: string | null } | null;
  differs: boolean;
  doubt: 'force' | null;
  text: T | null;
}

const order: readonly AdoptionState[] = ['unrecorded', 'unsocialised', 'socialised', 'inProcess', 'adopted'];
export const further = (one: AdoptionState, other: AdoptionState): boolean => order.indexOf(one) > order.indexOf(other);

/** The furthest thing said that had surely happened by a day; the first time it was said, of those of that state. */
export function declaredOn<S extends SaidStep>(steps: readonly S[], day: string): S | null {
  const holding = steps.filter(({ on, recordedOn }) => (on === null ? recordedOn <= day : surelyBy(on, day)));
  return holding.toSorted((a, b) => order.indexOf(b.state) - order.indexOf(a.state) || (when(a) < when(b) ? -1 : 1))[0] ?? null;
}
const when = ({ on, recordedOn }: SaidStep): string => (on === null ? recordedOn : lastDay(on));

/** Since when a text was surely being worked on: what its adoption says, its first dated step, the day it entered. */
function begin({ begunOn, steps, createdOn, signed_on, published_on, force_from }: DrawnText): { on: string; by: string } {
  const dated = [begunOn, ...steps.map(({ on }) => on), signed_on, published_on, force_from].filter((on) => on !== null).map((on) => ({ on, by: lastDay(on) }));
  return [...dated, { on: createdOn, by: createdOn }].toSorted((a, b) => (a.by < b.by ? -1 : 1))[0]!;
}

/** The stage of a text on a day, and since when; without any step, the one it is in. */
export function stageOn({ steps, stages, current }: DrawnText, day: string): { stage: Stage | undefined; since: string | null } {
  const { state, since } = steps.length === 0 ? { state: current, since: null } : standing({ states: [] }, steps, day);
  return { stage: stages.find(({ key }) => key === state), since };
}

/** Where a text stood on a day: it binds, it is on its way, it ended without binding or no longer binds, it had not begun. */
function textOn(text: DrawnText, day: string): { state: 'adopted' | 'inProcess' | 'ended' | 'none'; on: string | null; unsure: boolean } {
  const begun = begin(text);
  if (begun.by > day) return { state: 'none', on: null, unsure: inForceOn(text, day) === null && text.binds === true };
  const force = inForceOn(text, day);
  const { stage, since } = stageOn(text, day);
  const bindsThen = force === true || (force === null && stage?.inForce === true);
  if (bindsThen) return { state: 'adopted', on: text.force_from ?? text.published_on ?? text.signed_on ?? since, unsure: false };
  const isOver = stage?.end === true || (text.force_to !== null && day > lastDay(text.force_to));
  return { state: isOver ? 'ended' : 'inProcess', on: isOver ? (text.force_to ?? since) : begun.on, unsure: force === null };
}

/**
 * Where a territory stood with a model on a day. What its text tells goes before what was declared; a text that ended
 * leaves the territory knowing the model. What was declared further than the text tells is said to differ.
 * @param day ISO date
 */
export function stateOn<T extends DrawnText>(steps: readonly SaidStep[], texts: readonly T[], day: string): StateOn<T> {
  const said = declaredOn(steps, day);
  const declared = said && { state: said.state, on: said.on, source: said.source };
  const told = texts.map((text) => ({ text, ...textOn(text, day) }));
  const best = told.find(({ state }) => state === 'adopted') ?? told.find(({ state }) => state === 'inProcess') ?? told.find(({ state }) => state === 'ended') ?? null;
  const doubt = told.some(({ unsure }) => unsure) && best?.state !== 'adopted' ? 'force' : null;
  if (best === null) return { ...(declared ? { state: declared.state, on: declared.on, from: 'declared' } : { state: 'unrecorded', on: null, from: null }), declared, calculated: null, differs: false, doubt, text: null };
  const calculated = { state: best.state === 'adopted' || best.state === 'inProcess' ? best.state : ('socialised' as const), on: best.on };
  return { state: calculated.state, on: calculated.on, from: 'calculated', declared, calculated, differs: declared !== null && further(declared.state, calculated.state), doubt, text: best.text };
}

/** What was said before that «it was not presented» would deny: that it was presented, on its way or adopted by then. */
export const contradicts = <S extends SaidStep>(steps: readonly S[], { state, on }: { state: DeclaredState; on: string }): S | undefined =>
  state === 'unsocialised' ? steps.find((step) => further(step.state, 'unsocialised') && (step.on === null || firstDay(step.on) <= lastDay(on))) : undefined;
