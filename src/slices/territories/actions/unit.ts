import type { Actions } from '../../../platform/operation/slice.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import { holdsOn } from '../../../kernel/date.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import { no, type Place, type territories } from '../contract.ts';
import { findCountry, findGovernmentKind, findRegime, listCountries, listZones, listZonesOf } from '../store/country.ts';
import { listNeighbours } from '../store/neighbour.ts';
import { countUnder, findUnitRow, listChildren, listHomonyms, listTree, listUnitRows, type UnitRow } from '../store/unit.ts';
import { placeOf } from './place.ts';

type Of = Pick<Actions<typeof territories>, 'countries' | 'get' | 'children' | 'tree' | 'summary' | 'neighbours' | 'zones'>;

export const unitActions: Of = {
  async countries(ctx) {
    return { items: await listCountries(ctx.tx) };
  },
  async get(ctx, { code, at = ctx.today }) {
    const unit = await getUnit(ctx.tx, code);
    const kind = unit.government ? await findGovernmentKind(ctx.tx, unit.country, unit.government) : undefined;
    const homonyms = await listHomonyms(ctx.tx, unit, at);
    const parents = await placesOf(ctx.tx, [...unit.path, ...unit.successors, ...homonyms.flatMap(({ path }) => path)]);
    const named = (codes: readonly string[]): Place[] => codes.flatMap((one) => parents.get(one) ?? []);
    return {
      ...placeOf(unit),
      country: unit.country,
      vintage: (await getCountry(ctx.tx, unit.country)).vintage,
      parents: named(unit.path),
      government: kind ? { id: kind.id, name: kind.name, body: kind.head?.body ?? null, head: headOf(kind.head) } : null,
      regime: (unit.regime ? await findRegime(ctx.tx, unit.country, unit.regime) : undefined) ?? null,
      from: unit.valid_from,
      to: unit.valid_to,
      inForce: holdsOn({ from: unit.valid_from, to: unit.valid_to }, at),
      successors: named(unit.successors),
      aliases: unit.aliases,
      lon: unit.lon,
      lat: unit.lat,
      children: await countUnder(ctx.tx, code, at),
      neighbours: await listNeighbours(ctx.tx, code, at),
      homonyms: homonyms.map((other) => ({ ...placeOf(other), parents: named(other.path) })),
      zones: await listZonesOf(ctx.tx, unit.country, code, unit.path),
      edited: unit.edited,
      version: unit.version,
    };
  },
  async children(ctx, { parent, level, at = ctx.today, after, limit }) {
    await getUnit(ctx.tx, parent);
    const found = await listChildren(ctx.tx, parent, level, at, readCursor(after), limit);
    const page = toPage(found, limit, (row) => [row.folded, row.code]);
    return { items: page.items.map((row) => ({ ...placeOf(row), government: row.government })), next: page.next };
  },
  async tree(ctx, { country }) {
    const { hash } = await getCountry(ctx.tx, country);
    const units = await listTree(ctx.tx, country, ctx.today);
    const levels = [...new Set(units.map(({ level }) => level))];
    const at = new Map(units.map(({ code }, i) => [code, i]));
    return {
      hash,
      levels,
      codes: units.map(({ code }) => code),
      names: units.map(({ name }) => name),
      level: units.map(({ level }) => levels.indexOf(level)),
      parent: units.map(({ parent }) => at.get(parent ?? '') ?? -1),
      government: units.map(({ governed }) => Number(governed)),
    };
  },
  async summary(ctx, { country, at = ctx.today }) {
    await getCountry(ctx.tx, country);
    const counted = await countUnder(ctx.tx, country, at);
    const levels = counted.map(({ level, units, governments, name, plural }) => ({ level, units, governments, name, plural }));
    return { levels, governments: levels.reduce((sum, { governments }) => sum + governments, 0) };
  },
  async neighbours(ctx, { code, at = ctx.today }) {
    await getUnit(ctx.tx, code);
    return { items: await listNeighbours(ctx.tx, code, at) };
  },
  async zones(ctx, { country }) {
    await getCountry(ctx.tx, country);
    return { items: await listZones(ctx.tx, country) };
  },
};

/** A unit, whatever its dates. @throws territories.unit-unknown */
export async function getUnit(tx: Tx, code: string): Promise<UnitRow> {
  const unit = await findUnitRow(tx, code);
  if (!unit) throw no('unit-unknown', { code });
  return unit;
}

/** @throws territories.country-unknown */
export async function getCountry(tx: Tx, code: string): Promise<{ hash: string; vintage: string }> {
  const country = await findCountry(tx, code);
  if (!country) throw no('country-unknown', { code });
  return country;
}

async function placesOf(tx: Tx, codes: readonly string[]): Promise<Map<string, Place>> {
  return new Map((await listUnitRows(tx, [...new Set(codes)])).map((unit) => [unit.code, placeOf(unit)]));
}

/** «prefecta o prefecto»: who leads it, both words when they differ. */
const headOf = (head: { m?: string | null; f?: string | null } | null): string | null => {
  const words = [...new Set([head?.f, head?.m].filter((word): word is string => Boolean(word)))];
  return words.length > 0 ? words.join(' o ') : null;
};
