import type { Band, Scheme } from '../contract.ts';

/** What the screen of semaphores says. */
export const words = {
  page: 'Semáforos',
  verifiedOf: (whole: number): string => `de ${whole} con cotas verificadas`,
  lead: 'Cada valor se nombra con un color, una forma y una palabra. El número va siempre al lado y no se redondea a través de una cota.',
  tryLabel: 'Pruebe un valor',
  tryHint: 'Por ejemplo 84,96: se queda por debajo de 85.',
  unreadable: 'Escriba un número, por ejemplo 84,96.',
  outside: 'ningún tramo',
  columns: { band: 'Tramo', from: 'Desde', to: 'Hasta antes de', value: 'Su valor' },
  open: 'sin límite',
  here: 'cae aquí',
  use: (use: string): string => `Para: ${use}`,
  failed: 'No se pudieron leer los semáforos.',
  again: 'Volver a intentar',
  none: 'Todavía no hay semáforos',
  noneBody: 'Se cargan con el paquete de base. Pídalo a quien administra Articula.',
};

/** The page's sentence, from the schemes. */
export function sentence(schemes: readonly Pick<Scheme, 'verified' | 'basis'>[]): string {
  const doubtful = schemes.filter(({ verified }) => !verified).length;
  const what = schemes.length === 1 ? 'Un semáforo' : `${schemes.length} semáforos`;
  if (doubtful === 0) return `${what}, con sus cotas verificadas`;
  return doubtful === schemes.length ? `${what}: ninguno tiene sus cotas verificadas` : `${what}: ${doubtful} con cotas por verificar`;
}

/** Reads a number as people write it here: «84,96», «84.96». Undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return plain !== '' && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

export const numberText = (value: number): string => new Intl.NumberFormat('es-EC', { maximumFractionDigits: 6 }).format(value);

/** How each shape of the packs is drawn by the house's signs. */
export const signOf = (shape: Band['shape']): 'ok' | 'run' | 'risk' | 'late' =>
  (({ tick: 'ok', half: 'run', triangle: 'risk', diamond: 'late', 'knots-1': 'late', 'knots-2': 'risk', 'knots-3': 'run', 'knots-4': 'ok', 'knots-5': 'ok' }) as const)[shape];

const regions = new Intl.DisplayNames('es', { type: 'region', fallback: 'code' });
/** The name of a country by its code; a code that is no country of the world stays as it is. */
export const countryName = (code: string): string => regions.of(code) ?? code;
