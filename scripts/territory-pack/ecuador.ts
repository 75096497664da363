import { join } from 'node:path';
import { comparedBorders } from './border.ts';
import { middle, otherNames, tidyName, unit } from './row.ts';
import type { Pack, Row } from './row.ts';
import { seatsOf } from './seat.ts';
import { readSheet } from './sheet.ts';

const AMAZONIA = new Set(['14', '15', '16', '19', '21', '22']);

/** Names in use that the catalogue does not give. */
const IN_USE: Record<string, string[]> = {
  '0807': ['Río Verde'],
  '0902': ['Alfredo Baquerizo Moreno', 'Juján'],
  '090250': ['Alfredo Baquerizo Moreno', 'Juján'],
  '1701': ['Quito', 'DMQ'],
  '080358': ['Chamanga'],
  '23': ['Santo Domingo'],
};

/** Codes that ended, with the day and successors that packs/ec/country.json explains (`successions`). */
const BEFORE_THE_COUNT = '2019-03-31';
const LA_CONCORDIA = '2013-05-30';
const ENDED: [code: string, name: string, parent: string, to: string, successors: string[]][] = [
  ['0808', 'La Concordia', '08', LA_CONCORDIA, ['2302']],
  ['080850', 'La Concordia', '0808', LA_CONCORDIA, ['230250']],
  ['080851', 'Monterrey', '0808', LA_CONCORDIA, ['230251']],
  ['080852', 'La Villegas', '0808', LA_CONCORDIA, ['230252']],
  ['080853', 'Plan Piloto', '0808', LA_CONCORDIA, ['230253']],
  ['011551', 'El Carmen de Pijilí', '0115', BEFORE_THE_COUNT, ['010852']],
  ['220254', 'Tiputini', '2202', BEFORE_THE_COUNT, ['220250']],
  // Zones without a province: they hang from the country.
  ['900151', 'Las Golondrinas', '', BEFORE_THE_COUNT, ['1003']],
  ['900351', 'Manga del Cura', '', BEFORE_THE_COUNT, ['130453', '130454']],
  ['900451', 'El Piedrero', '', BEFORE_THE_COUNT, ['0909', '0304']],
];
/** Recoded units begin the day after their old code ended. */
const BEGAN: Record<string, string> = {
  '2302': '2013-05-31', '230250': '2013-05-31', '230251': '2013-05-31', '230252': '2013-05-31', '230253': '2013-05-31',
  '010852': '2019-04-01',
};

const ours = (code: string): string => (code === '' ? 'EC' : `EC-${code}`);
const regimeOf = (code: string): string => (code.startsWith('20') ? 'galapagos' : AMAZONIA.has(code.slice(0, 2)) ? 'amazonia' : '');

/** Ecuador: INEC catalogue of 2022 on 2012 cartography; CONALI 2024 for six parishes that 2012 does not draw. */
export function ecuador(source: string): Pack {
  const folder = join(source, 'ecuador');
  const newer = seatsOf(folder, 'conali2024/ecuador_3niveles.topo.json', 'parroquias');
  const drawn = seatsOf(folder, 'parroquias.topo.json', 'parroquias');
  const parishes = readSheet(folder, 'parroquias.csv');
  const unmapped = new Set(parishes.map((line) => line['codigo'] ?? '').filter((code) => !drawn.has(code)));
  const seats = new Map([
    ...newer, ...drawn,
    ...seatsOf(folder, 'cantones.topo.json', 'cantones'), ...seatsOf(folder, 'provincias.topo.json', 'provincias'),
  ]);
  const row = (line: Record<string, string>, level: string, parent: string, government: string): Row =>
    current(line, level, parent, government, seats);
  const rows = [
    ...readSheet(folder, 'provincias.csv').map((l) => row(l, 'province', '', l['codigo'] === '20' ? 'special-regime' : 'provincial')),
    ...readSheet(folder, 'cantones.csv').map((l) => row(l, 'canton', l['provincia_codigo'] ?? '', l['codigo'] === '1701' ? 'metropolitan' : 'municipal')),
    ...parishes.map((l) => row(l, 'parish', l['canton_codigo'] ?? '', l['tipo'] === 'rural' ? 'parish' : '')),
  ];
  const known = new Set(rows.map(({ code }) => code));
  const code = (own: string): string | undefined => (known.has(ours(own)) ? ours(own) : undefined);
  const mainland = rows.filter((r) => r.level === 'province' && r.regime !== 'galapagos');
  const country = unit({ code: 'EC', name: 'Ecuador', level: 'country', parent: '', point: middle(mainland.map((r) => r.point)) });
  const borders = ['provincias', 'cantones', 'parroquias'].flatMap((level) =>
    comparedBorders(folder, `vecinos_${level}_comparados.csv`, unmapped, code));
  return { folder: 'ec', rows: [country, ...rows, ...ended(rows, seats)], borders };
}

function current(line: Record<string, string>, level: string, parent: string, government: string, seats: Map<string, [number, number]>): Row {
  const code = line['codigo'] ?? '';
  const name = tidyName(line['nombre'] ?? '');
  // "cab. en X" says where the seat is, "incluye X" what it holds; people look for X.
  const given = (line['alias'] ?? '').split(';').map((alias) => alias.replace(/^\s*(cab\. en|incluye la) /i, ''));
  return unit({
    code: ours(code), name, level, parent: ours(parent), government, from: BEGAN[code] ?? '',
    aliases: otherNames(name, [...given, ...(IN_USE[code] ?? [])]), point: seats.get(code) ?? null, regime: regimeOf(code),
  });
}

/** Ended units have no government of their own: the body went on under the successor, or ceased to be. */
function ended(rows: Row[], seats: Map<string, [number, number]>): Row[] {
  const pointOf = new Map(rows.map((row) => [row.code, row.point]));
  return ENDED.map(([code, name, parent, to, successors]) =>
    unit({
      code: ours(code), name, level: code.length === 4 ? 'canton' : 'parish', parent: ours(parent), to, regime: regimeOf(code),
      point: seats.get(code) ?? middle(successors.map((successor) => pointOf.get(ours(successor)))), successor: successors.map(ours),
    }));
}
