import type { Choice, Column } from '../../../engine/table/index.ts';
import { fold } from '../../../kernel/text.ts';
import { covers, mayWrite } from '../../../kernel/reach.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { SheetRow } from '../../../platform/import/sheet.ts';
import { listInstitutionsById, packIdentity } from '../../institutions/index.ts';
import { listKinds as listActKinds, type KindRow as ActKindRow } from '../../instruments/index.ts';
import type { UnitRow } from '../../territories/index.ts';
import { no } from '../contract.ts';
import { listKinds, type BodyRow, type KindRow } from '../store/composition.ts';
import { readPlaces, type Places } from './places.ts';

/** What a sheet of bodies works on: kept with its preview. */
export interface SheetParams extends Record<string, unknown> {
  country: string;
  /** Level of the territories of the wide sheet. */
  level?: string | undefined;
  /** Of when what the sheet says is, where a row does not tell. */
  on?: string | null | undefined;
  /** Territory of an export. */
  territory?: string | undefined;
}

export type Ctx = Context;

/** @throws bodies.sheet-country */
export async function kindsOf(ctx: Pick<Ctx, 'tx'>, country: string): Promise<KindRow[]> {
  const kinds = await listKinds(ctx.tx, { country });
  if (kinds.length === 0) throw no('sheet-country', { country });
  return kinds;
}

/** Levels at which some kind is owed, and the one that a sheet is of. @throws bodies.sheet-level */
export function owedAt(kinds: readonly KindRow[], level: string | undefined): { level: string; kinds: KindRow[] } {
  const levels = [...new Set(kinds.filter(({ owed }) => owed).flatMap(({ levels: own }) => own))];
  const wanted = level ?? levels[0];
  const own = kinds.filter((kind) => kind.owed && wanted !== undefined && kind.levels.includes(wanted));
  if (wanted === undefined || own.length === 0) throw no('sheet-level', { levels: levels.join(', ') });
  return { level: wanted, kinds: own };
}

/** Everything that the rows of a sheet ask of the registers beside bodies, read once. */
export interface Ground {
  ctx: Ctx;
  country: string;
  on: string | null;
  kinds: Map<string, KindRow>;
  actKinds: Map<string, ActKindRow>;
  places: Places;
  /** Governments by territory. */
  governments: Map<string, string>;
}

export async function readGround(ctx: Ctx, { country, on }: SheetParams, rows: readonly SheetRow[]): Promise<Ground> {
  const places = await readPlaces(ctx, country, rows);
  return {
    ctx, country, on: on ?? null, places, governments: new Map(),
    kinds: new Map((await kindsOf(ctx, country)).map((kind) => [kind.code, kind])),
    actKinds: new Map((await listActKinds(ctx.tx, country)).map((kind) => [kind.code, kind])),
  };
}

/** The governments of the territories that the rows name: a pack names each by the code of its territory. */
export async function readGovernments(ground: Ground, units: readonly UnitRow[]): Promise<void> {
  const ids = new Map(units.map(({ code }) => [packIdentity('institution', code), code]));
  for (const { id } of await listInstitutionsById(ground.ctx.tx, [...ids.keys()])) ground.governments.set(ids.get(id)!, id); // one of those asked for
}

/** Whose what a sheet brings is: of the government of its territory where the person reaches it, else of their own institution. */
export function whoseAt({ ctx: { reach }, governments }: Ground, territory: string): string | null {
  const government = governments.get(territory) ?? null;
  const mine = reach.everything || covers(reach.territories, territory) || (government !== null && reach.institutions.includes(government));
  return mine ? government : (reach.institutions[0] ?? government);
}

/** Whether the person may write what a sheet brings of a territory. */
export const reachesAt = (ground: Ground, territory: string, visibility: BodyRow['visibility'] = 'public'): boolean => mayWrite(ground.ctx.reach, { owner: whoseAt(ground, territory), territory, visibility });

export const kindChoices = (kinds: readonly KindRow[]): Choice[] => kinds.map(({ code, title, plural, short }) => ({ id: code, label: title, aliases: [plural, ...(short ? [short] : [])] }));

/** Sí, no, or nobody knows: written as offices write it. */
export const knownChoices: Choice[] = [
  { id: 'yes', label: 'sí', aliases: ['s', 'x', '1', 'yes', 'verdadero', 'existe', 'sí existe', 'conformado', 'conformada', 'creado', 'creada', 'cuenta', 'tiene', 'activo', 'activa', 'funciona', 'en funcionamiento', 'vigente'] },
  { id: 'no', label: 'no', aliases: ['n', '0', 'false', 'falso', 'no existe', 'inexistente', 'no tiene', 'no cuenta', 'no conformado', 'no conformada', 'sin conformar', 'no creado', 'no creada', 'ninguno', 'ninguna'] },
  { id: 'unknown', label: 's/d', aliases: ['sd', 'nd', 'n/d', 'sin dato', 'sin datos', 'sin información', 'se desconoce', 'no se sabe', 'desconocido', 'por verificar', 'por confirmar', 'pendiente', 'np', 'no disponible'] },
];

export const known = (id: string, title: string, aliases: string[] = []): Column => ({ id, title, aliases, kind: 'choice', choices: knownChoices });

/** A number as it is compared: 012-2018, N.º 12-2018 and «Ordenanza 012-2018» are one. */
export const numberKey = (text: string): string => fold(text).split(' ').filter((word) => /\d/.test(word)).map((word) => word.replace(/^[a-z]+(?=\d)/u, '').replace(/^0+(?=\d)/u, '')).join('-') || fold(text);
