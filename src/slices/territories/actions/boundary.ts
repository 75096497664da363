import type { Actions } from '../../../platform/operation/slice.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { claimFile, getOwnFile, type FileRow } from '../../../platform/file/files.ts';
import { newId } from '../../../kernel/id.ts';
import { readBoundaryFile } from '../boundary/read.ts';
import { draw, type Drawn } from '../boundary/topology.ts';
import { no, type BoundaryPreview, type territories } from '../contract.ts';
import { planBoundaries, type BoundaryPlan } from '../rules/boundary.ts';
import { insertSet } from '../store/boundary.ts';
import { insertComputedPairs, listPairs } from '../store/neighbour.ts';
import { unitOwned } from '../store/owned.ts';
import { listUnder, refreshHash } from '../store/unit.ts';
import { checkLevel } from './drawing.ts';
import { getCountry } from './unit.ts';

type Of = Pick<Actions<typeof territories>, 'previewBoundaries' | 'importBoundaries'>;
type Ctx = Context<typeof territories>;

interface Wanted {
  fileId: string;
  country: string;
  level: string;
  codeField?: string | undefined;
}

export const boundaryActions: Of = {
  async previewBoundaries(ctx, input) {
    const { format, plan, drawn } = await prepare(ctx, input);
    return previewOf(format, plan, drawn, await newPairs(ctx, drawn));
  },
  async importBoundaries(ctx, input) {
    await getCountry(ctx.tx, input.country);
    const authority = ctx.permitNew(unitOwned(input.country));
    const { file, plan, drawn } = await prepare(ctx, input);
    if (plan.problems.length > 0 && !input.onlyValid) throw no('boundary-refused', { count: plan.problems.length, problems: plan.problems.slice(0, 200) });
    if (drawn.shapes.length === 0) throw no('boundary-file-wrong', { reason: 'ninguna figura corresponde a una unidad de ese nivel. Revise qué columna trae el código.' });
    const id = newId(ctx.now.getTime());
    await insertSet(ctx.tx, authority, { id, country: input.country, level: input.level, vintage: input.vintage, source: input.source, from: input.from ?? null, to: input.to ?? null, sha256: file.sha256, fileName: file.name, by: ctx.actor.account, at: ctx.now }, drawn.shapes);
    const pairs = input.neighbours ? await newPairs(ctx, drawn) : [];
    const source = `${input.vintage} (límites importados)`.slice(0, 120);
    if (pairs.length > 0) await insertComputedPairs(ctx.tx, authority, pairs.map((pair) => ({ ...pair, source, reason: null })), ctx.actor.account, ctx.now);
    await claimFile(ctx.tx, file.id, 'territories.boundary-set', id, ctx.now);
    await refreshHash(ctx.tx, input.country);
    const counts = { units: drawn.shapes.length, neighbours: pairs.length };
    return ctx.record({ fact: 'territories.boundaries-imported', kind: 'boundary-set', on: { ...authority, id }, data: { country: input.country, level: input.level, vintage: input.vintage, sha256: file.sha256, ...counts, leftOut: plan.problems.length } }, { id, ...counts });
  },
};

async function prepare(ctx: Ctx, { fileId, country, level, codeField }: Wanted): Promise<{ file: FileRow; format: BoundaryPreview['format']; plan: BoundaryPlan; drawn: Drawn }> {
  await getCountry(ctx.tx, country);
  await checkLevel(ctx.tx, country, level);
  const file = await getOwnFile(ctx.tx, fileId, ctx.actor.account);
  const units = await listUnder(ctx.tx, country, undefined, ctx.today);
  const codes = new Set(units.filter((unit) => unit.level === level).map(({ code }) => code));
  const { format, shapes } = await readBoundaryFile(ctx.files.pathOf(file.sha256), file, country, codes);
  const plan = planBoundaries(shapes, units, country, level, codeField);
  return { file, format, plan, drawn: draw(plan.matched) };
}

/** Borders of the file between units that are not neighbours yet. */
async function newPairs(ctx: Ctx, drawn: Drawn): Promise<Drawn['pairs']> {
  const known = new Set((await listPairs(ctx.tx, drawn.shapes.map(({ unit }) => unit))).map((pair) => pair.join(' ')));
  return drawn.pairs.filter(({ a, b }) => !known.has(`${a} ${b}`));
}

const previewOf = (format: BoundaryPreview['format'], plan: BoundaryPlan, drawn: Drawn, added: Drawn['pairs']): BoundaryPreview => ({
  format,
  codeField: plan.codeField,
  fields: plan.fields.slice(0, 60),
  shapes: plan.matched.length + plan.problems.length,
  matched: plan.matched.length,
  problems: plan.problems.slice(0, 500),
  missing: plan.missing.slice(0, 100).map(({ code, name }) => ({ code, name })),
  missingCount: plan.missing.length,
  points: { before: drawn.before, after: drawn.after },
  neighbours: { found: drawn.pairs.length, added: added.length },
});
