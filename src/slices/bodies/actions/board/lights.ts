import type { Light } from '../../contract/board/light.ts';
import { listSeated, listKindsOfLife, type KindOfLife } from '../../store/life.ts';
import { earliestWhole, turnsOf } from '../../rules/board/since.ts';
import { readBoard, readLightOn, type BoardRecords } from '../life/board-records.ts';
import { kindsAsked } from '../life/ground.ts';
import type { Reading } from '../life/records.ts';

/** What tells the lights of some kinds in some territories of a country, read once. */
export interface Lights {
  kinds: KindOfLife[];
  records: BoardRecords;
  on(kind: string, territory: string, day: string): Light | undefined;
  /** Since when a light that is complete on a day has been so without a break, as exactly as the records tell. */
  since(kind: string, territory: string, day: string): string | null;
}

/** The beginning that all the codes have: under it stand all of them. */
export function common(codes: readonly string[]): string {
  const [first = '', ...rest] = codes;
  let n = first.length;
  for (const code of rest) while (!code.startsWith(first.slice(0, n))) n -= 1;
  return first.slice(0, n);
}

/** @throws bodies.board-kind-unknown */
export async function readLights(ctx: Reading, country: string, kinds: readonly string[], territories: readonly string[]): Promise<Lights> {
  const asked = kindsAsked(await listKindsOfLife(ctx.tx, country), kinds);
  const records = await readBoard(ctx, asked, common(territories));
  const members = Map.groupBy(await listSeated(ctx.tx, records.bodies.map(({ id }) => id)), ({ body }) => body);
  const light = (kind: string, territory: string, day: string): Light | undefined => {
    const one = asked.find(({ code }) => code === kind);
    return one && readLightOn(records, one, territory, day).light;
  };
  return {
    kinds: asked,
    records,
    on: light,
    since: (kind, territory, day) => earliestWhole(turnsOf(momentsOf(records, kind, territory, members)), (on) => light(kind, territory, on)?.state === 'complete', day),
  };
}

/** Every moment at which something of what serves a territory begins. */
function momentsOf(records: BoardRecords, kind: string, territory: string, members: ReadonlyMap<string, readonly { from_on: string | null }[]>): (string | null)[] {
  return (records.serving.get(`${kind} ${territory}`) ?? []).flatMap(({ body, service }) => {
    const life = records.lives.get(body.id);
    const signs = (life?.signs ?? []).flatMap(({ on, act, recordedAt }) => [on, act?.on ?? null, recordedAt.slice(0, 10)]);
    return [body.recordedAt.slice(0, 10), service?.from ?? null, ...signs, ...(members.get(body.id) ?? []).map(({ from_on }) => from_on)];
  });
}
