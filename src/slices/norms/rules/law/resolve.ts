import type { Article, Norm, NormVersion, Relation } from '../../contract/law/norm.ts';
import type { CitedArticle, Reading, Resolved } from '../../contract/law/resolve.ts';
import { sameArticle, sameLetter } from './article.ts';
import { whereToday } from './chain.ts';
import type { Said } from './citation.ts';
import { standingOn } from './force.ts';
import { matchNorms, type Match } from './names.ts';
import { articlesText, orText } from './words.ts';

/** What is known of the norms that a citation may mean. */
export interface KnownLaw {
  norms: readonly Norm[];
  articles: readonly (Article & { norm: string })[];
  versions: readonly (NormVersion & { norm: string })[];
  relations: readonly Relation[];
}

const yearsIn = (text: string | null): number[] => [...(text ?? '').matchAll(/\b(?:1[89]|20)\d\d\b/g)].map((match) => Number(match[0]));

/** Years that people put beside the name of a norm: of its publication, its texts, its names. */
export const yearsOf = (norm: Norm, versions: readonly { from: string }[]): number[] => [
  ...new Set([norm.from, norm.publication, norm.lastReform, norm.title, ...norm.aliases, ...norm.names.map(({ name, from }) => `${name} ${from ?? ''}`), ...versions.map(({ from }) => from)].flatMap(yearsIn)),
];

/** The norms that a citation may mean, by their names alone. */
export const meant = (said: Said, { norms, versions }: Pick<KnownLaw, 'norms' | 'versions'>): Match<Norm & { years: number[] }>[] =>
  matchNorms(said, norms.map((norm) => ({ ...norm, years: yearsOf(norm, versions.filter((one) => one.norm === norm.code && one.country === norm.country)) })));

/**
 * A citation against what is known: one plain reading, several, only doubtful ones, or none. Where several are plain a
 * day tells them apart, if it is given; what it leaves out is told too.
 * @param at the day of which the citation is; undefined: nobody said, and nothing is left out
 * @param today the day on which «today» stands
 */
export function resolveCitation(said: Said, law: KnownLaw, today: string, at?: string): Omit<Resolved, 'issuer'> {
  const readings = meant(said, law).map((match) => readingOf(match, said, law, today, at));
  const plain = readings.filter(({ doubts }) => doubts.length === 0);
  const kept = at === undefined || plain.length < 2 ? readings : inForceOf(plain);
  const setAside = readings.filter((one) => !kept.includes(one));
  if (kept.length === 0) return { state: 'unknown', readings: [], setAside, asks: said.name === '' ? 'Falta decir de qué norma es. Escriba su nombre, su sigla o su número.' : 'Ninguna norma registrada se llama así. Revise el nombre o el número; quien administra puede agregarla.' };
  if (plain.length === 0) return { state: 'doubtful', readings: kept, setAside, asks: doubtText(kept) };
  if (kept.length > 1) return { state: 'ambiguous', readings: kept, setAside, asks: `Ese nombre puede ser ${orText(kept.map(({ norm }) => norm.title))}. Elija, o diga de qué ${new Set(kept.map(({ norm }) => norm.country)).size > 1 ? 'país' : 'fecha'} es la cita.` };
  return { state: 'found', readings: kept, setAside, asks: null };
}

/** Of several, those in force that day; all of them when none or all were. */
function inForceOf(readings: Reading[]): Reading[] {
  const holding = readings.filter(({ standing }) => standing.state === 'in-force');
  return holding.length > 0 ? holding : readings;
}

function doubtText(readings: readonly Reading[]): string {
  const doubts = new Set(readings.flatMap((one) => one.doubts));
  if (readings.length > 1) return 'Ninguna coincide del todo. Elija la que se cita, o escriba más de su nombre.';
  if (doubts.has('year')) return 'El año que se cita no es el de esta norma. Confirme que es ella.';
  if (doubts.has('other-words')) return 'La cita dice algo más que el nombre de esta norma. Confirme que es ella.';
  return 'La cita dice solo una parte del nombre. Confirme que es esta norma.';
}

function readingOf({ norm, by, doubts }: Match<Norm & { years: number[] }>, said: Said, law: KnownLaw, today: string, at: string | undefined): Reading {
  const ref = { id: norm.id, country: norm.country, code: norm.code, name: norm.acronym ?? norm.title, title: norm.title };
  const relations = law.relations.filter(({ country }) => country === norm.country);
  const standing = standingOn(norm, relations.filter(({ to }) => to.id === norm.id), law.versions.filter((one) => one.norm === norm.code && one.country === norm.country), at ?? today);
  const articles = said.articles.map((one) => articleOf(one, norm, law, relations, today));
  const cited = articlesText(articles);
  return { norm: { ...ref, kind: norm.kind, verified: norm.verified }, by, doubts, standing, articles, today: whereToday(norm.code, null, relations, today), says: cited === '' ? norm.title : `${norm.title}, ${cited}` };
}

function articleOf({ number, letter }: { number: string; letter: string | null }, norm: Norm, { articles }: KnownLaw, relations: readonly Relation[], today: string): CitedArticle {
  const same = articles.filter((one) => one.norm === norm.code && one.country === norm.country && sameArticle(one.number, number));
  const exact = same.find((one) => sameLetter(one.letter, letter));
  const found = exact ?? same.find((one) => one.letter === null);
  const moved = whereToday(norm.code, number, relations, today);
  return { number: found?.number ?? number, letter, id: found?.id ?? null, says: found?.says ?? null, exact: exact !== undefined, today: moved };
}
