import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Part } from '../../../../kernel/part.ts';
import { governmentOf } from '../../../institutions/index.ts';
import { findUnit, listUnits, type UnitRow } from '../../../territories/index.ts';
import { no, type instruments } from '../../contract.ts';
import type { Adoption, AdoptionItem } from '../../contract/models/adoption.ts';
import { askedKeys } from '../../rules/models/changes.ts';
import { sharedArticles } from '../../rules/models/deviation.ts';
import { placesOf } from '../../rules/models/drawn.ts';
import { followedParts, type Decision } from '../../rules/models/followed.ts';
import { filledBy } from '../../rules/models/settings.ts';
import type { StateOn } from '../../rules/models/state.ts';
import { partsByNumber } from '../../store/models/definition.ts';
import { listDecisions, textsBy, type LinkedRow } from '../../store/models/linked.ts';
import { listSteps, type StepRow } from '../../store/models/step.ts';
import { adoptionIn, settingsOf } from './followed.ts';
import { publishedOn, readableModel, territoriesFor, type Reading, type ReadModel } from './model.ts';
import { noCounts } from './repository.ts';
import { standingsOf, toldStanding, toldText, type Drawn } from './standings.ts';

type Likeness = Pick<AdoptionItem, 'deviation' | 'pendingChanges'>;
const unlike: Likeness = { deviation: null, pendingChanges: null };

/** How far the texts drawn from a model are like it, as they were on a day: three questions to the database for all of them. */
async function likenessOf(ctx: Reading, { row, publications }: ReadModel, texts: readonly LinkedRow[], asOf: string): Promise<Map<string, Likeness>> {
  const newest = publishedOn(publications, asOf)?.text ?? publications[0]?.text;
  if (newest === undefined || texts.length === 0) return new Map();
  const ids = texts.map(({ id }) => id);
  const local = await textsBy(ctx.tx, ids, asOf < ctx.today ? asOf : undefined, ctx.zone);
  const decided = Map.groupBy(await listDecisions(ctx.tx, ids), ({ instrument }) => instrument);
  const numbers = [newest, ...texts.map(({ model_text }) => model_text ?? newest), ...[...decided.values()].flat().map(({ text }) => text)];
  const versions = await partsByNumber(ctx.tx, row.id, [...new Set(numbers)]);
  const partsOf = (number: number): Part[] => versions.get(number) ?? [];
  const untouched = new Map<number, Map<string, Part>>();
  const followedBy = (base: number, decisions: Decision[]): Map<string, Part> => {
    if (decisions.length > 0) return followedParts(base, decisions, partsOf);
    const known = untouched.get(base) ?? followedParts(base, [], partsOf);
    untouched.set(base, known);
    return known;
  };
  return new Map(texts.map((text): [string, Likeness] => {
    const parts = local.get(text.id)?.parts;
    if (!parts) return [text.id, unlike];
    const [decisions, adoption, base] = [decided.get(text.id) ?? [], adoptionIn(text), text.model_text ?? newest];
    const followed = followedBy(base, decisions);
    const compared = { settings: settingsOf(adoption), lineage: adoption.lineage, local: parts };
    const left = new Set(decisions.filter(({ taken }) => !taken).map(({ part }) => part));
    const pendingChanges = base === newest && decisions.length === 0 ? 0 : askedKeys({ ...compared, followed, next: partsOf(newest), left }).length;
    return [text.id, { deviation: { ...sharedArticles({ ...compared, model: [...followed.values()] }), blanks: placesOf(parts).length }, pendingChanges }];
  }));
}

/** A territory's item of the board. */
const itemOf = (unit: UnitRow, standing: StateOn<Drawn>, likeness: Likeness, parents: ReadonlyMap<string, string>, asOf: string): AdoptionItem => ({
  territory: unit.code, name: unit.name, parent: unit.parent, parentName: unit.parent && (parents.get(unit.parent) ?? null), ...toldStanding(standing, asOf), ...likeness,
});

/** Every territory that a model is for, with how far it has come there on a day; `alike`: and how its text is like the model, for which texts are read. */
export async function adoptionBoard(ctx: Reading, { model: id, territory, asOf, alike = true }: { model: string; territory?: string | undefined; asOf: string; alike?: boolean }): Promise<Adoption> {
  const model = await readableModel(ctx, id);
  const units = await territoriesFor(ctx, model, territory, asOf);
  const standing = await standingsOf(ctx.tx, ctx.reach, { models: [id], prefixes: [territory ?? model.row.country], asOf, zone: ctx.zone });
  const told = units.map((unit) => ({ unit, standing: standing(id, unit.code) }));
  const likeness = await likenessOf(ctx, model, alike ? told.flatMap((one) => (one.standing.text ? [one.standing.text.row] : [])) : [], asOf);
  const parents = new Map((await listUnits(ctx.tx, [...new Set(units.flatMap(({ parent }) => parent ?? []))])).map(({ code, name }) => [code, name]));
  const items = told.map(({ unit, standing: one }) => itemOf(unit, one, (one.text && likeness.get(one.text.id)) ?? unlike, parents, asOf));
  const counts = noCounts();
  for (const { state } of items) counts[state] += 1;
  return {
    model: { id, title: model.row.title, text: publishedOn(model.publications, asOf)?.text ?? null, levels: model.levels, example: model.row.example }, asOf, counts,
    share: items.length === 0 ? null : counts.adopted / items.length, of: items.length, items,
  };
}

const toldStep = ({ id, territory, state, on, means, who, source, note, recordedOn, withdrawnAt, withdrawnWhy, version }: StepRow) => ({
  id, territory, state, on, means, who, source, note, version, recordedAt: recordedOn, withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, why: withdrawnWhy ?? '' },
});

/** How far a model has come: everywhere, and in one territory. */
export const boardActions: Pick<Actions<typeof instruments>, 'adoption' | 'adoptionOf'> = {
  adoption: (ctx, { asOf = ctx.today, ...ask }) => adoptionBoard(ctx, { ...ask, asOf }),

  async adoptionOf(ctx, { model: id, territory, asOf = ctx.today }) {
    const model = await readableModel(ctx, id);
    const unit = await findUnit(ctx.tx, territory);
    if (!unit) throw no('territory-unknown', { code: territory });
    if (unit.country !== model.row.country) throw no('adoption-country-wrong', { name: unit.name, title: model.row.title });
    const standing = (await standingsOf(ctx.tx, ctx.reach, { models: [id], prefixes: [unit.code], asOf, zone: ctx.zone }))(id, unit.code);
    const steps = (await listSteps(ctx.tx, ctx.reach, { models: [id], prefixes: [unit.code], withdrawn: true })).filter((step) => step.territory === unit.code);
    const [above, government] = [unit.parent ? await findUnit(ctx.tx, unit.parent) : undefined, await governmentOf(ctx.tx, unit.code)];
    return {
      ...toldStanding(standing, asOf), asOf, territory: { code: unit.code, name: unit.name, levelName: unit.level_name, rank: unit.rank, parentName: above?.name ?? null }, steps: steps.map(toldStep),
      texts: standing.text ? [toldText(standing.text, asOf)] : [], settings: standing.text ? settingsOf(adoptionIn(standing.text.row)) : null,
      filled: filledBy(model.parameters, { territory: unit.name, parent: above?.name ?? null, government: government?.name ?? null }),
    };
  },
};
