import type { PackLoader } from '../../kernel/extension.ts';
import { readPackCsv } from '../territories/index.ts';

/** Governments and other institutions of a pack; then, in the example, people with their posts. */
export const packs: PackLoader[] = [
  {
    file: 'sectors.json', // before the institutions that say theirs
    operation: 'institutions.load-sectors',
    inputs: (text, pack) => [{ pack, sectors: JSON.parse(text) as unknown }], // as below
  },
  {
    file: 'institutions.json',
    operation: 'institutions.load-pack',
    inputs: (text, pack) => [{ pack, ...(JSON.parse(text) as object) }], // the contract judges its shape
  },
  {
    file: 'authorities.json', // after the institutions that it names
    operation: 'institutions.load-authorities',
    inputs: (text, pack) => [{ pack, ...(JSON.parse(text) as object) }], // the contract judges its shape
  },
  {
    file: 'people.csv',
    operation: 'institutions.load-people',
    inputs: (text, pack) => [
      {
        pack,
        people: readPackCsv(text).map((row) => ({ id: row['id'], name: row['name'], post: row['post'], institution: row['institution'], from: row['from'] || null, to: row['to'] || null, example: row['example'] === 'true' })),
      },
    ],
  },
];
