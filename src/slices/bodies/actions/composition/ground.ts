import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { findInstitution, listInstitutionsById } from '../../../institutions/index.ts';
import { findUnit, listUnits, type UnitRow } from '../../../territories/index.ts';
import { no, type bodies } from '../../contract.ts';
import type { Named, NamedPlace } from '../../contract/composition.ts';
import { findKind, lockBodyRow, type BodyRow, type KindRow } from '../../store/composition.ts';

export type Ctx = Context<typeof bodies>;

/** @throws bodies.kind-unknown */
export async function kindOf(ctx: Pick<Ctx, 'tx'>, country: string, code: string): Promise<KindRow> {
  const kind = await findKind(ctx.tx, country, code);
  if (!kind) throw no('kind-unknown', { kind: code, country });
  return kind;
}

/** A territory by its code. @throws bodies.territory-unknown */
export async function unitOf(ctx: Pick<Ctx, 'tx'>, code: string): Promise<UnitRow> {
  const unit = await findUnit(ctx.tx, code);
  if (!unit) throw no('territory-unknown', { code });
  return unit;
}

/** A body that the actor may change, locked. With a version: the one seen must be today's. */
export async function changeableBody(ctx: Ctx, id: string, version?: number): Promise<Permitted<BodyRow>> {
  const row = ctx.permit(await lockBodyRow(ctx.tx, id));
  if (version !== undefined && row.version !== version) throw houseNo('version-changed', { current: row });
  return row;
}

/** Institutions that a body names must be within reach. */
export async function readableInstitutions(ctx: Ctx, ids: readonly (string | null | undefined)[]): Promise<void> {
  for (const id of ids) if (id) ctx.permitRead(await findInstitution(ctx.tx, id));
}

export const placeOf = ({ code, name, level, level_name, rank }: UnitRow): NamedPlace => ({ code, name, level, levelName: level_name, rank });

/** Territories by their codes, as they are named anywhere. */
export async function placesOf(ctx: Pick<Ctx, 'tx'>, codes: readonly (string | null)[]): Promise<Map<string, NamedPlace>> {
  const units = await listUnits(ctx.tx, [...new Set(codes.filter((code) => code !== null))]);
  return new Map(units.map((unit) => [unit.code, placeOf(unit)]));
}

/** Institutions by their identities, those within reach, as they are named anywhere. */
export async function institutionsNamed(ctx: Pick<Ctx, 'tx'>, ids: readonly (string | null)[], mayRead: (row: Awaited<ReturnType<typeof listInstitutionsById>>[number]) => boolean): Promise<Map<string, Named>> {
  const found = await listInstitutionsById(ctx.tx, [...new Set(ids.filter((id) => id !== null))]);
  return new Map(found.filter(mayRead).map(({ id, name, short }) => [id, { id, name: short ?? name }]));
}

/** Only what was given: an absent field leaves what there is. */
export const present = <T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }; // the same keys without the absent ones

/** Names of the fields whose value would change. */
export const changedFields = (row: object, given: object): string[] =>
  Object.entries(given).filter(([field, value]) => JSON.stringify(Reflect.get(row, field) ?? null) !== JSON.stringify(value ?? null)).map(([field]) => field);
