import type { Part } from '../../../../kernel/part.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { findUnit, levelsOf, listUnits, unitsUnder, type UnitRow } from '../../../territories/index.ts';
import { firstDay, lastDay } from '../../../../engine/workflow/index.ts';
import { no, type instruments } from '../../contract.ts';
import { findInstrument, type ReadInstrument } from '../../store/register.ts';
import { findDefinition, listPublications, type Definition, type PublicationRow } from '../../store/models/definition.ts';

export type Ctx = Context<typeof instruments>;
/** What reading models needs of an operation, of this slice or of who asks its figures. */
export type Reading = Pick<Context, 'tx' | 'reach' | 'today' | 'zone' | 'permitRead'>;

export interface ReadModel extends Definition {
  row: ReadInstrument;
  publications: PublicationRow[];
}

const noDefinition: Definition = { levels: [], parameters: [] };

/** A model within reach, with what it asks and what was published of it. @throws house.not-found, instruments.not-a-model */
export async function readableModel(ctx: Pick<Reading, 'tx' | 'permitRead'>, id: string): Promise<ReadModel> {
  const row = ctx.permitRead(await findInstrument(ctx.tx, id));
  if (!row.is_model) throw no('not-a-model', { title: row.title });
  return { row, ...((await findDefinition(ctx.tx, id)) ?? noDefinition), publications: await listPublications(ctx.tx, [id]) };
}

/** The version of a model that held on a day. */
export const publishedOn = (publications: readonly PublicationRow[], day: string): PublicationRow | undefined => publications.findLast(({ on }) => on <= day);

/** The names of levels of a country, in the order given. */
export async function levelNames(ctx: Pick<Ctx, 'tx'>, country: string, levels: readonly string[]): Promise<string[]> {
  const names = new Map((await levelsOf(ctx.tx, country)).map(({ id, plural }) => [id, plural]));
  return levels.map((level) => names.get(level) ?? level);
}

/** The territories that a model is for, at a code and below, in force on a day. @throws instruments.territory-unknown, adoption-country-wrong */
export async function territoriesFor(ctx: Pick<Ctx, 'tx'>, { row, levels }: Pick<ReadModel, 'row' | 'levels'>, territory: string | undefined, day: string): Promise<UnitRow[]> {
  const code = territory ?? row.country;
  const unit = await findUnit(ctx.tx, code);
  if (!unit) throw no('territory-unknown', { code });
  if (unit.country !== row.country) throw no('adoption-country-wrong', { name: unit.name, title: row.title });
  const below = levels.length === 0 ? [] : await unitsUnder(ctx.tx, code, day, levels.length === 1 ? levels[0] : undefined);
  return [...(levels.includes(unit.level) ? [unit] : []), ...below.filter(({ level }) => levels.includes(level))];
}

/** Territories that a model may be presented to or adopted by, on a day as exact as its source. @throws instruments.territory-unknown, adoption-country-wrong, adoption-level-wrong, adoption-not-then */
export async function adoptersNamed(ctx: Pick<Ctx, 'tx'>, { row, levels }: Pick<ReadModel, 'row' | 'levels'>, codes: readonly string[], on: string | null): Promise<UnitRow[]> {
  const units = await listUnits(ctx.tx, codes);
  const known = new Set(units.map(({ code }) => code));
  const missing = codes.find((code) => !known.has(code));
  if (missing !== undefined) throw no('territory-unknown', { code: missing });
  for (const unit of units) {
    if (unit.country !== row.country) throw no('adoption-country-wrong', { name: unit.name, title: row.title });
    if (levels.length > 0 && !levels.includes(unit.level)) throw no('adoption-level-wrong', { name: unit.name, level: unit.level_name, levels: (await levelNames(ctx, row.country, levels)).join(', ') });
    if (on !== null && ((unit.valid_to !== null && unit.valid_to < firstDay(on)) || (unit.valid_from !== null && unit.valid_from > lastDay(on)))) throw no('adoption-not-then', { name: unit.name, on, successors: unit.successors.join(', ') || 'no consta' });
  }
  return units;
}

/** @throws instruments.adoption-ahead */
export function assertPast(ctx: Pick<Ctx, 'today'>, on: string | null): void {
  if (on !== null && firstDay(on) > ctx.today) throw no('adoption-ahead', { on });
}

/** What changes between two versions of a model, by the keys of its parts. */
export function changesBetween(before: readonly Part[], after: readonly Part[]): { changed: string[]; added: string[]; removed: string[] } {
  const [was, is] = [new Map(before.map((part) => [part.key, part])), new Map(after.map((part) => [part.key, part]))];
  const tells = ({ kind, heading, text, optional, choices }: Part): string => JSON.stringify([kind, heading, text, optional, choices]);
  return {
    changed: after.filter((part) => was.has(part.key) && tells(was.get(part.key)!) !== tells(part)).map(({ key }) => key),
    added: after.filter(({ key }) => !was.has(key)).map(({ key }) => key),
    removed: before.filter(({ key }) => !is.has(key)).map(({ key }) => key),
  };
}
