import type { Cell } from '../../src/engine/table/index.ts';
import type { OutColumn } from '../../src/platform/sheet/index.ts';
import type { Chance } from './chance.ts';
import { personName, sentence } from './words.ts';

/** Twelve columns of a PDOT as offices head them. */
export const matrixColumns: OutColumn[] = [
  { title: 'Código', kind: 'code' }, { title: 'Tipo' }, { title: 'Código superior', kind: 'code' }, { title: 'Texto' }, { title: 'Responsable' }, { title: 'Unidad' },
  { title: 'Línea base', kind: 'number' }, { title: 'Meta final', kind: 'number' }, { title: 'Presupuesto', kind: 'money' }, { title: 'Desde', kind: 'date' }, { title: 'Cuándo' }, { title: 'Nota' },
];

/** Goals below each objective. */
const below = 49;

/** A plan as a matrix of twelve columns: objectives, each with its goals below. */
export function* matrixRows(c: Chance, count: number): Generator<readonly Cell[]> {
  for (let n = 0; n < count; n += 1) {
    const objective = 1 + Math.floor(n / (below + 1));
    const at = n % (below + 1);
    const start = new Date(Date.UTC(2019 + (n % 5), n % 12, 1 + (n % 28)));
    yield at === 0
      ? [`${objective}`, 'Objetivo estratégico', null, sentence(c, n), personName(c), null, null, null, null, null, null, `fila ${n}`]
      : [`${objective}.${at}`, 'Meta', `${objective}`, sentence(c, n), personName(c), 'porcentaje', c.below(100), 50 + c.below(50), 1000 * c.below(900) + 0.5, start, `trimestre ${1 + (n % 4)}`, `fila ${n}`];
  }
}
