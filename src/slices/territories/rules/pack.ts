import type { PackDifference, PackUnit } from '../contract.ts';

/** What a pack row may change, and what an edit here may hold against it. */
export const packFields = ['name', 'level', 'parent', 'government', 'from', 'to', 'aliases', 'lon', 'lat', 'regime', 'successors'] as const;

export interface Kept extends PackUnit {
  /** Fields edited here: they win over the pack. */
  edited: string[];
  pack_row: PackUnit | null;
}

export interface PackPlan {
  /** Whole rows to write, with the local edits already in them. */
  save: { unit: PackUnit; packRow: PackUnit }[];
  differences: PackDifference[];
  counts: { created: number; changed: number; unchanged: number; kept: number; missing: number };
}

/** Compares a pack's units with those kept: what enters, what changes, which local edit stays, what left the pack (it stays too). */
export function planPack(kept: readonly Kept[], incoming: readonly PackUnit[]): PackPlan {
  const before = new Map(kept.map((unit) => [unit.code, unit]));
  const plan: PackPlan = { save: [], differences: [], counts: { created: 0, changed: 0, unchanged: 0, kept: 0, missing: 0 } };
  for (const unit of incoming) {
    const old = before.get(unit.code);
    before.delete(unit.code);
    if (!old) {
      plan.counts.created++;
      plan.differences.push({ code: unit.code, field: '', now: null, pack: unit.name, what: 'created' });
      plan.save.push({ unit, packRow: unit });
    } else weigh(plan, old, unit);
  }
  for (const gone of before.values()) {
    if (gone.pack_row === null) continue; // made here: no pack ever spoke of it
    plan.counts.missing++;
    plan.differences.push({ code: gone.code, field: '', now: gone.name, pack: null, what: 'missing' });
  }
  return plan;
}

function weigh(plan: PackPlan, old: Kept, unit: PackUnit): void {
  const differing = packFields.filter((field) => !same(old[field], unit[field]));
  const held = differing.filter((field) => old.edited.includes(field));
  const moving = differing.filter((field) => !old.edited.includes(field));
  for (const field of differing) plan.differences.push({ code: unit.code, field, now: old[field], pack: unit[field], what: held.includes(field) ? 'kept' : 'changed' });
  if (held.length > 0) plan.counts.kept++;
  if (moving.length > 0) plan.counts.changed++;
  else if (held.length === 0) plan.counts.unchanged++;
  if (moving.length === 0 && old.pack_row !== null && packFields.every((field) => same(old.pack_row?.[field], unit[field]))) return;
  const mine = Object.fromEntries(held.map((field) => [field, old[field]]));
  plan.save.push({ unit: { ...unit, ...mine }, packRow: unit });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export interface LevelShape {
  id: string;
  rank: number;
  pattern: string;
}

/** What is wrong with a pack's units, in words with their code; empty when all is well. */
export function packProblems(country: string, levels: readonly LevelShape[], units: readonly PackUnit[], known: ReadonlySet<string>): string[] {
  const byId = new Map(levels.map((level) => [level.id, level]));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const seen = new Set<string>();
  return units.flatMap((unit) => {
    const level = byId.get(unit.level);
    const above = unit.parent === null ? undefined : byId.get(byCode.get(unit.parent)?.level ?? '');
    const problem = seen.has(unit.code) ? 'está dos veces'
      : !unit.code.startsWith(country) ? `no es un código de ${country}`
      : !level ? `tiene un nivel que no existe: «${unit.level}»`
      : !new RegExp(level.pattern).test(unit.code) ? `no tiene la forma de un código de su nivel`
      : unit.parent === null ? (level.rank === 0 ? '' : 'no dice a qué unidad pertenece')
      : !byCode.has(unit.parent) && !known.has(unit.parent) ? `pertenece a ${unit.parent}, que no está`
      : !unit.code.startsWith(unit.parent) || unit.code === unit.parent ? `no empieza con el código de ${unit.parent}`
      : above && above.rank >= level.rank ? `pertenece a ${unit.parent}, que no es de un nivel superior`
      : unit.from && unit.to && unit.from > unit.to ? 'termina antes de empezar'
      : '';
    seen.add(unit.code);
    return problem ? [`${unit.code} ${problem}.`] : [];
  });
}

/** Codes from the country to the parent of each unit. A parent's code is a proper beginning: no circle is possible. */
export function pathOf(unit: { parent: string | null }, parentOf: (code: string) => string | null | undefined): string[] {
  const path: string[] = [];
  for (let at: string | null | undefined = unit.parent; at; at = parentOf(at)) path.unshift(at);
  return path;
}
