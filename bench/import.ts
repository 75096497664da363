import { fork } from 'node:child_process';
import { join } from 'node:path';
import { writeXlsx } from '../src/platform/sheet/index.ts';
import { report, sized } from './budget.ts';
import { chance } from './generate/chance.ts';
import { matrixColumns, matrixRows } from './generate/matrix.ts';
import { ground } from './ground.ts';
import type { Imported } from './import-process.ts';
import { processorSeconds } from './processor.ts';

// A spreadsheet of 100,000 rows by 12 columns, previewed and stored whole: seconds together, and the most memory of the
// process that does it, its reader's thread and the loaded product included.
const rows = sized(100_000);
const g = await ground(['base', 'ec']);

try {
  const sheet = join(g.filesFolder, '../matriz.xlsx');
  await writeXlsx({ sheets: [{ name: 'Matriz', columns: matrixColumns, rows: matrixRows(chance(12), rows) }] }, sheet);
  const { planId } = await g.app.run<{ planId: string }>('plans.create', { title: 'Plan de cien mil filas', scheme: 'pdot', territory: 'EC-0807' });
  const child = fork(join(import.meta.dirname, 'import-process.ts'), [], { execArgv: process.execArgv });
  const before = processorSeconds([g.serverPid]) ?? Number.NaN;
  child.send({ address: g.address, filesFolder: g.filesFolder, sheet, planId });
  const done = await new Promise<Imported>((settle, fail) => {
    child.once('message', (words) => settle(words as Imported)); // sent by `import-process.ts`
    child.once('exit', (code) => fail(new Error(`the import ended with ${code}`)));
  });
  const database = ((processorSeconds([g.serverPid]) ?? Number.NaN) - before) * 1000;
  if (done.created !== rows || done.refused !== 0) throw new Error(`${done.created} of ${rows} rows entered, ${done.refused} were refused`);
  const note = `${rows} rows; preview ${(done.previewMs / 1000).toFixed(1)} s, storing ${(done.storeMs / 1000).toFixed(1)} s; ${(done.busyMs / 1000).toFixed(1)} s of processor here, ${(database / 1000).toFixed(1)} s in the database`;
  report({ name: 'import of a sheet, time', value: (done.previewMs + done.storeMs) / 1000, unit: 's', atMost: 10, note });
  report({ name: 'import of a sheet, memory', value: done.peakMegabytes, unit: 'MB', atMost: 300, note: `the product alone ${done.idleMegabytes.toFixed(0)} MB, up to ${done.previewedMegabytes.toFixed(0)} MB in the preview` });
} finally {
  await g.close();
}
