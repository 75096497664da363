import type { CorpusStatement, Found, Reading, Rule } from '../corpus.ts';

/** What a cell looks like. Words say nothing about where they belong: only the others can be out of place. */
type Shape = 'number' | 'percent' | 'date' | 'clock' | 'flag' | 'code' | 'words';

const shapes: readonly (readonly [Shape, RegExp])[] = [
  ['percent', /^[+-]?\d+([.,]\d+)? ?%$/],
  ['date', /^(\d{4}-\d{2}(-\d{2})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} de [a-záéíóú]+( de(l)? \d{4})?)$/i],
  ['clock', /^\d{1,2}[:h]\d{2}( ?[-–] ?\d{1,2}[:h]\d{2})?$/],
  ['number', /^[+-]?\d[\d.,\u202F\u00A0 ]*$/],
  ['flag', /^(sí|si|no|x|parcial)$/i],
  ['code', /^[\p{L}]{0,4}[-.]?\d+([-.]\d+)*$/u],
];

function shapeOf({ value }: CorpusStatement): Shape {
  if (value.kind === 'number') return 'number';
  if (value.kind === 'date') return 'date';
  if (value.kind === 'time') return 'clock';
  if (value.kind === 'flag') return 'flag';
  const text = value.kind === 'text' ? value.text.trim() : '';
  return shapes.find(([, pattern]) => pattern.test(text))?.[0] ?? 'words';
}

/** Fewer rows say nothing about a column; and this share of them must agree on what it holds. */
const leastRows = 4;
const agreeing = 0.75;

/** What the cells of a column mostly look like; nothing when they do not agree. */
function usual(cells: readonly CorpusStatement[]): Shape | undefined {
  const counts = [...Map.groupBy(cells, shapeOf)].map(([shape, list]) => [shape, list.length] as const).toSorted((a, b) => b[1] - a[1]);
  const [first] = counts;
  return first && cells.length >= leastRows && first[1] >= cells.length * agreeing ? first[0] : undefined;
}

const textOf = ({ value }: CorpusStatement): string => (value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.number) : value.kind === 'date' || value.kind === 'time' ? value.from : value.kind === 'flag' ? value.flag : '');

function inTable(reading: Reading, cells: readonly CorpusStatement[]): Found[] {
  const columns = [...Map.groupBy(cells, ({ column }) => column ?? 0)].toSorted(([a], [b]) => a - b);
  const holds = new Map(columns.map(([column, list]) => [column, usual(list)]));
  const at = new Map(cells.map((cell) => [`${cell.row}|${cell.column}`, cell]));
  return cells.flatMap((cell): Found[] => {
    const [mine, shape] = [holds.get(cell.column ?? 0), shapeOf(cell)];
    if (mine === undefined || shape === mine) return [];
    const side = [1, -1].find((step) => {
      const next = holds.get((cell.column ?? 0) + step);
      const beside = at.get(`${cell.row}|${(cell.column ?? 0) + step}`);
      const fits = next === shape && (shape !== 'words' || (beside !== undefined && shapeOf(beside) === mine));
      return fits && (beside === undefined || shapeOf(beside) !== next);
    });
    if (side === undefined) return [];
    const beside = at.get(`${cell.row}|${(cell.column ?? 0) + side}`);
    const title = columns.find(([column]) => column === (cell.column ?? 0) + side)?.[1][0]?.property;
    const name = (property: string | undefined): string => (property === undefined ? '' : (reading.properties.get(property)?.name ?? property));
    return [{
      key: [reading.topics.get(cell.topic)?.key, cell.property].join('|'),
      topic: cell.topic,
      says: `«${textOf(cell)}» está en «${name(cell.property)}» y parece de la columna de al lado, «${name(title)}»: la fila puede haberse corrido.`,
      values: [{ value: textOf(cell), statement: cell.id }, ...(beside ? [{ value: textOf(beside), statement: beside.id }] : [])],
    }];
  });
}

/** Rules of tables. */
export const shift: Rule[] = [
  {
    name: 'shift.columns',
    kind: 'shift',
    severity: 'moderate',
    title: 'Una fila corrida de columna',
    reason: 'Al copiar una tabla, una celda vacía corre las demás: cada valor queda bajo el título de otro.',
    judge: (reading) =>
      [...Map.groupBy(reading.statements.filter(({ row, column }) => row !== null && column !== null), ({ document, part, topic }) => `${document}|${part ?? ''}|${reading.topics.get(topic)?.partOf ?? ''}`).values()]
        .flatMap((cells) => inTable(reading, cells)),
  },
];
