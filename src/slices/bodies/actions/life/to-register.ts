import { createsOf, drawnActs } from '../../../instruments/index.ts';
import type { UnitRow } from '../../../territories/index.ts';
import type { NextAct } from '../../contract/board.ts';
import { registerStep } from '../../rules/board/creating.ts';
import { lifeText } from '../../rules/life/text.es.ts';
import type { KindOfLife } from '../../store/life.ts';
import { readLightOn, servingOn, type BoardRecords } from './board-records.ts';
import type { Reading } from './records.ts';

interface Asked {
  /** Under it are all the units. */
  territory: string;
  records: BoardRecords;
  kinds: readonly KindOfLife[];
  units: readonly UnitRow[];
  day: string;
}

/**
 * By territory, the step of registering what an act in force says that it creates and the records do not show yet. Two
 * questions to the database, however many territories. Only acts drawn from a model say so: the rest a person reads.
 */
export async function toRegister(ctx: Reading, { territory, records, kinds, units, day }: Asked): Promise<Map<string, NextAct>> {
  const places = new Map(units.map((unit) => [unit.code, unit]));
  const acts = (await drawnActs(ctx.tx, ctx.reach, territory, day)).flatMap((act) => {
    const unit = act.inForce === true ? places.get(act.territory ?? '') : undefined;
    return unit ? [{ act, unit }] : [];
  });
  const says = await createsOf(ctx.tx, acts.map(({ act }) => act.id));
  const lacks = (kind: KindOfLife, code: string, act: string): boolean =>
    !servingOn(records, kind, code, day).some(({ id, facts }) => facts['creation-in-force']?.value === true || records.lives.get(id)?.signs.some((sign) => sign.what === 'creation' && sign.act?.id === act));
  return new Map(acts.flatMap(({ act, unit }): [string, NextAct][] => {
    const created = kinds.filter((kind) => says.get(act.id)?.includes(kind.code) && lacks(kind, unit.code, act.id));
    if (created.length === 0) return [];
    const [first] = readLightOn(records, created[0]!, unit.code, day).light.evidence; // at least one is created
    return [[unit.code, registerStep({ act, kinds: created }, first?.says ?? lifeText.noRecord, unit.level)]];
  }));
}
