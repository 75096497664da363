import type { Place } from '../contract.ts';
import type { UnitRow } from '../store/unit.ts';

/** A unit as it is named anywhere. */
export const placeOf = (unit: UnitRow): Place => ({ code: unit.code, name: unit.name, level: unit.level, levelName: unit.level_name, rank: unit.rank });
