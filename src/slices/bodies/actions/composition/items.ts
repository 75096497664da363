import type { BodyItem } from '../../contract/composition.ts';
import { compositionOn } from '../../rules/composition/composition.ts';
import { listKinds, listMembers, type ListedBody } from '../../store/composition.ts';
import { placesOf, type Ctx } from './ground.ts';

/** Bodies as a list shows them, with how their composition stands on a day: three queries, however many they are. */
export async function bodyItems(ctx: Pick<Ctx, 'tx'>, rows: readonly ListedBody[], day: string): Promise<BodyItem[]> {
  const places = await placesOf(ctx, rows.map(({ territory }) => territory));
  const kinds = new Map((await listKinds(ctx.tx, {})).map((kind) => [`${kind.country} ${kind.code}`, kind]));
  const members = Map.groupBy(await listMembers(ctx.tx, rows.map(({ id }) => id)), ({ body }) => body);
  return rows.map((row) => {
    const there = members.get(row.id) ?? [];
    const kind = kinds.get(`${row.country} ${row.kind}`) ?? { seats: [], parity: null, mandateYears: null, owed: false }; // a kind is never taken away; a list does not break over it
    const { seats, whole } = compositionOn(kind, there, day);
    const sum = (amounts: (number | null)[]): number => amounts.reduce<number>((total, n) => total + (n ?? 0), 0);
    return {
      id: row.id, name: row.name, kind: row.kind, kindTitle: row.kindTitle ?? row.kind, country: row.country, place: row.territory === null ? null : (places.get(row.territory) ?? null), served: row.served,
      parent: row.parentId !== null && row.parentName !== null ? { id: row.parentId, name: row.parentName } : null, initiative: row.initiative, seated: there.length === 0 ? null : sum(seats.map(({ filled, perhaps }) => filled + perhaps)), vacant: sum(seats.map(({ vacant }) => vacant)), owed: kind.owed, whole, example: row.example,
    };
  });
}
