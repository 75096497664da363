import type { Conformation, ConformationItem, Coverage, Covered, KindCount, LightState } from '../../contract/board.ts';
import { nextOf } from '../../rules/board/lights.ts';
import { toRegister } from './to-register.ts';
import { listKindsOfLife, type KindOfLife } from '../../store/life.ts';
import { readBoard, readLightOn } from './board-records.ts';
import { groundOf, kindsAsked, levelOfKind } from './ground.ts';
import type { Reading } from './records.ts';
import { responsibility } from './responsible.ts';

export interface ConformationAsked {
  territory: string;
  level: string;
  asOf?: string | undefined;
  kinds?: readonly string[] | undefined;
}

/**
 * What every territory of a level has and lacks on a day, by kind of body, with the next legal step of each. Only the
 * kinds that the law asks for at that level, unless `kinds` names others.
 * @throws bodies.board-territory-unknown, bodies.board-level-unknown, bodies.board-kind-unknown
 */
export async function conformationOf(ctx: Reading, { territory, level, asOf, kinds: codes }: ConformationAsked): Promise<Conformation> {
  const ground = await groundOf(ctx, territory, level, asOf);
  const all = await listKindsOfLife(ctx.tx, ground.place.country);
  const kinds = codes && codes.length > 0 ? kindsAsked(all, codes) : all.filter(({ owed, levels }) => owed && levels.includes(level));
  const records = await readBoard(ctx, kinds, territory);
  const responsible = await responsibility(ctx, ground.units);
  const registering = await toRegister(ctx, { territory, records, kinds, units: ground.units, day: ground.day });
  const items = ground.units.map((unit): ConformationItem => {
    const read = kinds.map((kind) => ({ kind, light: readLightOn(records, kind, unit.code, ground.day) }));
    const next = nextOf(read);
    return { territory: unit.code, name: unit.name, parent: unit.parent, lights: read.map(({ light }) => light.light), next: registering.get(unit.code) ?? (next === null ? null : responsible(unit, next)) };
  });
  return { asOf: ground.day, territory, territoryName: ground.place.name, level, levelName: ground.level.name, kinds: kinds.map((kind, place) => countOf(kind, items.map(({ lights }) => lights[place]!.state))), items };
}

function countOf(kind: KindOfLife, states: readonly LightState[]): KindCount {
  const of = (state: LightState): number => states.filter((one) => one === state).length;
  return { kind: kind.code, title: kind.title, plural: kind.plural, short: kind.short, owed: kind.owed, verified: kind.verified, complete: of('complete'), partial: of('partial'), missing: of('missing'), unknown: of('unknown'), of: states.length };
}

/**
 * How many territories under one have a kind of body on a day. `with` counts the bodies that exist, complete or not;
 * where nobody has said anything it is unknown, apart from missing.
 * @throws bodies.board-territory-unknown, bodies.board-level-unknown, bodies.board-kind-unknown
 */
export async function coverageOf(ctx: Reading, { territory, kind: code, asOf, level: asked }: { territory: string; kind: string; asOf?: string | undefined; level?: string | undefined }): Promise<Coverage> {
  const [kind] = kindsAsked(await listKindsOfLife(ctx.tx, territory.slice(0, 2)), [code]);
  const { kinds, items, level, levelName, asOf: day } = await conformationOf(ctx, { territory, level: asked ?? (await levelOfKind(ctx, territory, kind!)), asOf, kinds: [code] }); // kindsAsked finds it or refuses
  const lights = items.map(({ lights: [light], ...item }) => ({ item, light: light! })); // one kind was asked, so each item has one light
  const those = (state: LightState): Covered[] => lights.filter(({ light }) => light.state === state).map(({ item, light }) => ({ territory: item.territory, name: item.name, parent: item.parent, body: light.body, bodyName: light.name }));
  const [complete, partial] = [those('complete').length, those('partial')];
  const covered = complete + partial.length;
  return {
    asOf: day, territory, level, levelName, kind: code, title: kinds[0]!.title, plural: kinds[0]!.plural, // as above
    with: covered, complete, of: items.length, share: items.length === 0 ? null : covered / items.length, missing: those('missing'), unknown: those('unknown'), partial,
  };
}
