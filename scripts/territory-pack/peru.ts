import { join } from 'node:path';
import { bordersOf } from './border.ts';
import { middle, otherNames, tidyName, unit } from './row.ts';
import type { Pack, Row } from './row.ts';
import { seatsOf } from './seat.ts';
import { readSheet } from './sheet.ts';

const LIMA = '1501';

/** Accents that the catalogue lost. */
const SPELLING: Record<string, string> = { '150144': 'Santa María de Huachipa', '210103': 'Amantaní' };

/** Names in use that the catalogue does not give. */
const IN_USE: Record<string, string[]> = { '1501': ['Lima Metropolitana'], '100601': ['Tingo María'] };

const ours = (code: string): string => (code === '' ? 'PE' : `PE-${code}`);

/** Peru: ubigeo of INEI. The district that is capital of its province (…01) has no government of its own. */
export function peru(source: string): Pack {
  const folder = join(source, 'peru');
  const layers = ['departamentos', 'provincias', 'distritos'];
  const seats = new Map(layers.flatMap((layer) => [...seatsOf(folder, 'peru_3niveles.topo.json', layer)]));
  const row = (line: Record<string, string>, level: string, parent: string, government: string): Row => {
    const code = line['ubigeo'] ?? '';
    const name = SPELLING[code] ?? tidyName(line['nombre'] ?? '');
    const aliases = otherNames(name, [...parts(name), ...(IN_USE[code] ?? [])]);
    return unit({ code: ours(code), name, level, parent: ours(parent), government, aliases, point: seats.get(code) ?? null });
  };
  const rows = [
    ...readSheet(folder, 'departamentos.csv').map((l) => row(l, 'department', '', 'regional')),
    ...readSheet(folder, 'provincias.csv').map((l) => row(l, 'province', l['departamento_ubigeo'] ?? '', l['ubigeo'] === LIMA ? 'metropolitan' : 'provincial')),
    ...readSheet(folder, 'distritos.csv').map((l) => row(l, 'district', l['provincia_ubigeo'] ?? '', l['ubigeo']?.endsWith('01') ? '' : 'district')),
  ];
  const known = new Set(rows.map(({ code }) => code));
  const code = (own: string): string | undefined => (known.has(ours(own)) ? ours(own) : undefined);
  const borders = layers.flatMap((layer) => bordersOf(folder, `vecinos_${layer}.csv`, 'idep-ign', code));
  const country = unit({ code: 'PE', name: 'Perú', level: 'country', parent: '', point: middle(rows.filter((r) => r.level === 'department').map((r) => r.point)) });
  return { folder: 'pe', rows: [country, ...rows], borders };
}

/** `Quisqui (Kichki)` is found by either half. */
function parts(name: string): string[] {
  const [, first, second] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  return first === undefined || second === undefined ? [] : [first, second];
}
