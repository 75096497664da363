import type { CellValue } from '../../../engine/table/index.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Change, RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import type { Owned } from '../../../kernel/reach.ts';

/** A text cell: undefined where the sheet has no such column, null where it is empty. */
export const textAt = (row: SheetRow, column: string): string | null | undefined => {
  const value = row.values[column];
  return value === undefined ? undefined : typeof value === 'string' ? value.trim() || null : typeof value === 'number' ? String(value) : null;
};

export const yesAt = (row: SheetRow, column: string): boolean | undefined => (typeof row.values[column] === 'boolean' ? row.values[column] : undefined);

export const listAt = (row: SheetRow, column: string): string[] | undefined => {
  const value = row.values[column];
  return value === undefined ? undefined : Array.isArray(value) ? value : [];
};

export const problem = (row: number, code: string, message: string): RowProblem => ({ row, column: '', code, message });

/** Which of some fields a row changes, by the title of their column. */
export function differences(titles: Readonly<Record<string, string>>, before: object, after: object): NonNullable<Change['diff']> {
  const shown = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' | ') : typeof value === 'boolean' ? (value ? 'sí' : 'no') : String(value));
  return Object.keys(after)
    .filter((field) => field in titles && JSON.stringify(Reflect.get(before, field) ?? null) !== JSON.stringify(Reflect.get(after, field) ?? null))
    .map((field) => ({ field: titles[field]!, before: shown(Reflect.get(before, field)), after: shown(Reflect.get(after, field)) }));
}

/** The record of an import is of whoever makes it; each row asks for its own authority. */
export const placeOf = (ctx: Pick<Context, 'reach'>): Omit<Owned, 'id' | 'version'> => ({ owner: ctx.reach.institutions[0] ?? null, territory: ctx.reach.territories[0] ?? null, parties: [], visibility: 'shared' });

/** Answers each text once: a sheet names the same institution on many rows. */
export function remembered<T>(find: (text: string) => Promise<T>): (text: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

export const isIdentity = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** A value as a cell; nothing is an empty one. */
export const cell = (value: string | number | boolean | string[] | null | undefined): CellValue => (Array.isArray(value) && value.length === 0 ? null : (value ?? null));

export const words = {
  outOfReach: 'Su permiso no alcanza a esa institución o territorio. Quite la fila, o pida que lo amplíen.',
  unknownId: (id: string) => `No hay ningún registro con el identificador «${id}». Déjelo vacío para crear uno nuevo.`,
  unknownTerritory: (code: string) => `No se reconoce el territorio «${code}». Escriba su código, por ejemplo EC-0807.`,
  severalTerritories: (code: string, found: string[]) => `«${code}» puede ser ${found.slice(0, 4).join(' o ')}. Escriba el código con las letras de su país.`,
  circle: (name: string) => `«${name}» quedaría debajo de sí misma. Corrija «Depende de».`,
  seats: (limit: number) => `Los puestos van de 1 a ${limit}. Corrija el número.`,
  unknownInstitution: (name: string) => `No se reconoce la institución «${name}», o hay varias así. Escriba el código de su territorio con las letras de su país, por ejemplo EC-0801, o su identificador.`,
  severalPeople: (name: string) => `Hay varias personas llamadas «${name}» en esa institución. Escriba el identificador de la que es.`,
  severalInstitutions: (name: string) => `Hay varias instituciones llamadas «${name}» en ese territorio. Escriba el identificador de la que es.`,
  twice: 'Está dos veces en la hoja. Deje una sola fila.',
  crossed: 'La fecha final es anterior a la inicial.',
  taken: (title: string) => `«${title}» ya está ocupado en esas fechas. Corrija las fechas, o aumente sus puestos.`,
  needsTerritory: 'Falta el territorio: sin él no se puede crear.',
  needsPost: 'Falta el cargo.',
};
