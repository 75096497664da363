import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import { levelsOf, listCountryUnits, type UnitRow } from '../../../territories/index.ts';
import { no, type instruments } from '../../contract.ts';
import type { AdoptionCounts } from '../../contract/models/adoption.ts';
import { modelProblems } from '../../rules/models/problems.ts';
import { findKind, findText, lockInstrument, sealText, updateInstrument, type InstrumentRow } from '../../store/register.ts';
import { findDefinition, insertPublication, listModels, listPublications, partsByNumber, saveDefinition, type Definition } from '../../store/models/definition.ts';
import { listLinked } from '../../store/models/linked.ts';
import { changesBetween, levelNames, readableModel, type Ctx } from './model.ts';
import { standingsOf } from './standings.ts';

export const noCounts = (): AdoptionCounts => ({ unrecorded: 0, unsocialised: 0, socialised: 0, inProcess: 0, adopted: 0 });

/** A model locked by who may change it, as they saw it. @throws house.version-changed, instruments.not-a-model */
export async function changeableModel(ctx: Ctx, id: string, version: number): Promise<Permitted<InstrumentRow>> {
  const row = ctx.permit(await lockInstrument(ctx.tx, id));
  if (row.version !== version) throw houseNo('version-changed', { current: { id, version: row.version, title: row.title } });
  return row;
}

/** Seals the text that a model has now and says since when it holds; its adopters' histories say it too. Answers how many of them are within reach. */
export async function publish(ctx: Ctx, row: Permitted<InstrumentRow>, { parameters }: Definition, { says, on }: { says: string | null; on: string }): Promise<{ text: number; adopters: number }> {
  const text = await findText(ctx.tx, row.id);
  const problem = text ? modelProblems(text.parts, parameters).find(({ stops }) => stops) : undefined;
  if (!text || problem) throw no('model-unsound', { title: row.title, says: problem?.says ?? 'No tiene texto: escríbalo antes de publicar.' });
  const last = (await listPublications(ctx.tx, [row.id])).at(-1);
  if (last?.text === text.number) throw no('model-unchanged', { title: row.title, text: text.number });
  const before = last && (await partsByNumber(ctx.tx, row.id, [last.text])).get(last.text);
  const changes = before ? changesBetween(before, text.parts) : { changed: [], added: [], removed: [] };
  await sealText(ctx.tx, row, text.number, ctx.now);
  await insertPublication(ctx.tx, row, { text: text.number, on, says, ...changes }, ctx.now);
  const told = last ? await listLinked(ctx.tx, { ...ctx.reach, everything: true }, { models: [row.id] }) : []; // every adopter is told; their number is answered within reach
  for (const adopter of told) ctx.note({ fact: 'instruments.model-moved-on', kind: 'instrument', on: adopter, data: { model: row.id, text: text.number } });
  return { text: text.number, adopters: told.length === 0 ? 0 : (await listLinked(ctx.tx, ctx.reach, { models: [row.id] })).length };
}

/** The models that there are, what each one asks, and the versions that hold. */
export const repositoryActions: Pick<Actions<typeof instruments>, 'models' | 'model' | 'saveModel' | 'publishModel'> = {
  async models(ctx, { asOf = ctx.today, ...filter }) {
    const { items, next } = await listModels(ctx.tx, ctx.reach, filter);
    const standing = await standingsOf(ctx.tx, ctx.reach, { models: items.map(({ id }) => id), asOf, zone: ctx.zone });
    const units = new Map<string, UnitRow[]>();
    for (const country of new Set(items.map((item) => item.country))) units.set(country, await listCountryUnits(ctx.tx, country, asOf));
    const names = new Map<string, string>();
    for (const country of units.keys()) for (const { id, plural } of await levelsOf(ctx.tx, country)) names.set(`${country} ${id}`, plural);
    return {
      asOf, next,
      items: items.map(({ folded: _, ...item }) => {
        const places = units.get(item.country)!.filter(({ level }) => item.levels.includes(level));
        const counts = noCounts();
        for (const { code } of places) counts[standing(item.id, code).state] += 1;
        return { ...item, levelNames: item.levels.map((level) => names.get(`${item.country} ${level}`) ?? level), counts, of: places.length };
      }),
    };
  },

  async model(ctx, { id, text }) {
    const { row, levels, parameters, publications } = await readableModel(ctx, id);
    const held = publications.at(-1)?.text ?? null;
    const found = row.text_number === 0 ? undefined : await findText(ctx.tx, id, text ?? held ?? undefined);
    if (text !== undefined && !found) throw no('text-unknown', { number: text, title: row.title });
    const newest = row.text_number === 0 ? undefined : await findText(ctx.tx, id);
    const writes = reachOf(ctx.actor, 'instruments.publish-model', 'command');
    return {
      id, version: row.version, title: row.title, kind: row.kind, kindTitle: (await findKind(ctx.tx, row.country, row.kind))?.title ?? row.kind, country: row.country, owner: row.owner, example: row.example, summary: row.summary,
      levels, levelNames: await levelNames(ctx, row.country, levels), parameters, publications: publications.map(({ model: _, ...publication }) => publication),
      text: held, draft: newest && newest.number !== held ? newest.number : null, parts: found?.parts ?? [], problems: modelProblems(newest?.parts ?? [], parameters), mine: writes !== undefined && mayWrite(writes, row),
    };
  },

  async saveModel(ctx, { id, version, levels, parameters }) {
    const row = await changeableModel(ctx, id, version);
    const known = new Set((await levelsOf(ctx.tx, row.country)).map((level) => level.id));
    const wrong = levels.find((level) => !known.has(level));
    if (wrong !== undefined) throw no('model-level-unknown', { level: wrong });
    if ((await saveDefinition(ctx.tx, row, { levels, parameters })) === 0 && row.is_model) return ctx.unchanged({ id, version });
    const next = await updateInstrument(ctx.tx, { ...row, is_model: true });
    return ctx.record({ fact: 'instruments.model-saved', kind: 'instrument', on: row, data: { levels, parameters: parameters.map(({ key }) => key) } }, { id, version: next });
  },

  async publishModel(ctx, { id, version, says }) {
    const row = await changeableModel(ctx, id, version);
    if (!row.is_model) throw no('not-a-model', { title: row.title });
    const definition = (await findDefinition(ctx.tx, id)) ?? { levels: [], parameters: [] };
    const done = await publish(ctx, row, definition, { says, on: ctx.today });
    return ctx.record({ fact: 'instruments.model-published', kind: 'instrument', on: row, data: { text: done.text } }, done);
  },
};
