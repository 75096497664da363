/** A paragraph as whoever read the document found it; in reading order. */
export interface Line {
  text: string;
  /** Of a heading, as its style says: 1 the highest. */
  level?: number | null;
  /** What automatic numbering draws before it: `Artículo 4.-`, `a)`. */
  label?: string | null;
  /** All of it is bold. */
  bold?: boolean;
  /** A row of a table, its cells parted by ` | `. */
  table?: boolean;
}

const FOLDED: Record<string, string> = { á: 'a', à: 'a', â: 'a', ä: 'a', é: 'e', è: 'e', ê: 'e', ë: 'e', í: 'i', ì: 'i', î: 'i', ï: 'i', ó: 'o', ò: 'o', ô: 'o', ö: 'o', ú: 'u', ù: 'u', û: 'u', ü: 'u', ñ: 'n' };

/** Lower case without accents, letter for letter: what is found in it stands at the same place of the text. */
export const folded = (text: string): string => text.toLowerCase().replaceAll(/[áàâäéèêëíìîïóòôöúùûüñ]/gu, (letter) => FOLDED[letter] ?? letter);

/** One space between words, no invisible marks, accents composed. */
export const tidied = (text: string): string => text.normalize('NFC').replaceAll(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '').replaceAll(/\s+/gu, ' ').trim();

/** The whole line as a person reads it, its automatic number in front. */
export const wholeText = ({ text, label }: Line): string => tidied(label ? `${label} ${text}` : text);

/** Letters, all of them capitals: how titles and headings are typed where nobody uses styles. */
export const isCapitals = (text: string): boolean => /\p{L}{2}/u.test(text) && text === text.toUpperCase();

/** First letter large, the rest as it is, or small where all were capitals. */
export const sentenceCase = (text: string): string => {
  const calm = isCapitals(text) ? text.toLowerCase() : text;
  return calm.charAt(0).toUpperCase() + calm.slice(1);
};

const ORGAN = /^(?:el|la|los|las) (?:ilustre |honorable |muy )*(?:i\. )?(?:concejo|consejo|pleno|gobierno|municipalidad|alcald|asamblea|junta|camara|prefect|presiden|ministr)/u;

/** Begins with who issues the text: `EL CONCEJO MUNICIPAL DE…`. */
export const namesOrgan = (text: string): boolean => ORGAN.test(folded(text));
