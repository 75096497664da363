import { readWords } from './command.ts';
import type { Command } from './command.ts';

const usage = 'coherence --territory CÓDIGO [--json]';

interface Level {
  level: string;
  name: string;
  plural: string;
  gender: string;
  rank: number;
}

interface Pair {
  /** `canton-province`… or `neighbours`. */
  kind: string;
  lower: string;
  upper: string;
  lowerName: string;
  upperName: string;
  linked: number | null;
  total: number | null;
  index: number | null;
  proposed: number;
  contested: number;
  lowerPlan: string | null;
  upperPlan: string | null;
  direct: number;
  partial: number;
  missing?: string | undefined;
  reason?: string | undefined;
}

/** What `coherence.matrix` answers, as far as the terminal shows it. */
export interface Matrix {
  territory: string;
  name: string;
  levelName: string;
  asOf: string;
  example: boolean;
  levels: Level[];
  pairs: Pair[];
}

export const coherence: Command = {
  name: 'coherence',
  usage,
  what: 'La matriz de coherencia externa de un territorio, por ejemplo EC-08.',
  async run(terminal, words) {
    const { territory, json } = readWords(usage, words, { territory: { type: 'string' }, json: { type: 'boolean' } }, 0).values;
    if (!territory) readWords(usage, [], {}, 1);
    const matrix = await terminal.run<Matrix>('coherence.matrix', { territory });
    terminal.say(json ? JSON.stringify(matrix, undefined, 2) : matrixLines(matrix).join('\n'));
    return 0;
  },
};

const legend = 'Vinculados de todos · índice (directo 1, parcial 0,5). Propuestos e impugnados van aparte y no cuentan. s/d: sin dato.';

/** The matrix as lines of text: one group per pair of levels, from the top down, neighbours last. */
export function matrixLines(matrix: Matrix): string[] {
  const head = `Coherencia externa · ${matrix.name} ${matrix.levelName} (${matrix.territory}) · datos al ${matrix.asOf}${matrix.example ? ' · EJEMPLO' : ''}`;
  if (matrix.pairs.length === 0) return [head, '', 'No hay gobiernos que comparar en este territorio.'];
  const groups = [...Map.groupBy(matrix.pairs, ({ kind }) => kind)].sort(([a], [b]) => place(a, matrix.levels) - place(b, matrix.levels));
  return [head, '', ...groups.flatMap(([kind, pairs]) => [title(kind, matrix.levels), ...pairLines(pairs), '']), legend];
}

function place(kind: string, levels: Level[]): number {
  const [lower, upper] = kind.split('-').map((id) => levels.find(({ level }) => level === id)?.rank);
  return lower === undefined || upper === undefined ? Infinity : upper * 100 + lower;
}

function title(kind: string, levels: Level[]): string {
  if (kind === 'neighbours') return 'Entre vecinos';
  const names = kind.split('-').map((id) => levels.find(({ level }) => level === id)?.name ?? id);
  const text = names.join(' → ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pairLines(pairs: Pair[]): string[] {
  const lowers = pairs.map(({ lower, lowerName }) => `${lower} ${lowerName}`);
  const uppers = pairs.map(({ upper, upperName }) => `${upper} ${upperName}`);
  const width = (texts: string[]): number => Math.max(...texts.map(({ length }) => length));
  return pairs.map((pair, at) => `  ${(lowers[at] ?? '').padEnd(width(lowers))}  → ${(uppers[at] ?? '').padEnd(width(uppers))}  ${share(pair)}`);
}

function share({ linked, total, index, proposed, contested, reason }: Pair): string {
  if (linked === null || total === null || index === null) return `s/d${reason ? ` (${reason})` : ''}`;
  const apart = [proposed > 0 ? `${proposed} por decidir` : '', contested > 0 ? `${contested} en conflicto` : ''].filter(Boolean).join(', ');
  return `${linked} de ${total} · ${percentOf(linked / total)}  índice ${percentOf(index)}${apart ? `  ${apart}` : ''}`;
}

/** One decimal unless exact. */
function percentOf(part: number): string {
  const tenths = Math.round(Number((part * 1000).toFixed(6)));
  return `${String(tenths / 10).replace('.', ',')} %`;
}
