import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stage } from '../test/stage/stage.ts';
import { describeSchema } from './schema/describe.ts';

// Writes docs/schema.sql from a freshly migrated database: `node scripts/schema-dump.ts`.
const own = await stage();
try {
  writeFileSync(join(import.meta.dirname, '../docs/schema.sql'), await describeSchema(own.owner));
} finally {
  await own.close();
}
