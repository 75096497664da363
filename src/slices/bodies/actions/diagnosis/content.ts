import { layOut } from '../../../../engine/cartogram/cartogram.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { listInstitutionsById, packIdentity } from '../../../institutions/index.ts';
import { adoptionStates, type TerritoryAdoption } from '../../../instruments/index.ts';
import { listUnits, type UnitRow } from '../../../territories/index.ts';
import type { DiagnosisContent, DiagnosisPlace } from '../../contract/diagnosis.ts';
import { countKind, sourcesIn, todoOf, unknownOf } from '../../rules/diagnosis/gathering.ts';
import { nearestPairs } from '../../rules/diagnosis/nearest.ts';
import { summaryOf, titleOf } from '../../rules/diagnosis/sentences.ts';
import { situationSources } from '../../rules/diagnosis/situation.ts';
import { listBodyRows } from '../../store/composition.ts';
import { listKindsOfLife, type KindOfLife } from '../../store/life.ts';
import { boundMatrix } from '../board/matrix.ts';
import { readBoard } from '../life/board-records.ts';
import { responsibility } from '../life/responsible.ts';
import { toRegister } from '../life/to-register.ts';
import { diagnosisGround, shareable, type DiagnosisAsked } from './ground.ts';
import { diagnosisLight, sourcesOf, type Reader } from './lights.ts';
import { situationFor } from './situation.ts';

/** What gathering asks of an operation. */
export type Gathering = Context;

/** Beyond this a woven map is no longer read on a page; the table tells the same. */
const mostBricks = 120;

const sits = (kind: KindOfLife, level: string): boolean => kind.levels.length === 0 || kind.levels.includes(level);

/** Kinds that the law asks for there, and others of which something is on record. */
function kindsAt(kinds: readonly KindOfLife[], level: string, units: readonly UnitRow[], reader: Reader): KindOfLife[] {
  return kinds.filter((kind) => sits(kind, level) && ((kind.owed && kind.levels.includes(level)) || units.some((unit) => diagnosisLight(reader, kind, unit).state !== 'unknown')));
}

/**
 * Everything that a diagnosis says, from what is nobody's draft and within reach, on a day. As many questions to the
 * database whatever the number of territories.
 * @throws bodies.board-territory-unknown, bodies.board-level-unknown
 */
export async function contentOf(ctx: Gathering, asked: DiagnosisAsked): Promise<DiagnosisContent> {
  const reach = shareable(ctx.reach, asked.territory.slice(0, 2));
  const within = { ...ctx, reach };
  const all = await listKindsOfLife(ctx.tx, asked.territory.slice(0, 2));
  const { place, level, units, day } = await diagnosisGround(within, asked, all);
  const records = await readBoard(within, all, place.code);
  const everywhere = [place, ...units];
  const reader: Reader = { records, day, sourcing: await sourcesOf(ctx.tx, reach, records), responsible: await responsibility(within, everywhere), registering: await toRegister(within, { territory: place.code, records, kinds: all, units: everywhere, day }) };
  const kinds = kindsAt(all, level.id, units, reader);
  const own = place.level === level.id ? [] : kindsAt(all, place.level, [place], reader);
  const known = await namesOf(ctx, everywhere);
  const standings = await adoptionStates(ctx.tx, reach, { territories: units.map(({ code }) => code), asOf: day, zone: ctx.zone });
  const bricks = bricksOf(units);
  const adoption = Map.groupBy(standings, ({ territory }) => territory);
  const placed = (unit: UnitRow, some: readonly KindOfLife[], adopted: readonly TerritoryAdoption[] = []): DiagnosisPlace => ({
    territory: unit.code, name: unit.name, parentName: (unit.parent && unit.parent !== place.code && known.parents.get(unit.parent)) || null, government: known.governments.get(unit.code) ?? null,
    column: bricks.get(unit.code)?.column ?? null, row: bricks.get(unit.code)?.row ?? null,
    lights: some.map((kind) => diagnosisLight(reader, kind, unit)),
    adoption: adopted.map(({ model, state, on, from, instrument, doubt }) => ({ model, state, on, declared: from === 'declared', text: instrument?.title ?? null, doubt })),
  });
  const items = units.map((unit) => placed(unit, kinds, adoption.get(unit.code)));
  const top = own.length === 0 ? null : placed(place, own);
  const places = [...(top ? [top] : []), ...items];
  const bound = await boundMatrix({ ...ctx, reach }, { territory: place.code, asOf: day, limit: 60 });
  // What is being prepared binds nobody yet.
  const matrix = { acts: bound.acts.filter(({ force }) => force !== 'preparing'), items: bound.items.filter(({ force }) => force !== 'preparing') };
  const { situation, example: invented } = await situationFor(within, place, units, day);
  const examples = ctx.demo || invented || (await listBodyRows(ctx.tx, reach, records.bodies.map(({ id }) => id))).some(({ example }) => example) || matrix.acts.some(({ example }) => example);
  const told = {
    territory: place.code, territoryName: place.name, territoryLevel: place.level_name, country: place.country, level: level.id, levelName: level.name, levelPlural: level.plural, feminine: level.gender === 'f', asOf: day,
    kinds: kinds.map((kind) => countKind(kind, items)), items,
    above: top ? { kinds: own.map((kind) => countKind(kind, [top])), place: top } : null,
    models: modelsOf(standings), acts: matrix.acts.map(({ counts, id, title, kind, number, state, ownerName, binds }) => ({ id, title, kind, number, state, ownerName, binds, ...counts })),
    bound: matrix.items.map(({ instrument, territory, name, kind, state, since, dueOn, late }) => ({ instrument, territory, name, kind, state, since, dueOn, late })),
    todo: todoOf(places), unknown: unknownOf(places, new Set(all.filter(({ owed }) => owed).map(({ code }) => code))), situation, sources: [...sourcesIn(places), ...situationSources(situation)],
  };
  return { format: 1, ...told, example: examples, title: titleOf(told), summary: summaryOf(told) };
}

/** Names of the governments of some territories, and of the territories above them. */
async function namesOf(ctx: Gathering, units: readonly UnitRow[]): Promise<{ governments: Map<string, string>; parents: Map<string, string> }> {
  const found = new Map((await listInstitutionsById(ctx.tx, units.map(({ code }) => packIdentity('institution', code)))).map(({ id, name }) => [id, name]));
  const parents = await listUnits(ctx.tx, [...new Set(units.flatMap(({ parent }) => parent ?? []))]);
  return {
    governments: new Map(units.flatMap(({ code }) => { const name = found.get(packIdentity('institution', code)); return name === undefined ? [] : [[code, name] as const]; })),
    parents: new Map(parents.map(({ code, name }) => [code, name])),
  };
}

/** Where each territory stands on a woven map: by its place on the ground. None where there is nothing to draw. */
function bricksOf(units: readonly UnitRow[]): Map<string, { column: number; row: number }> {
  const points = units.flatMap(({ code, lon, lat }) => (lon === null || lat === null ? [] : [{ code, lon, lat }]));
  if (units.length < 2 || units.length > mostBricks || points.length < units.length) return new Map();
  const { bricks } = layOut({ units: units.map(({ code, name, parent, lon, lat }) => ({ code, name, parent: parent ?? '', lon, lat })), neighbours: nearestPairs(points) }, { seed: 1 });
  return new Map(bricks.map(({ code, column, row }) => [code, { column, row }]));
}

function modelsOf(standings: readonly TerritoryAdoption[]): DiagnosisContent['models'] {
  return [...Map.groupBy(standings, ({ model }) => model)].map(([model, own]) => {
    const of = (state: string): number => own.filter((one) => one.state === state).length;
    return { model, title: own[0]!.modelTitle, unrecorded: of('unrecorded'), unsocialised: of('unsocialised'), socialised: of('socialised'), inProcess: of('inProcess'), adopted: of('adopted'), of: own.length }; // a group has at least one
  });
}
