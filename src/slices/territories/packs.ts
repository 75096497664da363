import type { PackLoader } from '../../kernel/extension.ts';
import { readPackCsv } from './csv.ts';

const operation = 'territories.load-pack';
const text = (cell: string | undefined): string | null => cell || null;
const list = (cell: string | undefined): string[] => (cell ?? '').split('|').map((one) => one.trim()).filter(Boolean);
const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

/** The country first, then its units, then who borders whom. */
export const packs: PackLoader[] = [
  { file: 'country.json', operation, inputs: (file, pack) => [{ pack, country: JSON.parse(file) as unknown }] },
  {
    file: 'territories.csv',
    operation,
    inputs: (file, pack) => [
      {
        pack,
        units: readPackCsv(file).map((row) => ({
          code: row['code'], name: row['name'], level: row['level'], parent: text(row['parent']), government: text(row['government']),
          from: text(row['from']), to: text(row['to']), aliases: list(row['aliases']), lon: number(row['lon']), lat: number(row['lat']),
          regime: text(row['regime']), successors: list(row['successor']),
        })),
      },
    ],
  },
  {
    file: 'neighbours.csv',
    operation,
    inputs: (file, pack) => {
      const pairs = readPackCsv(file).map((row) => ({ a: row['a'], b: row['b'], km: number(row['km']), source: row['source'] }));
      return pairs[0]?.a ? [{ pack, neighbours: { country: pairs[0].a.slice(0, 2), pairs } }] : [];
    },
  },
];
