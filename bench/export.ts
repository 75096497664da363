import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../src/engine/table/index.ts';
import { writeXlsx, type OutColumn } from '../src/platform/sheet/index.ts';
import { peakMegabytes, report, sized, timed } from './budget.ts';
import { chance, type Chance } from './generate/chance.ts';
import { sentence } from './generate/words.ts';

// An export of 130,000 rows by 100 columns as a workbook, its rows made while it is written.
const rows = sized(130_000);
const columns: OutColumn[] = Array.from({ length: 100 }, (_, n) => (n % 10 === 0 ? { title: `Código ${n}`, kind: 'code' } : n % 10 === 5 ? { title: `Fecha ${n}`, kind: 'date' } : n % 10 < 4 ? { title: `Texto ${n}`, kind: 'text' } : { title: `Valor ${n}`, kind: 'number' }));

function* cells(c: Chance): Generator<readonly Cell[]> {
  const texts = Array.from({ length: 997 }, (_, n) => sentence(c, n));
  for (let row = 0; row < rows; row += 1) {
    yield columns.map(({ kind }, at): Cell => {
      if (kind === 'code') return `0${row}.${at}`;
      if (kind === 'text') return texts[(row + at * 31) % texts.length] ?? null;
      return kind === 'date' ? new Date(Date.UTC(2019 + (row % 10), at % 12, 1 + (row % 28))) : (row * at) % 9973;
    });
  }
}

const folder = mkdtempSync(join(tmpdir(), 'articula-bench-'));
try {
  const path = join(folder, 'salida.xlsx');
  const { ms, busyMs } = await timed(() => writeXlsx({ sheets: [{ name: 'Salida', columns, rows: cells(chance(13)) }] }, path));
  report({ name: 'export as a workbook, time', value: ms / 1000, unit: 's', atMost: 60, note: `${rows} rows by 100, ${(statSync(path).size / 1e6).toFixed(0)} MB; ${(busyMs / 1000).toFixed(1)} s of processor` });
  report({ name: 'export as a workbook, memory', value: peakMegabytes(), unit: 'MB', atMost: 300 });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
