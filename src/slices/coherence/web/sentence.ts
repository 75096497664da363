import type { MatrixPair } from '../contract/view.ts';
import type { Matrix } from './api.ts';
import { inARow, some } from './words.ts';

const vertical = ({ kind }: MatrixPair): boolean => kind !== 'neighbours';
const article = (gender: string): string => (gender === 'f' ? 'la' : 'el');
const of = (gender: string): string => (gender === 'f' ? 'de la' : 'del');
const linkedWord = (n: number): string => (n === 0 ? 'ninguno se enlaza' : n === 1 ? '1 se enlaza' : `${n} se enlazan`);

interface Named {
  name: string;
  plural: string;
  gender: string;
}
const nothing: Named = { name: 'gobierno', plural: 'gobiernos', gender: 'm' };
const levelOf = (matrix: Matrix, kind: string, side: 0 | 1): Named => matrix.levels.find(({ level }) => level === kind.split('-')[side]) ?? nothing;

/**
 * The state of a territory in one sentence, from its matrix: «De 53 elementos de los cantones, 12 se enlazan con la
 * provincia». A government speaks for itself; a province or a country for the governments below it.
 */
export function coherenceSentence(matrix: Matrix): string {
  const own = matrix.pairs.filter((pair) => vertical(pair) && pair.lower === matrix.territory);
  return own.length > 0 ? ownSentence(matrix, own) : belowSentence(matrix);
}

function ownSentence(matrix: Matrix, own: MatrixPair[]): string {
  const rank = ({ kind }: MatrixPair): number => matrix.levels.find(({ level }) => level === kind.split('-')[1])?.rank ?? 0;
  const known = own.filter(({ linked }) => linked !== null).toSorted((a, b) => rank(b) - rank(a));
  const level = levelOf(matrix, own[0]!.kind, 0);
  if (own.every(({ lowerPlan }) => lowerPlan === null)) return `${matrix.name} no tiene plan: no hay dato`;
  if (known.length === 0) return `${matrix.name} no tiene con qué enlazarse: no hay dato`;
  const parts = known.map((pair, n) => {
    const upper = levelOf(matrix, pair.kind, 1);
    return `${n === 0 ? linkedWord(pair.linked ?? 0) : (pair.linked ?? 0) === 0 ? 'ninguno' : String(pair.linked)} con ${article(upper.gender)} ${upper.name}`;
  });
  return `De ${some(known[0]!.total ?? 0, 'elemento', 'elementos')} ${of(level.gender)} ${level.name}, ${inARow(parts)}`;
}

function belowSentence(matrix: Matrix): string {
  const kind = nearestKind(matrix);
  if (!kind) return `En ${matrix.name} no hay gobiernos que comparar`;
  const [lower, upper] = [levelOf(matrix, kind, 0), levelOf(matrix, kind, 1)];
  const known = matrix.pairs.filter((pair) => pair.kind === kind && pair.linked !== null);
  if (known.length === 0) return `${lower.gender === 'f' ? 'Ninguna' : 'Ningún'} ${lower.name} de ${matrix.name} tiene con qué enlazarse: no hay dato`;
  const [n, all] = [known.reduce((sum, pair) => sum + (pair.linked ?? 0), 0), known.reduce((sum, pair) => sum + (pair.total ?? 0), 0)];
  const isOne = new Set(known.map((pair) => pair.upper)).size === 1;
  return `De ${some(all, 'elemento', 'elementos')} de ${lower.gender === 'f' ? 'las' : 'los'} ${lower.plural}, ${linkedWord(n)} con ${isOne ? article(upper.gender) : 'su'} ${upper.name}`;
}

/** The pair of levels closest to a territory from above: its cantons towards it. */
function nearestKind(matrix: Matrix): string | undefined {
  const rank = (id: string | undefined): number => matrix.levels.find(({ level }) => level === id)?.rank ?? 99;
  const kinds = [...new Set(matrix.pairs.filter(vertical).map(({ kind }) => kind))];
  return kinds.toSorted((a, b) => rank(a.split('-')[0]) - rank(b.split('-')[0]) || rank(a.split('-')[1]) - rank(b.split('-')[1]))[0];
}
