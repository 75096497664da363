import type { Part } from '../../../../kernel/part.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { governmentOf } from '../../../institutions/index.ts';
import { findUnit, type UnitRow } from '../../../territories/index.ts';
import { no, type instruments } from '../../contract.ts';
import type { Settings } from '../../contract/models/parameter.ts';
import { draftInstrument } from '../../for-bodies.ts';
import { drawn, filled, placesOf } from '../../rules/models/drawn.ts';
import { citingMoved, renumbered } from '../../rules/models/numbering.ts';
import { redrawn, settingsProblem, withFilled, type Adopter } from '../../rules/models/settings.ts';
import { updateInstrument } from '../../store/register.ts';
import { partsByNumber } from '../../store/models/definition.ts';
import { insertAdoption } from '../../store/models/linked.ts';
import { addText, hashOf } from '../register/texts.ts';
import { changeableDrawn, settingsOf } from './followed.ts';
import { adoptersNamed, assertPast, readableModel, type Ctx, type ReadModel } from './model.ts';
import { standingsOf } from './standings.ts';

/** Longer than a title should be; a model's own may say that it is one. */
const mostTitle = 300;

const adopterOf = async (ctx: Ctx, unit: UnitRow): Promise<Adopter> => ({
  territory: unit.name, parent: unit.parent ? ((await findUnit(ctx.tx, unit.parent))?.name ?? null) : null, government: (await governmentOf(ctx.tx, unit.code))?.name ?? null,
});

/** @throws instruments.adoption-choice-unknown, adoption-part-needed, adoption-parameter-unknown */
function assertSettings(parts: readonly Part[], { parameters }: Pick<ReadModel, 'parameters'>, settings: Settings): void {
  const problem = settingsProblem(parts, parameters, settings);
  if (problem) throw no(problem.failure, { key: problem.key });
}

/** How a text is called that a territory draws from a model: as the model's own first line says. */
function titleOf({ row }: ReadModel, parts: readonly Part[], values: Settings['parameters'], unit: UnitRow): string {
  const line = parts.find(({ kind }) => kind === 'title');
  const said = line ? filled(line.text || (line.heading ?? ''), values).split('\n')[0]!.replace(/\s*\(modelo[^)]*\)\s*$/i, '').trim() : '';
  return (said.length >= 3 && placesOf([{ ...line!, text: said, heading: null }]).length === 0 ? said : `${row.title} · ${unit.name}`).slice(0, mostTitle);
}

/** What a territory makes of a model: its draft, and what it chooses anew. */
export const adoptingActions: Pick<Actions<typeof instruments>, 'adopt' | 'setAdoption'> = {
  async adopt(ctx, { id, model: modelId, territory, owner, title, choices, leftOut, parameters: given, begunOn, visibility }) {
    const model = await readableModel(ctx, modelId);
    const text = model.publications.at(-1)?.text;
    if (text === undefined) throw no('model-unpublished', { title: model.row.title });
    assertPast(ctx, begunOn);
    const unit = (await adoptersNamed(ctx, model, [territory], begunOn ?? ctx.today))[0]!; // one was asked for and found
    const running = (await standingsOf(ctx.tx, ctx.reach, { models: [modelId], prefixes: [territory], asOf: ctx.today, zone: ctx.zone }))(modelId, territory);
    if (running.text && running.state !== 'socialised') throw no('adoption-running', { name: unit.name, title: running.text.row.title, id: running.text.row.id });
    const parts = (await partsByNumber(ctx.tx, modelId, [text])).get(text) ?? [];
    assertSettings(parts, model, { choices, leftOut, parameters: given });
    const settings = { choices, leftOut, parameters: withFilled(model.parameters, given, await adopterOf(ctx, unit)) };
    const own = drawn(parts, settings);
    const { row: source } = model;
    const row = await draftInstrument(ctx, { id, country: source.country, kind: source.kind, title: title ?? titleOf(model, parts, settings.parameters, unit), owner, territory, visibility, matters: source.matters, groups: source.groups, model: modelId, modelText: text, example: source.example, parts: own });
    const isTold = visibility === 'shared' && source.owner !== null && source.owner !== row.owner;
    if (isTold) await updateInstrument(ctx.tx, { ...row, parties: [...new Set([...row.parties, source.owner!])] }); // who holds the model follows what becomes of it
    await insertAdoption(ctx.tx, row, modelId, { ...settings, lineage: {}, begunOn: begunOn ?? ctx.today });
    ctx.note({ fact: 'instruments.instrument-created', kind: 'instrument', on: row, data: { kind: row.kind, model: modelId } });
    return ctx.record({ fact: 'instruments.adoption-begun', kind: 'instrument', on: row, data: { model: modelId, modelText: text, territory } }, { id: row.id, text: row.text_number, missing: placesOf(own), citing: citingMoved(parts, own) });
  },

  async setAdoption(ctx, { instrument, version, choices, leftOut, parameters }) {
    const { locked, following } = await changeableDrawn(ctx, instrument, version);
    const [before, after, model] = [settingsOf(following.adoption), { choices, leftOut, parameters }, [...following.followed.values()]];
    assertSettings(model, following.model, after);
    const result = redrawn(model, following.local.parts, { before, after, lineage: following.adoption.lineage });
    const parts = renumbered(following.local.parts, result.parts);
    const missing = placesOf(parts);
    const isSame = hashOf(parts) === hashOf(following.local.parts);
    if (isSame && JSON.stringify(before) === JSON.stringify(after)) return ctx.unchanged({ text: following.local.number, version, kept: result.kept, missing });
    const text = isSame ? following.local.number : await addText(ctx, locked, parts, { note: 'Según lo que se eligió del modelo' });
    const next = isSame ? await updateInstrument(ctx.tx, locked) : locked.version + 1;
    await insertAdoption(ctx.tx, locked, following.row.model, { ...following.adoption, ...after });
    return ctx.record({ fact: 'instruments.adoption-set', kind: 'instrument', on: locked, data: { model: following.row.model, text, choices: Object.keys(choices), leftOut, parameters: Object.keys(parameters) } }, { text, version: next, kept: result.kept, missing });
  },
};
