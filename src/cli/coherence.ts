import { readWords } from './command.ts';
import type { Command } from './command.ts';

const usage = 'coherence --territory CÓDIGO [--json]';

interface Pair {
  lower: unknown;
  upper: unknown;
  linked: number;
  total: number;
  index: number | null;
}

export const coherence: Command = {
  name: 'coherence',
  usage,
  what: 'La matriz de coherencia externa de un territorio, por ejemplo EC-08.',
  async run(terminal, words) {
    const { territory, json } = readWords(usage, words, { territory: { type: 'string' }, json: { type: 'boolean' } }, 0).values;
    if (!territory) readWords(usage, [], {}, 1);
    const matrix = await terminal.run<{ pairs: Pair[] }>('coherence.matrix', { territory });
    if (json) terminal.say(JSON.stringify(matrix, undefined, 2));
    else matrix.pairs.map(line).forEach(terminal.say);
    return 0;
  },
};

const percent = new Intl.NumberFormat('es-EC', { style: 'percent', maximumFractionDigits: 1 });
const line = ({ lower, upper, linked, total, index }: Pair): string => `${place(lower)} → ${place(upper)}: ${index === null ? 's/d' : `${linked} de ${total} · ${percent.format(index)}`}`;

function place(side: unknown): string {
  if (typeof side !== 'object' || side === null) return String(side);
  return ['code', 'territory', 'name'].flatMap((key) => (key in side ? [String(side[key as keyof typeof side])] : [])).join(' ');
}
