import type { Reach } from '../../../../kernel/reach.ts';
import { packIdentity, listInstitutionsById } from '../../../institutions/index.ts';
import { inForceOn, instrumentsById } from '../../../instruments/index.ts';
import { listUnits } from '../../../territories/index.ts';
import type { Finding } from '../../../../kernel/finding.ts';
import { lateBinding, withoutBody } from '../../rules/board/findings.ts';
import { standingOf } from '../../rules/board/fulfilment.ts';
import { listCountries } from '../../store/board/draft.ts';
import { listKindsOfLife } from '../../store/life.ts';
import { readBoard, readLightOn } from '../life/board-records.ts';
import type { Reading } from '../life/records.ts';
import { readLights } from './lights.ts';
import { boundItems } from './matrix.ts';

/** What is nobody's draft: a finding must not tell what only its holder may read. */
const sharedIn = (country: string): Reach => ({ everything: false, institutions: [], territories: [country], memberships: [] });

/** Territories, under one or of every country, of which somebody says that they have none of a body that their law asks for. */
export async function withoutTheirBody(ctx: Reading, rule: string, territory: string | undefined, day: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const country of territory ? [territory.slice(0, 2)] : await listCountries(ctx.tx)) found.push(...(await withoutIn({ ...ctx, reach: sharedIn(country) }, rule, territory ?? country, day)));
  return found;
}

async function withoutIn(ctx: Reading, rule: string, territory: string, day: string): Promise<Finding[]> {
  const kinds = (await listKindsOfLife(ctx.tx, territory.slice(0, 2))).filter(({ owed }) => owed);
  if (kinds.length === 0) return [];
  const records = await readBoard(ctx, kinds, territory);
  const asked = [...new Set([...records.bodiless.keys(), ...records.serving.keys()])].map((key) => key.split(' ') as [string, string]); // `at` of the records joins them so
  const units = new Map((await listUnits(ctx.tx, [...new Set(asked.map(([, code]) => code))])).map((unit) => [unit.code, unit]));
  const governments = new Set((await listInstitutionsById(ctx.tx, [...units.keys()].map((code) => packIdentity('institution', code)))).map(({ id }) => id));
  return asked.flatMap(([code, place]) => {
    const [kind, unit] = [kinds.find((one) => one.code === code), units.get(place)];
    if (!kind || !unit || !kind.levels.includes(unit.level) || (unit.valid_to !== null && unit.valid_to < day)) return [];
    const government = packIdentity('institution', place);
    const norm = kind.steps.find((step) => step.for === 'absence')?.norm ?? null;
    return withoutBody(rule, { territory: place, name: unit.name, kind: { ...kind, norm }, light: readLightOn(records, kind, place, day).light, whose: { owner: governments.has(government) ? government : null, territory: place, parties: [], visibility: 'shared' } }) ?? [];
  });
}

/** Territories that an instrument in force bound, whose day passed, under one or everywhere. */
export async function boundAndLate(ctx: Reading, rule: string, territory: string | undefined, day: string): Promise<Finding[]> {
  const late = (await boundItems(ctx, { ...(territory ? { territory } : {}), asOf: day })).filter((one) => one.late);
  const acts = await instrumentsById(ctx.tx, ctx.reach, [...new Set(late.map(({ instrument }) => instrument))]);
  const found: Finding[] = [];
  for (const [country, own] of Map.groupBy(late, (one) => one.territory.slice(0, 2))) {
    const lights = await readLights({ ...ctx, reach: sharedIn(country) }, country, [...new Set(own.map(({ kind }) => kind))], own.map((one) => one.territory));
    for (const binding of own) {
      const [act, kind, light] = [acts.get(binding.instrument), lights.kinds.find(({ code }) => code === binding.kind), lights.on(binding.kind, binding.territory, day)];
      const one = act && kind && light ? lateBinding(rule, { binding: { ...binding, ...standingOf(binding, light, day, binding.force) }, kind, light, act: { ...act, inForce: inForceOn(act, day) } }) : undefined;
      if (one) found.push(one);
    }
  }
  return found;
}
