import type { Permitted } from '../../platform/access/permitted.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { Reach } from '../../kernel/reach.ts';
import { standingsOf, toldStanding } from './actions/models/standings.ts';
import type { AdoptionStanding } from './contract/models/adoption.ts';
import type { Settings } from './contract/models/parameter.ts';
import type { Lineage } from './rules/models/lineage.ts';
import { settingsShown } from './rules/models/settings.ts';
import { findText, type InstrumentRow } from './store/register.ts';
import { listModelsById, listModels, partsByNumber } from './store/models/definition.ts';
import { insertAdoption } from './store/models/linked.ts';

export type { AdoptionStanding };

/** A model, and where one territory stands with it. */
export type TerritoryAdoption = AdoptionStanding & { model: string; modelTitle: string; territory: string };

/** More models than a country has of them. */
const mostModels = 200;

/**
 * Where some territories stand with a model, or with each model of their countries that is for somebody, on a day, within
 * reach. Five questions to the database, however many territories: for boards.
 * @param asOf ISO day
 */
export async function adoptionStates(tx: Tx, reach: Reach, { model, territories, asOf, zone }: { model?: string; territories: readonly string[]; asOf: string; zone?: string }): Promise<TerritoryAdoption[]> {
  const countries = new Set(territories.map((code) => code.slice(0, 2)));
  const found = model === undefined ? (await listModels(tx, reach, { limit: mostModels })).items : await listModelsById(tx, reach, [model]);
  const models = found.filter((one) => countries.has(one.country));
  if (models.length === 0 || territories.length === 0) return [];
  const standing = await standingsOf(tx, reach, { models: models.map(({ id }) => id), prefixes: [...countries], asOf, zone });
  return models.flatMap(({ id, title }) => territories.map((territory): TerritoryAdoption => ({ ...toldStanding(standing(id, territory), asOf), model: id, modelTitle: title, territory })));
}

/**
 * Says that an instrument of a territory was drawn from a model, after its text was aligned to it: what it chose and filled
 * is read from its words unless told. The instrument carries `model` and `model_text` already; the caller leaves the fact.
 * @param lineage for parts that answer to others of the model than the one of their own key: the keys of those
 */
export async function adoptionFrom(ctx: Pick<Context, 'tx' | 'today'>, row: Permitted<InstrumentRow>, ask: { model: string; modelText: number; lineage?: Lineage; settings?: Settings; begunOn?: string | null }): Promise<void> {
  const model = (await partsByNumber(ctx.tx, ask.model, [ask.modelText])).get(ask.modelText) ?? [];
  const local = (await findText(ctx.tx, row.id))?.parts ?? [];
  const lineage = Object.fromEntries(Object.entries(ask.lineage ?? {}).map(([key, keys]) => [key, [...keys]]));
  await insertAdoption(ctx.tx, row, ask.model, { ...(ask.settings ?? settingsShown(model, local, lineage)), lineage, begunOn: ask.begunOn ?? null });
}

/** The models of a country within reach, with the latest version of their text: for sheets that name one by its title. */
export const modelsOf = async (tx: Tx, reach: Reach, country: string): Promise<{ id: string; title: string; text: number | null }[]> =>
  (await listModels(tx, reach, { country, limit: mostModels })).items.map(({ id, title, text }) => ({ id, title, text }));
