import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type instruments } from '../../contract.ts';
import { askedKeys, changesOf, takenAll } from '../../rules/models/changes.ts';
import { deviationOf, sharedArticles, type Compared } from '../../rules/models/deviation.ts';
import { lastDecisions } from '../../rules/models/followed.ts';
import { blanksIn } from '../../rules/models/drawn.ts';
import { citingMoved } from '../../rules/models/numbering.ts';
import { withTaken } from '../../rules/models/take.ts';
import { deviationStates } from '../../contract/models/deviation.ts';
import { findInstrument, updateInstrument } from '../../store/register.ts';
import { findLinked, insertAdoption, insertDecisions } from '../../store/models/linked.ts';
import { addText } from '../register/texts.ts';
import { changeableDrawn, followingOf, newerOf, settingsOf, type Following } from './followed.ts';

const comparedOf = ({ followed, local, adoption, decisions }: Following): Compared => ({
  model: [...followed.values()], local: local.parts, settings: settingsOf(adoption), lineage: adoption.lineage,
  left: new Map([...lastDecisions(decisions).values()].filter(({ taken }) => !taken).map(({ part, text, reason }) => [part, { text, reason }])),
});
const headOf = ({ row, local }: Following) => ({ id: row.id, title: row.title, text: local.number, version: row.version });

/** A text drawn from a model beside it: where it deviates, what the model changed since, what is taken and what is left. */
export const followingActions: Pick<Actions<typeof instruments>, 'deviation' | 'modelChanges' | 'takeChanges'> = {
  async deviation(ctx, { instrument, text }) {
    const row = ctx.permit(await findInstrument(ctx.tx, instrument));
    const following = await followingOf(ctx, await findLinked(ctx.tx, instrument), row.title, text);
    const compared = comparedOf(following);
    const items = deviationOf(compared);
    const { same, of } = sharedArticles(compared);
    const { row: model } = following.model;
    const counts = Object.fromEntries(deviationStates.map((state) => [state, items.filter((item) => item.state === state && item.counted).length])) as Record<(typeof deviationStates)[number], number>; // every state is there
    return { instrument: headOf(following), model: { id: model.id, title: model.title, text: Math.max(following.base, ...following.decisions.map((decision) => decision.text)) }, same, of, share: of === 0 ? null : same / of, counts, blanks: blanksIn(compared.local, following.model.parameters), items };
  },

  async modelChanges(ctx, { instrument }) {
    const row = ctx.permit(await findInstrument(ctx.tx, instrument));
    const following = await followingOf(ctx, await findLinked(ctx.tx, instrument), row.title);
    const { model, base, newest, followed, decisions } = following;
    const left = [...lastDecisions(decisions).values()].filter(({ taken }) => !taken);
    return {
      instrument: headOf(following), model: { id: model.row.id, title: model.row.title, from: base, to: newest, says: model.publications.at(-1)?.says ?? null }, items: changesOf(newerOf(following)),
      left: left.map(({ part, text, reason }) => ({ key: part, number: followed.get(part)?.number ?? null, heading: followed.get(part)?.heading ?? null, text, reason })),
    };
  },

  async takeChanges(ctx, { instrument, version, take, leave }) {
    const { locked, following } = await changeableDrawn(ctx, instrument, version);
    const newer = newerOf(following);
    const changes = new Map(takenAll(newer).map((change) => [change.key, change]));
    const keys = [...take, ...leave.map(({ key }) => key)];
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice !== undefined) throw no('change-twice', { key: twice });
    const gone = keys.find((key) => !changes.has(key));
    if (gone !== undefined) throw no('change-gone', { key: gone });
    const byHand = take.map((key) => changes.get(key)!).find(({ takeable }) => !takeable);
    if (byHand) throw no('change-by-hand', { number: byHand.own?.number ?? byHand.key });
    if (keys.length === 0) return ctx.unchanged({ text: following.local.number, version, pending: askedKeys(newer).length, citing: [] });
    const parts = take.length === 0 ? following.local.parts : withTaken(new Set(take), newer);
    const text = take.length === 0 ? following.local.number : await addText(ctx, locked, parts, { note: `Toma cambios de la versión ${following.newest} del modelo` });
    if (take.length === 0) await updateInstrument(ctx.tx, locked);
    const adoption = { ...following.adoption, leftOut: following.adoption.leftOut.filter((key) => !take.includes(key)) };
    await insertAdoption(ctx.tx, locked, following.row.model, adoption);
    await insertDecisions(ctx.tx, locked, [...take.map((part) => ({ part, text: following.newest, taken: true, reason: null })), ...leave.map(({ key, reason }) => ({ part: key, text: following.newest, taken: false, reason }))], { by: ctx.actor.account, at: ctx.now });
    const after = await followingOf(ctx, await findLinked(ctx.tx, instrument), locked.title);
    return ctx.record(
      { fact: 'instruments.changes-decided', kind: 'instrument', on: locked, data: { model: following.row.model, modelText: following.newest, text, taken: take, left: leave.map(({ key }) => key) } },
      { text, version: after.row.version, pending: askedKeys(newerOf(after)).length, citing: citingMoved(following.local.parts, parts) },
    );
  },
};
