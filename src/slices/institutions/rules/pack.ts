import type { PackInstitution, PackNaming } from '../contract.ts';

/** A unit with a government, as the territories say it. */
export interface GovernedUnit {
  code: string;
  name: string;
  level: string;
  government: string | null;
  valid_to: string | null;
}

/** What a pack says of one institution, ready to be kept. */
export interface Stated {
  packId: string;
  kind: string;
  name: string;
  short: string | null;
  acronym: string | null;
  aliases: string[];
  territory: string;
  government: string | null;
  /** Ids of packs. */
  parent: string | null;
  successor: string | null;
  founded: string | null;
  ended: string | null;
  note: string | null;
  sector: string | null;
  source: string | null;
  verified: boolean;
  former: { name: string; acronym: string | null; from: string | null; to: string | null; source: string | null; verified: boolean }[];
}

const unnamed: Pick<PackNaming, 'template' | 'short' | 'source' | 'verified'> = { template: 'Gobierno de {name}', short: 'Gobierno de {name}', source: null, verified: false };

/** The government of each unit that has one, called as its country calls them. */
export function governmentsOf(units: readonly GovernedUnit[], naming: readonly PackNaming[]): Stated[] {
  const byKind = new Map(naming.map((one) => [`${one.level} ${one.government}`, one]));
  return units.flatMap((unit): Stated[] => {
    if (!unit.government) return [];
    const words = byKind.get(`${unit.level} ${unit.government}`) ?? unnamed;
    const called = (template: string): string => template.replaceAll('{name}', unit.name);
    return [{
      packId: unit.code, kind: 'gobierno', name: called(words.template), short: called(words.short), acronym: null, aliases: [], territory: unit.code, government: unit.government,
      parent: null, successor: null, founded: null, ended: unit.valid_to, note: null, sector: null, source: words.source ?? null, verified: words.verified, former: [],
    }];
  });
}

/** What a pack's own entries say; the last of its names is the present one. */
export const statedOf = (entry: PackInstitution): Stated => ({
  packId: entry.id, kind: entry.kind, name: entry.name, short: null, acronym: entry.acronym ?? null, aliases: entry.aliases, territory: entry.territory, government: null,
  parent: entry.parent ?? null, successor: entry.successor ?? null, founded: entry.founded ?? null, ended: entry.ended ?? null, note: entry.note ?? null, sector: entry.sector ?? null, source: entry.source ?? null, verified: entry.verified,
  former: entry.names.slice(0, -1).map((one) => ({ name: one.name, acronym: one.acronym ?? null, from: one.from ?? null, to: one.to ?? null, source: one.source ?? null, verified: one.verified })),
});

/** A stated institution as kept: what was edited here, and what the pack said the last time. */
export interface Kept {
  packId: string;
  edited: string[];
  packRow: Stated | null;
  now: Partial<Stated>;
}

const fields = ['kind', 'name', 'short', 'acronym', 'aliases', 'territory', 'government', 'parent', 'successor', 'founded', 'ended', 'note', 'sector', 'source', 'verified'] as const;

/** What to write: new ones and those of which the pack says something else than the last time. Fields edited here stay. */
export function planInstitutions(kept: readonly Kept[], stated: readonly Stated[]): { save: { stated: Stated; packRow: Stated }[]; counts: { created: number; changed: number; unchanged: number; kept: number } } {
  const before = new Map(kept.map((one) => [one.packId, one]));
  const counts = { created: 0, changed: 0, unchanged: 0, kept: 0 };
  const save = stated.flatMap((one) => {
    const old = before.get(one.packId);
    if (!old) {
      counts.created++;
      return [{ stated: one, packRow: one }];
    }
    if (old.edited.some((field) => fields.some((f) => f === field && !same(old.now[f], one[f])))) counts.kept++;
    if (same(canonical(old.packRow), canonical(one))) {
      counts.unchanged++;
      return [];
    }
    counts.changed++;
    const mine = Object.fromEntries(fields.filter((field) => old.edited.includes(field)).map((field) => [field, old.now[field]]));
    return [{ stated: { ...one, ...mine }, packRow: one }];
  });
  return { save, counts };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A row with its keys in one order: jsonb does not keep theirs. */
const canonical = (row: Stated | null): unknown => row && [fields.map((field) => row[field] ?? null), row.former.map((one) => [one.name, one.acronym, one.from, one.to, one.source, one.verified])];
