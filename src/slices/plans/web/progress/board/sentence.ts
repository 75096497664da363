import type { Kind, Scheme } from '../../../contract/scheme.ts';
import { kindOf } from '../../../rules/scheme.ts';
import { countOf } from '../../sentence.ts';
import { numberText } from '../../written.ts';
import { pluralWord, toneCounts, toneWords, type Board } from './tones.ts';
import { boardWords as words } from './words.ts';

/** The kind that a plan is told by: what is measured before what is merely done. */
export function tellingKind(scheme: Scheme, whole: Board['whole']): Kind | undefined {
  const kinds = whole.flatMap(({ kind }) => kindOf(scheme, kind) ?? []);
  return kinds.find(({ reports }) => reports === 'value') ?? kinds[0];
}

/** The title of the page: «De 53 metas, 12 tienen dato; 4 están atrasadas y deben 6 responsables». */
export function progressSentence(scheme: Scheme, { whole, elements, owing }: Pick<Board, 'whole' | 'elements' | 'owing'>, territory: string): string {
  const { title } = words;
  const kind = tellingKind(scheme, whole);
  const standing = whole.find((one) => one.kind === kind?.id)?.standing;
  if (!kind || !standing) return title.none;
  const text = (n: number): string => numberText(n, territory);
  const f = kind.gender === 'f';
  const { of, withData, notProgrammed } = standing;
  const head = of === 1 ? title.only(kind.name.toLocaleLowerCase('es'), f, notProgrammed > 0, withData === 1) : `${title.of(`${countOf(kind, of, territory)}${notProgrammed > 0 ? ` ${title.programmed(f)}` : ''}`)}, ${withData === 0 ? title.nobody(f) : withData === of ? title.all(f) : title.some(text(withData), withData)}`;
  const late = toneCounts(elements, kind.id).late ?? 0;
  const word = toneWords(elements, kind.id, late !== 1).late ?? pluralWord(f ? 'atrasada' : 'atrasado');
  const clauses = [...(late > 0 ? [title.late(text(late), late, word)] : []), ...(owing > 0 ? [title.owing(text(owing), owing)] : [])];
  return `${head}${clauses.length > 0 ? `; ${clauses.join(' y ')}` : ''}`;
}
