import { join } from 'node:path';
import { bordersOf } from './border.ts';
import { middle, otherNames, tidyName, unit } from './row.ts';
import type { Pack, Row } from './row.ts';
import { seatsOf } from './seat.ts';
import { readSheet } from './sheet.ts';

const MEDELLIN = '05001';
const BOGOTA = '11';

/** Accents that the catalogue lost. */
const SPELLING: Record<string, string> = { '63': 'Quindío' };

/** Names in use that the catalogue does not give. */
const IN_USE: Record<string, string[]> = {
  '11': ['Bogotá', 'Santafé de Bogotá'],
  '11001': ['Bogotá', 'Santafé de Bogotá'],
  '88': ['San Andrés y Providencia'],
  '19548': ['Piendamó', 'Tunía'],
  '19760': ['Sotará', 'Paispamba'],
};

const ours = (code: string): string => (code === '' ? 'CO' : `CO-${code}`);

/** Colombia: DIVIPOLA 2020, and the comunas and corregimientos of Medellín under its municipality. */
export function colombia(source: string): Pack {
  const folder = join(source, 'colombia');
  const seats = new Map([
    ...seatsOf(folder, 'departamentos.topo.json', 'departamentos'),
    ...seatsOf(folder, 'municipios.topo.json', 'municipios'),
    ...[...seatsOf(folder, 'medellin_comunas.topo.json', 'comunas')].map(([code, point]) => [`${MEDELLIN}-${code}`, point] as const), // a pair for the Map
  ]);
  const row = (code: string, given: string, level: string, parent: string, government: string): Row => {
    const name = SPELLING[code] ?? tidyName(given);
    return unit({ code: ours(code), name, level, parent: ours(parent), government, aliases: otherNames(name, IN_USE[code] ?? []), point: seats.get(code) ?? null });
  };
  const rows = [
    ...readSheet(folder, 'departamentos.csv').map(({ codigo = '', nombre = '' }) => row(codigo, nombre, 'department', '', codigo === BOGOTA ? '' : 'departmental')),
    ...readSheet(folder, 'municipios.csv').map(({ codigo = '', nombre = '', tipo = '' }) => row(codigo, nombre, 'municipality', codigo.slice(0, 2), governmentOf(codigo, tipo))),
    ...readSheet(folder, 'medellin_comunas.csv').map(({ codigo = '', nombre = '', tipo = '', divipola = MEDELLIN }) => row(`${divipola}-${codigo}`, nombre, tipo, divipola, '')),
  ];
  const known = new Set(rows.map(({ code }) => code));
  const code = (own: string): string | undefined => (known.has(ours(own)) ? ours(own) : undefined);
  const borders = [
    ...['departamentos', 'municipios'].flatMap((layer) => bordersOf(folder, `vecinos_${layer}.csv`, 'dane-mgn-2020', code)),
    ...bordersOf(folder, 'vecinos_medellin_comunas.csv', 'alcaldia-medellin-2019', (own) => code(`${MEDELLIN}-${own}`)),
  ];
  const country = unit({ code: 'CO', name: 'Colombia', level: 'country', parent: '', point: middle(rows.filter((r) => r.level === 'department').map((r) => r.point)) });
  return { folder: 'co', rows: [country, ...rows], borders };
}

/** Areas without a municipality and the island of San Andrés, which its department governs, have none. */
function governmentOf(code: string, kind: string): string {
  if (code.startsWith(BOGOTA)) return 'capital-district';
  return kind === 'MUNICIPIO' ? 'municipal' : '';
}
