import { derive } from '../../../../engine/workflow/index.ts';
import { lightOf, type ReadLight, type Serving } from '../../rules/board/lights.ts';
import { boundedCycle } from '../../rules/life/bounded.ts';
import { knownOn } from '../../rules/life/known.ts';
import type { BodySigns, Sign } from '../../rules/life/sign.ts';
import { listBodilessSigns, listLivingBodies, listServices, type KindOfLife, type LivingBody, type Service } from '../../store/life.ts';
import { livesOf, signsOf, type Reading } from './records.ts';

/** Everything on record that lights of some kinds under a territory need, read in a constant number of questions. */
export interface BoardRecords {
  bodies: LivingBody[];
  lives: Map<string, BodySigns>;
  /** By kind and territory. */
  serving: Map<string, { body: LivingBody; service: Service | null }[]>;
  bodiless: Map<string, Sign[]>;
}

/** How kind and territory stand as a key of the maps above. */
export const at = (kind: string, territory: string): string => `${kind} ${territory}`;

export async function readBoard(ctx: Reading, kinds: readonly KindOfLife[], territory: string): Promise<BoardRecords> {
  const asked = { country: territory.slice(0, 2), codes: kinds.map(({ code }) => code) };
  const bodies = await listLivingBodies(ctx.tx, ctx.reach, asked, territory);
  const services = await listServices(ctx.tx, bodies.map(({ id }) => id));
  const lives = await livesOf(ctx, new Map(kinds.map((kind) => [kind.code, kind])), bodies);
  const rows = await listBodilessSigns(ctx.tx, ctx.reach, asked, territory);
  const signs = await signsOf(ctx, rows);
  const ofBody = Map.groupBy(services, ({ body }) => body);
  const serving = bodies.flatMap((body) => {
    const own = ofBody.get(body.id) ?? [];
    const seat = body.territory !== null && !own.some((service) => service.territory === body.territory) ? [{ body, service: null, territory: body.territory }] : [];
    return [...seat, ...own.map((service) => ({ body, service, territory: service.territory }))];
  });
  return {
    bodies, lives,
    serving: Map.groupBy(serving, ({ body, territory: code }) => at(body.kind, code)),
    bodiless: Map.groupBy(signs, (_sign, place) => at(rows[place]!.kind, rows[place]!.territory ?? '')), // a sign for each row
  };
}

const serves = ({ service }: { service: Service | null }, day: string): boolean => service === null || ((service.from === null || service.from <= day) && (service.to === null || day <= service.to));

/** What serves a territory on a day, as lights read it: what is said of the territory itself is said of its bodies too. */
export function servingOn(records: BoardRecords, kind: KindOfLife, territory: string, day: string): (Serving & { body: LivingBody; life: BodySigns })[] {
  const said = records.bodiless.get(at(kind.code, territory)) ?? [];
  return (records.serving.get(at(kind.code, territory)) ?? []).filter((one) => serves(one, day)).map(({ body, service }) => {
    const own = records.lives.get(body.id)!; // read of the same list
    const life = said.length === 0 ? own : { ...own, signs: [...own.signs, ...said] };
    const facts = knownOn(life, day);
    const { state } = derive(boundedCycle(kind.cycle, facts), facts);
    const stage = kind.cycle.states.find(({ key }) => key === state)?.title ?? null;
    return { id: body.id, name: body.name, part: service?.part ?? null, facts, stage, body, life };
  });
}

/** The light of a kind in a territory on a day. */
export function readLightOn(records: BoardRecords, kind: KindOfLife, territory: string, day: string): ReadLight {
  const serving = servingOn(records, kind, territory, day);
  const said = [...(records.bodiless.get(at(kind.code, territory)) ?? []), ...serving.flatMap(({ id }) => records.lives.get(id)?.signs ?? [])];
  return lightOf(kind, serving, said.filter(({ what, number }) => what === 'absence' || (what === 'creation' && number === 0)), day);
}
