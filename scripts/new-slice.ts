import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { order } from '../test/house/rooms.ts';
import { roomsOf } from './new-slice/rooms.ts';

// `npm run new-slice -- groups group` writes the rooms of the slice `groups`, whose records are called `group`.
const [slice = '', noun = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/slices', slice);

const stop = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};
if (!/^[a-z]+$/.test(slice) || !/^[a-z]+$/.test(noun)) stop('Uso: npm run new-slice -- SLICE NOMBRE   (por ejemplo: npm run new-slice -- groups group)');
if (!order.includes(slice)) stop(`«${slice}» no está en el orden de la casa (test/house/rooms.ts). Póngalo en su lugar: una capacidad solo ve a las que están antes.`);
if (existsSync(folder)) stop(`${folder} ya existe.`);

const last = Math.max(...readdirSync(join(root, 'migrations')).map((name) => Number(/^(\d{4})_/.exec(name)?.[1] ?? 0)));
const migration = `migrations/${String(last + 1).padStart(4, '0')}_${slice}_base.sql`;
const files = roomsOf(slice, noun, migration);
mkdirSync(join(folder, 'web'), { recursive: true });
for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
process.stdout.write(`${Object.keys(files).join('\n')}\nFalta: ponerla en src/slices/index.ts, y después node scripts/schema-dump.ts y vitest run src/slices/${slice} test/sweep.test.ts\n`);
