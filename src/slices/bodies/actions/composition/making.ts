import type { Input } from '../../../../kernel/contract.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { addInstitution, governmentOf } from '../../../institutions/index.ts';
import { InstitutionKind } from '../../../institutions/contract.ts';
import { listUnits } from '../../../territories/index.ts';
import { no, type bodies } from '../../contract.ts';
import { goneAmong, isAbolished, namedTwice } from '../../rules/composition/serving.ts';
import { findBodyRow, idsAbove, insertBody, saveServed, type BodyRow, type KindRow, type ServedRow } from '../../store/composition.ts';
import { kindOf, readableInstitutions, unitOf, type Ctx } from './ground.ts';

export type NewBody = Omit<Input<(typeof bodies)['operations']['create']>, 'creation' | 'createdBy'>;
export type Serving = NewBody['serves'];

/**
 * A body about to be in the register, written within the caller's reach; the calling command leaves the fact. Without an
 * owner it is of the government of its seat.
 * @throws bodies.kind-unknown, kind-level, territory-unknown, territory-abolished, body-twice, body-circle, house.not-your-place
 */
export async function addBody(ctx: Ctx, input: NewBody): Promise<{ row: Permitted<BodyRow>; kind: KindRow; institution: string | null }> {
  const unit = await unitOf(ctx, input.territory);
  const kind = await kindOf(ctx, unit.country, input.kind);
  if (kind.levels.length > 0 && !kind.levels.includes(unit.level)) throw no('kind-level', { kind: kind.title, level: unit.level_name, name: unit.name });
  if (input.institution && input.newInstitution) throw no('institution-or-new');
  const served = await servedBy(ctx, unit.code, input.serves);
  await readableInstitutions(ctx, [input.institution, input.promoter, input.convener]);
  const id = input.id ?? newId(ctx.now.getTime());
  await checkParent(ctx, { id, country: unit.country }, input.parent ?? null);
  const row = ctx.permitNew<BodyRow>({
    id, owner: await ownerOf(ctx, unit.code, input.owner), territory: unit.code, parties: [], visibility: input.visibility, version: 1, country: unit.country, kind: kind.code, name: input.name ?? `${kind.title} de ${unit.name}`,
    institution: input.institution ?? null, parent: input.parent ?? null, initiative: input.initiative, promoter: input.promoter ?? null, convener: input.convener ?? null, example: input.example, note: input.note ?? null, source: input.source ?? null,
  });
  const entry = input.newInstitution ? await addInstitution(ctx, { kind: InstitutionKind.parse(kind.institutionKind), name: row.name, territory: unit.code, visibility: row.visibility, ...(row.owner ? { owner: row.owner } : {}) }) : undefined;
  const whole: Permitted<BodyRow> = { ...row, institution: entry?.id ?? row.institution };
  await insertBody(ctx.tx, whole, ctx.now);
  if (served.length > 0) await saveServed(ctx.tx, whole, served);
  return { row: whole, kind, institution: whole.institution };
}

/** Whose a body is: the institution that is said, else the government of its seat, else the first institution of the grant. */
async function ownerOf(ctx: Ctx, territory: string, said: string | undefined): Promise<string | null> {
  if (said) {
    await readableInstitutions(ctx, [said]);
    return said;
  }
  const government = (await governmentOf(ctx.tx, territory))?.id ?? null;
  const { everything, territories, institutions } = ctx.reach;
  const mine = everything || territories.some((code) => territory.startsWith(code)) || (government !== null && institutions.includes(government));
  return mine ? government : (institutions[0] ?? government);
}

/** What a body serves, as it is kept: its seat only where it serves a part of it or for a time. @throws bodies.territory-* , served-dates */
export async function servedBy(ctx: Ctx, seat: string, serves: Serving): Promise<Omit<ServedRow, 'body'>[]> {
  const twice = namedTwice(serves.map(({ territory }) => territory));
  if (twice) throw no('territory-twice', { code: twice });
  for (const { from, to } of serves) if (from && to && to < from) throw no('served-dates', { from, to });
  const units = new Map((await listUnits(ctx.tx, [seat, ...serves.map(({ territory }) => territory)])).map((unit) => [unit.code, unit]));
  const unknown = serves.find(({ territory }) => !units.has(territory));
  if (unknown) throw no('territory-unknown', { code: unknown.territory });
  const all = [...(serves.some(({ territory }) => territory === seat) ? [] : [{ territory: seat, part: null, from: null, to: null }]), ...serves];
  const gone = goneAmong(all.map(({ territory, to }) => ({ unit: units.get(territory)!, to: to ?? null })), ctx.today); // every one was just found
  if (gone) throw no('territory-abolished', { name: gone.name, on: gone.valid_to, successors: await successorsOf(ctx, gone.successors) });
  return serves.filter(({ territory, part, from, to }) => territory !== seat || part || from || to).map(({ territory, part, from, to }) => ({ territory, part: part ?? null, from: from ?? null, to: to ?? null }));
}

/** @throws bodies.territory-abolished when on a day (ISO) a territory no longer exists */
export async function stillThere(ctx: Ctx, unit: Parameters<typeof isAbolished>[0] & { name: string }, day: string): Promise<void> {
  if (isAbolished(unit, day)) throw no('territory-abolished', { name: unit.name, on: unit.valid_to, successors: await successorsOf(ctx, unit.successors) });
}

async function successorsOf(ctx: Ctx, codes: readonly string[]): Promise<string> {
  const units = await listUnits(ctx.tx, codes);
  return units.filter((unit) => !isAbolished(unit, ctx.today)).map(({ name, code }) => `${name} (${code})`).join(', ') || 'no consta';
}

/** @throws bodies.body-circle, parent-country */
export async function checkParent(ctx: Ctx, { id, country }: Pick<BodyRow, 'id' | 'country'>, parent: string | null): Promise<void> {
  if (parent === null) return;
  const above = ctx.permitRead(await findBodyRow(ctx.tx, parent));
  if (above.country !== country) throw no('parent-country', { name: above.name });
  if (parent === id || (await idsAbove(ctx.tx, parent)).includes(id)) throw no('body-circle', { name: above.name });
}
