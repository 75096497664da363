import { fold } from '../../../../../kernel/text.ts';
import { singular } from '../../../../../engine/similarity/stem.ts';

/** «Anexo 4», «Tabla No. 2», «capítulo IV»: a kind of thing, by its word, and its number as it is compared. */
export interface Label {
  word: string;
  number: string;
}

/** Words by which Spanish documents call their own places. */
export const isStructuralWord = (word: string): boolean => /^(anexo|apendice|tabla|cuadro|figura|grafico|mapa|lamina|seccion|capitulo|apartado|numeral|titulo|ficha|formato|matriz|parte|recuadro)$/.test(word);

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** «IV» → 4; nothing when letters are no number. Up to 89: no document has more chapters. */
function fromRoman(text: string): number | undefined {
  if (!/^(l?x{0,3}|xl)(ix|iv|v?i{0,3})$/.test(text) || text === '') return undefined;
  return [...text].reduce((sum, letter, at) => { const [one = 0, next = 0] = [roman[letter], roman[text[at + 1] ?? '']]; return sum + (one < next ? -one : one); }, 0);
}

/** A number as it is compared: `03` and `3` are one, `IV` is 4, `2.1` and `A` are themselves. */
export function numberKey(text: string): string {
  const plain = text.trim().toLowerCase().replace(/\.+$/, '');
  if (/^\d+$/.test(plain)) return String(Number(plain));
  const read = fromRoman(plain);
  return read === undefined ? plain : String(read);
}

const numeral = String.raw`(?:\d+(?:\.\d+)*|[ivxl]+|[a-z])(?![\p{L}\p{N}])`;
const head = new RegExp(String.raw`^\p{P}*(?<word>\p{L}{3,})\s+(?:n(?:o|°|º|ro|úm|um)?\.?\s*°?\s*)?(?<number>${numeral})(?<rest>[\s\S]*)$`, 'iu');
const more = new RegExp(String.raw`^\s*(?<join>,|y|e|a|al|-|–)\s*(?<number>\d+)(?![\p{L}\p{N}])(?<rest>[\s\S]*)$`, 'iu');

/** The label at the head of a name: «Anexo 3. Registro» → anexo 3; nothing when it does not begin with one. */
export function labelOf(text: string): Label | undefined {
  const groups = head.exec(text.trim())?.groups;
  if (!groups?.['word'] || !groups['number']) return undefined;
  const word = singular(fold(groups['word']));
  const isLetters = !/\d/.test(groups['number']);
  const runsOn = /^\s+\p{L}/u.test(groups['rest'] ?? '');
  if (isLetters && runsOn && (!isStructuralWord(word) || groups['number'] === groups['number'].toLowerCase())) return undefined; // «acceso a los datos» and «CIERRE Y BALANCE» number nothing
  return { word, number: numberKey(groups['number']) };
}

/** Every label that a reference names: «Anexos 2, 3 y 5» are three, «Tablas 1 a 3» too. */
export function labelsIn(text: string): Label[] {
  const start = text.search(new RegExp(String.raw`\p{L}{3,}\s+(?:n(?:o|°|º|ro|úm|um)?\.?\s*°?\s*)?${numeral}`, 'iu'));
  const first = start < 0 ? undefined : labelOf(text.slice(start));
  if (!first) return [];
  const found = [first];
  let rest = head.exec(text.slice(start).trim())?.groups?.['rest'] ?? '';
  for (let next = more.exec(rest)?.groups; next; next = more.exec(rest)?.groups) {
    const [last, number] = [Number(found.at(-1)?.number), Number(next['number'])];
    const isRange = /^(a|al|-|–)$/i.test(next['join'] ?? '') && number > last && number - last < 100;
    for (let at = isRange ? last + 1 : number; at <= number; at += 1) found.push({ word: first.word, number: String(at) });
    rest = next['rest'] ?? '';
  }
  return found;
}
