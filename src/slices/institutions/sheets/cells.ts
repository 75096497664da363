import type { SheetRow } from '../../../platform/import/sheet.ts';

export { cell, differences, placeOf, problem, textAt } from '../../../platform/import/row.ts';

export const yesAt = (row: SheetRow, column: string): boolean | undefined => (typeof row.values[column] === 'boolean' ? row.values[column] : undefined);

export const listAt = (row: SheetRow, column: string): string[] | undefined => {
  const value = row.values[column];
  return value === undefined ? undefined : Array.isArray(value) ? value : [];
};

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
