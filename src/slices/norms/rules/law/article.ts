import { fold } from '../../../../kernel/text.ts';

const ordinals = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'septima', 'octava', 'novena', 'decima'];
/** «tercera», «tercer», «3ª» → 3; anything else as it is. */
export function ordinalOf(word: string): string {
  const at = ordinals.findIndex((name) => name === word || `${name.slice(0, -1)}o` === word || (name.length > 6 && name.slice(0, -1) === word));
  if (at >= 0) return String(at + 1);
  return /^\d+(a|o|ra|er|ro|da|do|ta|to|va|vo|na|no|ma|mo)$/.test(word) ? String(Number.parseInt(word, 10)) : word;
}

/** By what an article is compared: «Disposición transitoria tercera» and «disposición transitoria 3» are one. */
export const articleKey = (number: string): string => fold(number.replace(/(\d)\s*[-–]\s*([a-zA-Z])\b/, '$1$2')).split(' ').map(ordinalOf).join(' ');

export const sameArticle = (one: string | null, other: string | null): boolean => one !== null && other !== null && articleKey(one) === articleKey(other);
export const sameLetter = (one: string | null, other: string | null): boolean => (one === null ? '' : fold(one)) === (other === null ? '' : fold(other));

/** «art. 54, literal j», «artículo» left out where the number is words («disposición transitoria tercera»). */
export function articleText(number: string, letter: string | null): string {
  const head = /^\d/.test(number) ? `art. ${number}` : number.charAt(0).toLowerCase() + number.slice(1);
  if (!letter) return head;
  return `${head}, ${/^\d/.test(letter) ? 'numeral' : 'literal'} ${letter}`;
}

interface Part {
  code: string;
  number: string;
  letter: string | null;
  parent: string | null;
}

/** The part that holds another: the one it names, else the article of the same number without letter. */
const holderOf = <P extends Part>(one: P, all: readonly P[]): string | null =>
  one.parent ?? (one.letter === null ? null : (all.find((other) => other.letter === null && sameArticle(other.number, one.number))?.code ?? null));

const weight = (number: string): number => (/^\d/.test(number) ? Number.parseInt(number, 10) : 1_000_000); // dispositions follow the articles

/** The order of the text: by number as one counts (2 before 12), dispositions last, letters within their article. */
export const byArticle = (a: Pick<Part, 'number' | 'letter'>, b: Pick<Part, 'number' | 'letter'>): number =>
  weight(a.number) - weight(b.number) || a.number.localeCompare(b.number, 'es', { numeric: true }) || (a.letter ?? '').localeCompare(b.letter ?? '', 'es', { numeric: true });

/** The parts of a norm in the order of its text, each after what holds it, with how deep it stands. A circle of parents is cut. */
export function articleTree<P extends Part>(all: readonly P[]): { part: P; depth: number; holder: string | null }[] {
  const known = new Set(all.map(({ code }) => code));
  const held = Map.groupBy(all, (one) => {
    const holder = holderOf(one, all);
    return holder !== null && known.has(holder) && holder !== one.code ? holder : null;
  });
  const placed = new Set<string>();
  const walk = (holder: string | null, depth: number): { part: P; depth: number; holder: string | null }[] =>
    (held.get(holder) ?? []).toSorted(byArticle).flatMap((part) => {
      if (placed.has(part.code)) return [];
      placed.add(part.code);
      return [{ part, depth, holder }, ...walk(part.code, depth + 1)];
    });
  const tree = walk(null, 0);
  return [...tree, ...all.filter(({ code }) => !placed.has(code)).toSorted(byArticle).map((part) => ({ part, depth: 0, holder: null }))];
}

/** What part of a norm an entry is when nobody said: a letter, an article, a disposition. */
export const partOf = (number: string, letter: string | null | undefined): 'literal' | 'artículo' | 'disposición' => (letter ? 'literal' : /^\d|^único/i.test(number) ? 'artículo' : 'disposición');
