import type { Tx } from '../../platform/db/sql.ts';
import { slice } from '../../platform/operation/slice.ts';
import { actions } from './actions.ts';
import { placeOf } from './actions/place.ts';
import { resolveTerritory as resolve, type Resolved, type ToResolve } from './actions/resolve.ts';
import { territories, type Neighbour, type Place } from './contract.ts';
import { figures } from './figures.ts';
import { packs } from './packs.ts';
import { search } from './search.ts';
import { findZone, listLevels, unitsWhollyIn, type LevelRow } from './store/country.ts';
import { listNeighbours } from './store/neighbour.ts';
import { findUnitRow, listUnder, listUnitRows, type UnitRow } from './store/unit.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';

export const territoriesSlice = slice({ contract: territories, actions, texts: { es, en }, search, packs, figures });

export type { LevelRow, Resolved, ToResolve, UnitRow };
export { readPackCsv } from './csv.ts';
export { resolveTerritory } from './actions/resolve.ts';

/** A unit by its code, whatever its dates; undefined when there is none. */
export const findUnit = (tx: Tx, code: string): Promise<UnitRow | undefined> => findUnitRow(tx, code);

/** Units by their codes, those that exist, upper levels first. */
export const listUnits = (tx: Tx, codes: readonly string[]): Promise<UnitRow[]> => listUnitRows(tx, codes);

/** Units under a code in force on a day (`YYYY-MM-DD`), of one level or all, by code. The unit itself is not among them. */
export const unitsUnder = (tx: Tx, code: string, day: string, level?: string): Promise<UnitRow[]> => listUnder(tx, code, level, day);

/** Every unit of a country in force on a day, by code; the country itself is not among them. */
export const listCountryUnits = (tx: Tx, country: string, day: string): Promise<UnitRow[]> => listUnder(tx, country, undefined, day);

/** The units above one, from the country down. */
export async function parentsOf(tx: Tx, code: string): Promise<Place[]> {
  const unit = await findUnitRow(tx, code);
  return unit ? (await listUnitRows(tx, unit.path)).map(placeOf) : [];
}

/** The neighbours of a unit in force on a day, longest border first. */
export const neighboursOf = (tx: Tx, code: string, day: string): Promise<Neighbour[]> => listNeighbours(tx, code, day);

/** The codes of a planning zone: each covers itself and all below it. Empty when there is no such zone. */
export const zoneTerritories = async (tx: Tx, zoneId: string): Promise<string[]> => (await findZone(tx, zoneId))?.units ?? [];

/** What a zone covers: its units, and those above that have all theirs in it (a zone of two provinces covers both, not only their cantons). */
export async function zoneCovers(tx: Tx, zoneId: string): Promise<string[]> {
  const whole = await unitsWhollyIn(tx, zoneId);
  return [...whole, ...(await zoneTerritories(tx, zoneId)).filter((code) => !whole.some((above) => code.startsWith(above)))];
}

/** The levels of a country, by rank. */
export const levelsOf = (tx: Tx, country: string): Promise<LevelRow[]> => listLevels(tx, country);

/** As `resolveTerritory`, when exactly one unit answers; otherwise undefined. */
export async function findTerritory(tx: Tx, wanted: ToResolve, day: string): Promise<UnitRow | undefined> {
  const { answer, items } = await resolve(tx, wanted, day);
  return answer === 'unique' ? findUnitRow(tx, items[0]!.code) : undefined;
}
