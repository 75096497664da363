import type { Owned } from '../../../../kernel/reach.ts';
import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { findUnit, unitsUnder, zoneTerritories, type UnitRow } from '../../../territories/index.ts';
import { no, type institutions } from '../../contract.ts';
import type { ExpectedSeat } from '../../contract/actors/authority.ts';
import { packIdentity } from '../../identity.ts';
import { countSeats, foldedTitles, seatsOf } from '../../rules/actors/seat.ts';
import { listExpected, listGovernments, listStanding, saveAuthorities } from '../../store/actors/authority.ts';
import { listExisting } from '../../store/pack.ts';
import { aboveAndSelf, associationsAt, spokenUnder } from './association.ts';

type Of = Pick<Actions<typeof institutions>, 'contacts' | 'vacancies' | 'loadAuthorities'>;
type Ctx = Pick<Context, 'tx' | 'reach'>;

/** What is expected of the governments of these places, which are of one level, and what the directory knows of it. Three queries whatever their number. */
export async function seatsAt(ctx: Ctx, units: readonly UnitRow[], day: string): Promise<ExpectedSeat[]> {
  const first = units[0];
  if (!first) return [];
  const codes = units.map(({ code }) => code);
  const expected = await listExpected(ctx.tx, first.country, first.level);
  const governments = new Map((await listGovernments(ctx.tx, codes)).map(({ code, ...one }) => [code, one]));
  const posts = Map.groupBy(await listStanding(ctx.tx, ctx.reach, codes, day), ({ territory }) => territory);
  return units.flatMap((unit) => seatsOf({ code: unit.code, name: unit.name, government: unit.government, institution: governments.get(unit.code) ?? null }, expected, posts.get(unit.code) ?? []));
}

/** Units of a level (the empty text is every level) with a government of their own, under a territory and, when it is asked, inside a planning zone. */
export async function governedUnits(ctx: Pick<Context, 'tx'>, territory: string, level: string, day: string, zone?: string): Promise<UnitRow[]> {
  const [unit, zoned] = [await findUnit(ctx.tx, territory), zone ? await zoneTerritories(ctx.tx, zone) : undefined];
  if (!unit) throw no('territory-unknown', { code: territory });
  const under = await unitsUnder(ctx.tx, unit.code, day, level || undefined);
  return [...(level === '' || unit.level === level ? [unit] : []), ...under].filter((one) => one.government !== null && (!zoned || zoned.some((code) => one.code.startsWith(code))));
}

export const authorityActions: Of = {
  async contacts(ctx, { territory, at = ctx.today }) {
    const unit = await findUnit(ctx.tx, territory.toUpperCase());
    if (!unit) throw no('territory-unknown', { code: territory });
    const governed = unit.government !== null;
    const [own] = governed ? await listGovernments(ctx.tx, [unit.code]) : [];
    return {
      territory: unit.code, territoryName: unit.name, level: unit.level, at, government: own ? { id: own.id, name: own.name } : null,
      seats: governed ? await seatsAt(ctx, [unit], at) : [], associations: governed ? await associationsAt(ctx, { country: unit.country, levels: [unit.level] }, await aboveAndSelf(ctx, [unit]), at) : [],
      under: await spokenUnder(ctx, unit, at),
    };
  },
  async vacancies(ctx, { territory, level, zone, state, at = ctx.today, after, limit }) {
    const seats = await seatsAt(ctx, await governedUnits(ctx, territory.toUpperCase(), level, at, zone), at);
    const [code, key] = (readCursor(after) ?? []).map(String);
    const wanted = seats.filter((seat) => !state || state.length === 0 || state.includes(seat.state));
    const from = code === undefined ? 0 : wanted.findIndex((seat) => seat.territory === code && seat.key === key) + 1;
    return { ...toPage(wanted.slice(from, from + limit + 1), limit, (seat) => [seat.territory, seat.key]), count: { value: wanted.length, capped: false }, counts: countSeats(seats) };
  },
  async loadAuthorities(ctx, { pack, country, posts, associations }) {
    const authority = ctx.permitNew<Owned>({ id: country, owner: null, territory: country, parties: [], visibility: 'public', version: 1 });
    const spoken = associations.map(({ institution, inferred, mark, ...one }) => ({ ...one, institution: packIdentity('institution', institution), mark: inferred ? 'inferred' : mark }));
    const named = [...associations.map(({ institution }) => institution), ...posts.flatMap(({ association }) => association ?? [])];
    const known = await listExisting(ctx.tx, named.map((one) => packIdentity('institution', one)));
    const strange = named.find((one) => !known.has(packIdentity('institution', one)));
    if (strange) throw no('pack-wrong', { where: `No está la institución ${strange}.`, count: 1 });
    const saved = await saveAuthorities(ctx.tx, authority, country, posts.map((one, place) => ({ ...one, level: one.level ?? null, association: one.association ? packIdentity('institution', one.association) : null, branch: one.branch ?? null, government: one.government ?? null, folded: foldedTitles(one.title, one.aliases), place })), spoken);
    return saved === 0 ? ctx.unchanged({ saved }) : ctx.record({ fact: 'institutions.authorities-loaded', kind: 'country', on: authority, data: { pack, saved } }, { saved });
  },
};
