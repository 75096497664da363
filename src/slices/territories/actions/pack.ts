import type { Actions } from '../../../platform/operation/slice.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import type { Input } from '../../../kernel/contract.ts';
import { no, type PackCountry, type PackUnit, territories } from '../contract.ts';
import { packProblems, pathOf, planPack, type PackPlan } from '../rules/pack.ts';
import { findCountry, listLevels } from '../store/country.ts';
import { savePackPairs } from '../store/neighbour.ts';
import { unitOwned, type UnitOwned } from '../store/owned.ts';
import { findSettings, lockUnits, saveCountry, saveUnits, updateUnit } from '../store/pack.ts';
import { listUnitRows, lockUnitRow, refreshHash } from '../store/unit.ts';

type Of = Pick<Actions<typeof territories>, 'loadPack' | 'previewPack' | 'editUnit'>;
type Ctx = Context<typeof territories>;
type Pack = Input<(typeof territories)['operations']['loadPack']>;
type Counts = PackPlan['counts'];
const nothing: Counts = { created: 0, changed: 0, unchanged: 0, kept: 0, missing: 0 };

export const packActions: Of = {
  async loadPack(ctx, input) {
    const code = countryOf(input);
    if (!code) return ctx.unchanged(nothing);
    const authority = ctx.permitNew(unitOwned(code));
    const country = input.country ? await loadCountry(ctx, authority, input.pack, input.country) : nothing;
    const units = input.units ? await loadUnits(ctx, authority, input.units) : nothing;
    const pairs = input.neighbours ? await loadPairs(ctx, authority, input.neighbours.pairs) : nothing;
    const counts = [country, units, pairs].reduce(add);
    if (counts.created + counts.changed + (input.neighbours ? pairs.missing : 0) === 0) return ctx.unchanged(counts);
    await refreshHash(ctx.tx, code);
    return ctx.record({ fact: 'territories.pack-loaded', kind: 'country', on: authority, data: { pack: input.pack, ...counts } }, counts);
  },
  async previewPack(ctx, input) {
    const code = countryOf(input);
    if (!code || !input.units) return { counts: nothing, differences: [] };
    await checkUnits(ctx, code, input.units);
    const plan = planPack(await lockUnits(ctx.tx, code, false), input.units);
    return { counts: plan.counts, differences: plan.differences.slice(0, 500) };
  },
  async editUnit(ctx, { code, version, reason, ...wanted }) {
    const unit = await lockUnitRow(ctx.tx, code);
    if (!unit) throw no('unit-unknown', { code });
    const authority = ctx.permit(unitOwned(code, unit.version));
    if (unit.version !== version) throw houseNo('version-changed', { current: unit });
    const before = { name: unit.name, aliases: unit.aliases, government: unit.government, from: unit.valid_from, to: unit.valid_to, lon: unit.lon, lat: unit.lat };
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Partial<typeof before>; // the fields of the contract's input, without the absent ones
    const changed = Object.keys(given).filter((field) => JSON.stringify(given[field as keyof typeof before]) !== JSON.stringify(before[field as keyof typeof before])); // keys of the same object
    if (changed.length === 0) return ctx.unchanged({ code, version });
    await updateUnit(ctx.tx, authority, { ...before, ...given, edited: [...new Set([...unit.edited, ...changed])] });
    await refreshHash(ctx.tx, unit.country);
    return ctx.record({ fact: 'territories.unit-edited', kind: 'unit', on: authority, why: reason, data: { fields: changed, before, after: given } }, { code, version: version + 1 });
  },
};

const countryOf = (input: Pack): string | undefined => input.country?.id ?? input.neighbours?.country ?? input.units?.[0]?.code.slice(0, 2);

const add = (a: Counts, b: Counts): Counts => ({ created: a.created + b.created, changed: a.changed + b.changed, unchanged: a.unchanged + b.unchanged, kept: a.kept + b.kept, missing: a.missing + b.missing });

async function loadCountry(ctx: Ctx, authority: Permitted<UnitOwned>, pack: string, country: PackCountry): Promise<Counts> {
  const before = await findSettings(ctx.tx, authority.id);
  if (before && canonical(before.settings) === canonical(country)) return { ...nothing, unchanged: 1 };
  await saveCountry(ctx.tx, authority, pack, country, ctx.now);
  return { ...nothing, ...(before ? { changed: 1 } : { created: 1 }) };
}

async function loadUnits(ctx: Ctx, authority: Permitted<UnitOwned>, units: readonly PackUnit[]): Promise<Counts> {
  const levels = await checkUnits(ctx, authority.id, units);
  const kept = await lockUnits(ctx.tx, authority.id, true);
  const plan = planPack(kept, units);
  const parents = new Map<string, string | null>([...kept, ...units].map(({ code, parent }) => [code, parent]));
  await saveUnits(ctx.tx, authority, plan.save.map(({ unit, packRow }) => ({ ...unit, packRow, rank: levels.get(unit.level) ?? 0, path: pathOf(unit, (code) => parents.get(code)) })));
  return plan.counts;
}

/** Ranks by level. @throws territories.country-unknown, territories.pack-wrong */
async function checkUnits(ctx: Ctx, country: string, units: readonly PackUnit[]): Promise<Map<string, number>> {
  if (!(await findCountry(ctx.tx, country))) throw no('country-unknown', { code: country });
  const levels = await listLevels(ctx.tx, country);
  const parents = [...new Set(units.flatMap(({ parent }) => parent ?? []))];
  const known = new Set((await listUnitRows(ctx.tx, parents)).map(({ code }) => code));
  const problems = packProblems(country, levels, units, known);
  if (problems.length > 0) throw no('pack-wrong', { where: problems.slice(0, 5).join(' '), count: problems.length, problems: problems.slice(0, 200) });
  return new Map(levels.map(({ id, rank }) => [id, rank]));
}

async function loadPairs(ctx: Ctx, authority: Permitted<UnitOwned>, pairs: readonly { a: string; b: string; km: number | null; source: string }[]): Promise<Counts> {
  const codes = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const known = new Set((await listUnitRows(ctx.tx, codes)).map(({ code }) => code));
  const strange = codes.filter((code) => !known.has(code) || !code.startsWith(authority.id));
  if (strange.length > 0) throw no('pack-wrong', { where: `No están: ${strange.slice(0, 8).join(', ')}.`, count: strange.length });
  const twisted = pairs.find(({ a, b }) => a >= b);
  if (twisted) throw no('pack-wrong', { where: `${twisted.a} y ${twisted.b} van en orden de código.`, count: 1 });
  const saved = await savePackPairs(ctx.tx, authority, pairs.map((pair) => ({ ...pair, reason: null })), ctx.now);
  return { ...nothing, ...saved, unchanged: pairs.length - saved.created - saved.changed };
}

/** JSON with its keys in order: jsonb does not keep theirs. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one));

