import { listInstitutionsById, packIdentity } from '../../../institutions/index.ts';
import { listUnits, type UnitRow } from '../../../territories/index.ts';
import type { NextAct } from '../../contract/board.ts';
import type { Reading } from './records.ts';

/** Governments by the code of their territory: of the territories and of all above them. */
async function governmentsOf(ctx: Reading, units: readonly UnitRow[]): Promise<Map<string, { id: string; name: string }>> {
  const codes = [...new Set(units.flatMap(({ code, path }) => [code, ...path]))];
  const found = new Map((await listInstitutionsById(ctx.tx, codes.map((code) => packIdentity('institution', code)))).map(({ id, name }) => [id, { id, name }]));
  return new Map(codes.flatMap((code) => {
    const government = found.get(packIdentity('institution', code));
    return government ? [[code, government] as const] : [];
  }));
}

/** Whose step it is: the government of the territory or of the one above it, by the level that the step names. */
export async function responsibility(ctx: Reading, units: readonly UnitRow[]): Promise<(unit: UnitRow, step: Omit<NextAct, 'institution' | 'institutionName'>) => NextAct> {
  const governments = await governmentsOf(ctx, units);
  const above = new Map((await listUnits(ctx.tx, [...new Set(units.flatMap(({ path }) => path))])).map((unit) => [unit.code, unit.level]));
  return (unit, step) => {
    const code = unit.level === step.level ? unit.code : unit.path.find((one) => above.get(one) === step.level);
    const government = code === undefined ? undefined : governments.get(code);
    return { ...step, institution: government?.id ?? null, institutionName: government?.name ?? null };
  };
}
