import type { Output } from '../../../../kernel/contract.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { listInstitutionsById } from '../../../institutions/index.ts';
import { forceBegin, inForceOn, instrumentsById, listKinds, type ReadInstrument } from '../../../instruments/index.ts';
import { listUnits, type UnitRow } from '../../../territories/index.ts';
import type { bodies } from '../../contract.ts';
import type { Binding, BindingAct, Force } from '../../contract/board/binding.ts';
import { firstDay } from '../../../../engine/workflow/index.ts';
import { forceOf, standingOf } from '../../rules/board/fulfilment.ts';
import { listBindingActs, listBindings, mostActs, type BindingRow, type WhichBindings } from '../../store/board/binding.ts';
import { readLights, type Lights } from './lights.ts';
import type { Reading } from '../life/records.ts';

type Matrix = Output<(typeof bodies)['operations']['bindings']>;

/** The lights that some bindings ask for, by country; kinds that a pack no longer brings have none. */
async function lightsOf(ctx: Reading, bindings: readonly BindingRow[]): Promise<Map<string, Lights>> {
  const read = new Map<string, Lights>();
  for (const [country, own] of Map.groupBy(bindings, (one) => one.country)) read.set(country, await readLights(ctx, country, [...new Set(own.map(({ kind }) => kind))], own.map(({ territory }) => territory)));
  return read;
}

/** How an act stands on a day. */
export function forceOn(act: ReadInstrument, day: string): Force | null {
  const begin = forceBegin(act);
  return forceOf({ inForce: inForceOn(act, day), pending: act.pending === true, begin: begin === null ? null : firstDay(begin) }, day);
}

interface Grounds {
  lights: Map<string, Lights>;
  units: Map<string, UnitRow>;
  parents: Map<string, UnitRow>;
  forces: Map<string, Force | null>;
  asOf: string;
}

function cellOf(binding: BindingRow, { lights, units, parents, forces, asOf }: Grounds): Binding {
  const own = lights.get(binding.country);
  const force = forces.get(binding.instrument) ?? null;
  const standing = standingOf(binding, own?.on(binding.kind, binding.territory, asOf), asOf, force);
  const unit = units.get(binding.territory);
  const { country: _country, ...row } = binding;
  const since = standing.state === 'fulfilled' ? (own?.since(binding.kind, binding.territory, asOf) ?? standing.since) : null;
  return { ...row, ...standing, force, since, name: unit?.name ?? binding.territory, parent: (unit?.parent && parents.get(unit.parent)?.name) || null };
}

const countIn = (items: readonly Binding[]): BindingAct['counts'] => {
  const of = (state: Binding['state']): number => items.filter((item) => item.state === state).length;
  return { fulfilled: of('fulfilled'), open: of('open'), unknown: of('unknown'), released: of('released'), late: items.filter(({ late }) => late).length };
};

/** What the acts are, in the order in which they bound. */
async function actsOf(ctx: Reading, shown: readonly ReadInstrument[], items: readonly Binding[], asOf: string): Promise<BindingAct[]> {
  const owners = new Map((await listInstitutionsById(ctx.tx, shown.flatMap(({ owner }) => owner ?? []))).map(({ id, name }) => [id, name]));
  const kinds = new Map((await listKinds(ctx.tx, undefined)).map((kind) => [`${kind.country} ${kind.code}`, kind]));
  const byAct = Map.groupBy(items, ({ instrument }) => instrument);
  return shown.map((act) => {
    const kind = kinds.get(`${act.country} ${act.kind}`);
    return {
      id: act.id, title: act.title, kind: kind?.title ?? act.kind, number: act.number, state: kind?.cycle.states.find(({ key }) => key === act.state)?.title ?? act.state,
      owner: act.owner, ownerName: (act.owner && owners.get(act.owner)) || null, binds: inForceOn(act, asOf), force: forceOn(act, asOf), example: act.example, counts: countIn(byAct.get(act.id) ?? []),
    };
  });
}

interface ReadCells {
  shown: ReadInstrument[];
  more: number;
  items: Binding[];
  lights: Map<string, Lights>;
}

/** The cells of the acts within reach, the newest first. */
async function readCells(ctx: Reading, which: WhichBindings, limit: number): Promise<ReadCells> {
  const ids = await listBindingActs(ctx.tx, which);
  const visible = await instrumentsById(ctx.tx, ctx.reach, ids);
  const within = ids.flatMap((id) => visible.get(id) ?? []);
  const shown = within.slice(0, limit);
  const bindings = await listBindings(ctx.tx, which, shown.map(({ id }) => id));
  const units = new Map((await listUnits(ctx.tx, [...new Set(bindings.map(({ territory }) => territory))])).map((unit) => [unit.code, unit]));
  const parents = new Map((await listUnits(ctx.tx, [...new Set([...units.values()].flatMap(({ parent }) => parent ?? []))])).map((unit) => [unit.code, unit]));
  const lights = await lightsOf(ctx, bindings);
  const forces = new Map(shown.map((act) => [act.id, forceOn(act, which.asOf)]));
  return { shown, more: within.length - shown.length, lights, items: bindings.map((binding) => cellOf(binding, { lights, units, parents, forces, asOf: which.asOf })) };
}

/** Everything that binds under a territory or by an instrument, on a day, within reach. */
export const boundItems = async (ctx: Reading, which: WhichBindings): Promise<Binding[]> => (await readCells(ctx, which, mostActs)).items;

/** Instrument × territory × kind of body, on a day: each cell follows from the light of its territory. */
export const boundMatrix: Actions<typeof bodies>['bindings'] = async (ctx, { limit, asOf = ctx.today, ...asked }): Promise<Matrix> => {
  const { shown, more, lights, items } = await readCells(ctx, { ...asked, asOf }, limit);
  const kinds = new Map([...lights.values()].flatMap((one) => one.kinds.map(({ code, title, plural, short }) => [code, { key: code, title, plural, short }] as const)));
  return { asOf, kinds: [...kinds.values()], acts: await actsOf(ctx, shown, items, asOf), more, items };
};
