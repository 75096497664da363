import { readArticles, type SaidArticle } from './cited-articles.ts';
import { plainText, tokensOf, type Token } from './token.ts';

export type { SaidArticle } from './cited-articles.ts';

/** A citation as it was said: the norm in its own words, its articles, what else it tells. */
export interface Said {
  /** Folded words of the norm, without the articles: «ley 30364», «reglamento lootugs». */
  name: string;
  /** A year that stands apart: «(2004)», «LOTAIP 2004»; null when the year belongs to a number («143 de 2019» keeps both). */
  year: number | null;
  articles: SaidArticle[];
  /** The institution that the citation calls by a name of before: «ex Senplades». */
  former: string | null;
}

/** How a sentence leads to a norm. */
const leads = /\b(?:de\s+acuerdo\s+(?:al|a|con)|conforme\s+(?:al|a|lo)|en\s+(?:el\s+marco|cumplimiento|virtud|base)\s+(?:del|de|al|a)|(?:lo\s+)?(?:dispuesto|establecido|previsto|senalado|estipulado)\s+(?:en|por)|ver|vease|cf)\b\.?/gu;
/** What says nothing of which norm it is: where and when it was published, how it was last changed. */
const asides = [
  /[,;.(]?\s*(?:ultima\s+(?:modificacion|reforma)|reformad[oa]s?\s+(?:por|el|mediante)|modificad[oa]s?\s+(?:por|el|mediante)|publicad[oa]\s+(?:en|el|mediante))\b.*$/u,
  /[,;(]?\s*(?:en\s+(?:el\s+)?)?(?:(?:registro\s+oficial|diario\s+oficial|el\s+peruano)\b|\br\.?\s?o\b\.?(?=[\s-]*(?:s|n|\d))).*$/u,
];

/**
 * Reads a citation of the three countries into its parts. It decides nothing: which norm is meant is for whoever knows
 * the norms. A text without any norm gives an empty name.
 */
export function readCitation(text: string): Said {
  const former = /\b(?:ex|exsecretaria|antigu[oa]|entonces)[\s-]+([\p{L}][\p{L}.]{2,}(?:\s+(?:de|del|la|nacional|tecnica|[A-ZÁÉÍÓÚÑ][\p{L}]+))*)/u.exec(text);
  const spare = former ? text.replace(former[0], ' ').replace(/\b(?:de\s+la|del|de|la|el)\s*([,.;)]|$)/giu, '$1') : text;
  const { articles, rest } = readArticles(tokensOf(plainText(spare).replace(leads, ' ')));
  const name = withoutAsides(rest);
  const { words, year } = withoutYear(name);
  return { name: words, year, articles, former: former?.[1]?.trim() ?? null };
}

const withoutAsides = (tokens: readonly Token[]): string => {
  const whole = tokens.map(({ text, glued }) => (glued ? text : ` ${text}`)).join('').trim();
  const cut = asides.reduce((text, aside) => {
    const shorter = text.replace(aside, '').trim();
    return shorter === '' ? text : shorter;
  }, whole);
  return cut.replace(/^\d{1,2}\s+(?=\p{L})/u, ''); // the number of a footnote
};

const idle = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'lo', 'en', 'y', 'e', 'a', 'al', 'segun', 'conforme', 'ver', 'cf', 'su', 'sus', 'con', 'por', 'respectivamente', 'nro', 'num', 'numero', 'general', 'ex', 'dicha', 'dicho', 'misma', 'mismo']);

/** The words of a norm as they are compared, in both what is said and what is known: no accents, marks, idle words, leading zeros. */
export function nameWords(text: string): string[] {
  return plainText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim().split(' ').filter((word) => word !== '' && !idle.has(word)).map((word) => (/^\d+$/.test(word) ? String(Number(word)) : word));
}

const isYear = (word: string | undefined): boolean => word !== undefined && /^(1[89]|20)\d\d$/.test(word);

/** A year at the end or between brackets, that is no part of a number: neither «143 2019» nor «400-2021». */
function withoutYear(text: string): { words: string; year: number | null } {
  const bracketed = /\(\s*(?:del?\s+)?((?:1[89]|20)\d\d)\s*\)/.exec(text);
  if (bracketed) return { words: nameWords(text.replace(bracketed[0], ' ')).join(' '), year: Number(bracketed[1]) };
  const words = nameWords(text);
  const last = words.at(-1);
  if (isYear(last) && words.length > 1 && !/\d/.test(words.at(-2) ?? '')) return { words: words.slice(0, -1).join(' '), year: Number(last) };
  return { words: words.join(' '), year: null };
}
