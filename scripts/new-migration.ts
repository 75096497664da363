import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { order } from '../test/house/rooms.ts';

// `npm run new-migration -- plans costs` writes migrations/NNNN_plans_costs.sql with the next number.
const [slice = '', what = ''] = process.argv.slice(2);
const folder = join(import.meta.dirname, '../migrations');

if (!(order.includes(slice) || slice === 'platform') || !/^[a-z][a-z0-9_]*$/.test(what)) {
  process.stderr.write('Uso: npm run new-migration -- SLICE QUE   (por ejemplo: npm run new-migration -- plans costs)\n');
  process.exit(1);
}
const last = Math.max(...readdirSync(folder).map((name) => Number(/^(\d{4})_/.exec(name)?.[1] ?? 0)));
const path = join(folder, `${String(last + 1).padStart(4, '0')}_${slice}_${what}.sql`);
writeFileSync(path, `-- What changes and why. Forward only: an applied file never changes again.\n`);
process.stdout.write(`${path}\nAl terminar: node scripts/schema-dump.ts\n`);
