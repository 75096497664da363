import type { Context } from '../../../../platform/operation/context.ts';
import type { UnitRow } from '../../../territories/index.ts';
import type { ExpectedSeat } from '../../contract/actors/authority.ts';
import { officeMeant, seatsOf, stateOf } from '../../rules/actors/seat.ts';
import { listExpected, listGovernments, listOfficesOf, listStanding } from '../../store/actors/authority.ts';

type Ctx = Pick<Context, 'tx' | 'reach'>;

/** An office that words mean, as the directory knows it on a day. */
export type OfficeMeant = ExpectedSeat & { asked: string };

/**
 * Offices of the governments of some places that words mean («Alcaldía»): the post that the country expects there under
 * that name, else the government's own post that is so called. Names only of people within reach.
 * @param day ISO date
 */
export async function officesMeant(ctx: Ctx, units: readonly UnitRow[], asked: readonly string[], day: string): Promise<OfficeMeant[]> {
  if (units.length === 0 || asked.length === 0) return [];
  const codes = units.map(({ code }) => code);
  const governments = new Map((await listGovernments(ctx.tx, codes)).map(({ code, ...one }) => [code, one]));
  const posts = Map.groupBy(await listStanding(ctx.tx, ctx.reach, codes, day), ({ territory }) => territory);
  const found: OfficeMeant[] = [];
  for (const own of Map.groupBy(units, ({ country, level }) => `${country} ${level}`).values()) {
    const expected = await listExpected(ctx.tx, own[0]!.country, own[0]!.level); // a group has at least one
    for (const unit of own) {
      const place = { code: unit.code, name: unit.name, government: unit.government, institution: governments.get(unit.code) ?? null };
      found.push(...asked.flatMap((words) => seatsOf(place, [officeMeant(expected, words)], posts.get(unit.code) ?? []).map((seat) => ({ ...seat, asked: words }))));
    }
  }
  return found;
}

/** An office of an institution with who holds it on a day. */
export interface OfficeHeld {
  post: string;
  title: string;
  head: boolean;
  state: ExpectedSeat['state'];
  holders: ExpectedSeat['holders'];
}

/** The offices of an institution that existed on a day (ISO), who leads it first. Names only of people within reach. */
export async function officesOf(ctx: Ctx, institution: string, day: string): Promise<OfficeHeld[]> {
  const posts = await listOfficesOf(ctx.tx, ctx.reach, institution, day);
  return posts.map((post) => ({ post: post.id, title: post.title, head: post.head, state: stateOf(post), holders: post.holders }));
}
