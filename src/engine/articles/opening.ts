import { folded, isCapitals, sentenceCase, wholeText, type Line } from './line.ts';
import { ARABIC, CARDINAL, ENDING, ONLY, ORDINAL, ROMAN, readNumber } from './number.ts';

/**
 * What a line opens. `ordinal` (`PRIMERA.-`) is a provision, an item of a resolution or a clause by where it stands; an
 * article that is not `sure` is one only where its number follows; `cites` begins as an article does, and speaks of one.
 */
export type Opening =
  | { kind: 'article'; number: string | null; rest: string; sure: boolean }
  | { kind: 'heading'; level: number; number: string; rest: string }
  | { kind: 'section'; rest: string }
  | { kind: 'provision' | 'ordinal'; number: string; rest: string }
  | { kind: 'annex'; number: string | null; rest: string }
  | { kind: 'considering' | 'recital' | 'enacting' | 'closing' | 'contents' | 'cites' };

const ANY = `(?:${ARABIC}|${ONLY}|${ORDINAL}|${CARDINAL}|${ROMAN})`;
const FAMILY = '(?:general|transitori|final|derogatori|reformatori|complementari|adicional|modificatori|especial|interpretativ|comun)[a-z]*';
const FAMILIES = `${FAMILY}(?:(?:,| y| e)? ${FAMILY}){0,3}`;
const SEPARATOR = /^ ?(?:[.:)]* ?[-‐-―−_]+|[.:)]+) ?/u;
/** After the number of an article, these make of the line a sentence about it. */
const CITING = /^ ?(?:de|del|y|e|o|u|a|al|en|que|numeral|literal|inciso|ibidem|establece|dispone|senala|manda|prescribe|determina|reconoce|garantiza|ley|constitucion)(?![a-z])/u;

const article = new RegExp(`^art(?:iculo(?![a-z])|\\.|(?= ?\\d))\\.? ?(?:[-‐-―] ?)?(?:n(?:[°º.]{1,2}|[ru]?o[.°]?(?= ?\\d)) ?)?(${ANY}|innumerad[oa]|\\(?(?:…|\\.{3,})\\)?)(.*)$`, 'u');
const clause = new RegExp(`^clausula (${ANY})(.*)$`, 'u');
const division = new RegExp(`^(libro|parte|titulo|subtitulo|capitulo|seccion|subseccion|paragrafo) (?:n[°º.]{1,2} ?)?(${ANY}|preliminar|final|[a-d](?![a-z]))(.*)$`, 'u');
const disposition = new RegExp(`^disposici(?:on|ones) (${FAMILIES})((?: (?:${ONLY}|${ORDINAL}|\\d{1,3}(?![\\d.]\\d)))?)(.*)$`, 'u');
const turned = new RegExp(`^(${ORDINAL}|${ONLY}) disposicion (${FAMILIES})(.*)$`, 'u');
const ordinal = new RegExp(`^(${ORDINAL}|${ONLY})(.*)$`, 'u');
const annex = new RegExp(`^anexos?(?: (?:n[°º.]{1,2} ?|numero )?(${ANY}|[a-z](?![a-z])))?(?![a-z])(.*)$`, 'u');
const levels: Record<string, number> = { libro: 0, parte: 0, titulo: 1, subtitulo: 2, capitulo: 2, seccion: 3, subseccion: 4, paragrafo: 4 };
/** Divisions that stand at a level whose usual word is another; they keep theirs in the number. */
const unusual = ['parte', 'subtitulo', 'subseccion'];

const ordinalEnding = new RegExp(`(?<=\\d)${ENDING}`, 'iu');
/** A number as it is kept: `1º` as `1`, `PRIMERO` as `Primero`, Roman as it is. */
function kept(written: string): string {
  const read = readNumber(written);
  if (read?.style === 'roman') return written;
  if (read?.style === 'arabic') return written.replace(ordinalEnding, '').replaceAll(/ ?[-–] ?/gu, '-');
  return sentenceCase(written.toLowerCase());
}

/** Cuts the text where the folded match says that the rest begins. */
const tail = (text: string, rest: string): string => text.slice(text.length - rest.length);
/** Without what parts the number from the rest. */
const after = (text: string): string => text.replace(SEPARATOR, '').trim();

function openArticle(text: string, { label, bold, level }: Line): Opening | undefined {
  const low = folded(text);
  const found = article.exec(low) ?? clause.exec(low);
  if (!found) return undefined;
  const [, numeral = '', lowRest = ''] = found;
  const written = text.slice(text.length - lowRest.length - numeral.length, text.length - lowRest.length);
  const read = readNumber(written);
  if (!read && !/^(?:innumerad|[(….])/u.test(numeral)) return undefined; // Roman figures in small letters are words
  const number = read ? kept(written) : null;
  const rest = tail(text, lowRest);
  if (rest === '' || (label && wholeText({ text: '', label }).length >= text.length - lowRest.length && !CITING.test(lowRest))) return { kind: 'article', number, rest: after(rest), sure: true };
  const mark = SEPARATOR.exec(rest)?.[0];
  if (mark === undefined) return /^ \p{Lu}/u.test(rest) && !CITING.test(lowRest) ? { kind: 'article', number, rest: rest.trim(), sure: bold === true || Boolean(level) } : { kind: 'cites' };
  const cited = !/[-‐-―−_:]/u.test(mark) && CITING.test(lowRest.slice(mark.length)) && /^\p{Ll}/u.test(rest.slice(mark.length));
  return cited ? { kind: 'cites' } : { kind: 'article', number, rest: after(rest), sure: true };
}

/** A row of two cells, the mark of an article beside what it says. Tables of sanctions cite articles so: its number decides. */
function openRow(text: string): Opening | undefined {
  const [mark = '', says = '', ...more] = text.split(' | ');
  const opened = more.length === 0 && says !== '' ? openArticle(mark.trim(), { text: mark }) : undefined;
  return opened?.kind === 'article' && opened.rest === '' ? { ...opened, rest: says, sure: false } : undefined;
}

function openDivision(text: string): Opening | undefined {
  const found = text.length <= 300 ? division.exec(folded(text)) : null;
  if (!found) return undefined;
  const [, word = '', numeral = '', lowRest = ''] = found;
  const rest = tail(text, lowRest);
  const written = text.slice(text.length - lowRest.length - numeral.length, text.length - lowRest.length);
  if (!readNumber(written) && !/^(?:preliminar|final|[a-d])$/u.test(numeral)) return undefined;
  if (rest !== '' && !SEPARATOR.test(rest) && (!/^ [\p{Lu}«“"]/u.test(rest) || (CITING.test(lowRest) && !isCapitals(text)))) return { kind: 'cites' };
  // In Colombia a «parágrafo» is a paragraph of its article; only one that stands as a heading does is a division.
  if (word === 'paragrafo' && rest !== '' && (!isCapitals(text) || /[.;]$/u.test(text))) return undefined;
  const number = unusual.includes(word) ? sentenceCase(text.slice(0, text.length - lowRest.length).toLowerCase()) : kept(written);
  return { kind: 'heading', level: levels[word] ?? 1, number, rest: after(rest) };
}

const familyNumber = (family: string, number: string): string => sentenceCase(`${family.trim()} ${number.trim()}`.trim().toLowerCase()).slice(0, 40);

function openDisposition(text: string): Opening | undefined {
  const low = folded(text);
  const back = turned.exec(low);
  if (back) {
    const [, number = '', family = '', rest = ''] = back;
    const start = low.length - rest.length - family.length;
    return rest === '' || SEPARATOR.test(rest) ? { kind: 'provision', number: familyNumber(text.slice(start, start + family.length), text.slice(0, number.length)), rest: after(tail(text, rest)) } : undefined;
  }
  const found = disposition.exec(low);
  if (!found) return /^(?:derogatoria|transitoria|reformatoria|disposicion unica|disposiciones)s?[ .:–-]*$/u.test(low) && isCapitals(text) ? { kind: 'section', rest: text.replace(/[ .:–-]+$/u, '') } : undefined;
  const [, family = '', number = '', rest = ''] = found;
  const ending = rest === '' || /^ ?[.:–-]+$/u.test(rest);
  if (ending && number === '') return { kind: 'section', rest: text.slice(0, text.length - rest.length) };
  if (!ending && !SEPARATOR.test(rest)) return undefined;
  const start = low.length - rest.length - number.length;
  return { kind: 'provision', number: familyNumber(text.slice(start - family.length, start), text.slice(start, start + number.length)), rest: after(tail(text, rest)) };
}

function openOrdinal(text: string): Opening | undefined {
  const [, number = '', rest = ''] = ordinal.exec(folded(text)) ?? [];
  if (number === '' || !/^\p{Lu}/u.test(text)) return undefined;
  return SEPARATOR.test(rest) || (rest === '' && isCapitals(text)) ? { kind: 'ordinal', number: kept(text.slice(0, number.length)), rest: after(tail(text, rest)) } : undefined;
}

function openAnnex(text: string): Opening | undefined {
  const found = text.length <= 300 ? annex.exec(folded(text)) : null;
  if (!found) return undefined;
  const [, number, lowRest = ''] = found;
  const rest = tail(text, lowRest);
  if (rest !== '' && !SEPARATOR.test(rest) && !isCapitals(text)) return undefined;
  const start = text.length - lowRest.length - (number ?? '').length;
  return { kind: 'annex', number: number === undefined ? null : text.slice(start, start + number.length).toUpperCase(), rest: after(rest) };
}

const front: [Opening['kind'], RegExp][] = [
  ['considering', /^(?:considerando|considerandos|vistos?|visto y considerando|exposicion de motivos|antecedentes|resultando)[ .:–-]*$/u],
  ['recital', /^(?:(?:\d{1,3}[.)–-]+|[a-z]\)) ?)?(?:que(?![a-z])|vistos?[:,;]|vistos? (?:el|la|los|las|en)(?![a-z])|considerando[:,]? que(?![a-z]))/u],
  ['enacting', /^(?:en ejercicio|en uso|en virtud|en cumplimiento|en sesion|por lo expuesto|por (?:lo )?tanto|estando a|con el voto|con la aprobacion|de conformidad con|(?:se )?(?:expide|resuelve|acuerda|ordena|decreta|aprueba)n?(?![a-z]))|(?:expide|resuelve|acuerda|ordena|decreta)n?[ .:–-]*$|^(?:e x p i d e|r e s u e l v e|a c u e r d a|o r d e n a|d e c r e t a)[ .:–-]*$|^por cuanto[ .:]|ordenanza siguiente[ .:]*$/u],
];
const closing = /^(?:dad[oa] (?:y firmad[oa]|en|por)|certificado de|(?:lo )?certifico|razon[ :.]|comuniquese|publiquese|registrese|cumplase|ejecutese|promulguese|cumplida la|para constancia)/u;
const closingCapitals = /^(?:sancion|por (?:lo )?tanto|secretari|alcaldia|certific)/u;

/** A line of a table of contents that somebody typed, or that a PDF printed: dots up to the number of its page. */
const CONTENTS = /(?:\.{4,}|…{2,}|(?: \.){4,}) ?\d{1,4}$/u;

/** What a line opens, by its own words; what stands around it decides about those that `Opening` calls unsure. */
export function openingOf(line: Line): Opening | undefined {
  const text = wholeText(line);
  if (text === '') return undefined;
  if (line.table) return openRow(text);
  if (CONTENTS.test(text)) return { kind: 'contents' };
  const strong = openArticle(text, line) ?? openDivision(text) ?? openDisposition(text) ?? openOrdinal(text) ?? openAnnex(text);
  if (strong) return strong;
  const low = folded(text);
  if (closing.test(low) || (closingCapitals.test(low) && isCapitals(text))) return { kind: 'closing' };
  const kind = front.find(([, pattern]) => pattern.test(low))?.[0];
  return kind === undefined ? undefined : ({ kind } as Opening); // kinds of `front` carry nothing else
}
