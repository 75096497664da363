import { newId } from '../../../../kernel/id.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { lockInstrument, type ReadInstrument } from '../../../instruments/index.ts';
import { no, type bodies } from '../../contract.ts';
import { lackWords } from '../../rules/board/draft.ts';
import { insertBindings, lockBinding, releaseBinding, type BindingRow } from '../../store/board/binding.ts';
import { boundMatrix } from './matrix.ts';
import { placesOf } from './draft.ts';
import { readLights } from './lights.ts';

type Ctx = Context<typeof bodies>;

/** The instrument that binds: who may change it may say whom it binds. */
const openAct = async (ctx: Ctx, id: string): Promise<Permitted<ReadInstrument>> => ctx.permit(await lockInstrument(ctx.tx, id));

/** A binding and its instrument, as the facts tell whose it is. */
const ofAct = (binding: string, { owner, territory, parties, visibility }: Owned) => ({ id: binding, owner, territory, parties, visibility });

async function openBinding(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<{ binding: BindingRow; act: Permitted<ReadInstrument> }> {
  const binding = await lockBinding(ctx.tx, id);
  if (!binding) throw houseNo('not-found');
  const act = await openAct(ctx, binding.instrument);
  if (binding.version !== version) throw houseNo('version-changed', { current: binding });
  return { binding, act };
}

export const bindingActions: Pick<Actions<typeof bodies>, 'bindings' | 'bind' | 'unbind'> = {
  bindings: boundMatrix,

  async bind(ctx, { id = newId(ctx.now.getTime()), instrument, territory, kind, boundOn = ctx.today, dueOn, note }) {
    const act = await openAct(ctx, instrument);
    const [unit] = await placesOf(ctx, [territory], boundOn);
    if (!unit || unit.country !== act.country) throw no('instrument-not-here');
    if (dueOn !== null && dueOn < boundOn) throw no('due-before-bound', { day: boundOn });
    const light = (await readLights(ctx, unit.country, [kind], [territory])).on(kind, territory, boundOn);
    await insertBindings(ctx.tx, act, [{ id, territory, country: unit.country, kind, dueOn, lacked: light && light.state !== 'complete' ? [lackWords(light)] : [], note, boundOn }], ctx.now);
    return ctx.record({ fact: 'bodies.territory-bound', kind: 'binding', on: ofAct(id, act), data: { instrument, territory, kind, dueOn, boundOn } }, { id, version: 1 });
  },

  async unbind(ctx, { id, version, reason, on = ctx.today }) {
    const { binding, act } = await openBinding(ctx, { id, version });
    if (binding.releasedOn !== null) throw no('binding-released', { day: binding.releasedOn });
    if (on < binding.boundOn) throw no('released-before-bound', { day: binding.boundOn });
    const next = await releaseBinding(ctx.tx, act, id, on, reason);
    return ctx.record({ fact: 'bodies.territory-released', kind: 'binding', on: ofAct(id, act), data: { instrument: binding.instrument, territory: binding.territory, kind: binding.kind, on }, why: reason }, { id, version: next });
  },
};
