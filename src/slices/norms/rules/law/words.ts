import type { NormStanding } from '../../contract/law/norm.ts';
import type { TodayStep } from '../../contract/law/resolve.ts';
import { articleText } from './article.ts';
import { momentText } from './moment.ts';

/** What one norm does to another, said of the other: «reformada por». */
export const passive: Record<string, string> = { reforma: 'reformada por', deroga: 'derogada por', sustituye: 'sustituida por', reglamenta: 'reglamentada por', desarrolla: 'desarrollada por', renumera: 'con artículos renumerados por' };
/** The same, said of the one that acts: «reforma a». */
export const active: Record<string, string> = { reforma: 'reforma a', deroga: 'deroga a', sustituye: 'sustituye a', reglamenta: 'reglamenta a', desarrolla: 'desarrolla a', renumera: 'renumera artículos de' };

const lists = { and: new Intl.ListFormat('es', { type: 'conjunction' }), or: new Intl.ListFormat('es', { type: 'disjunction' }) };
const andText = (parts: readonly string[]): string => lists.and.format(parts);
export const orText = (parts: readonly string[]): string => lists.or.format(parts);

/** Articles as one cites them: «arts. 241 y 276, numeral 6; disposición transitoria tercera». */
export function articlesText(articles: readonly { number: string; letter: string | null }[]): string {
  const [plain, others] = [articles.filter(({ number, letter }) => /^\d/.test(number) && letter === null), articles.filter(({ number, letter }) => !/^\d/.test(number) || letter !== null)];
  const heads = plain.length === 0 ? [] : [plain.length === 1 ? `art. ${plain[0]!.number}` : `arts. ${andText(plain.map(({ number }) => number))}`]; // just counted
  return [...heads, ...others.map(({ number, letter }) => articleText(number, letter))].join('; ');
}

/** How it stands, in a few words: «vigente», «sustituida por LOTAIP el 7 de febrero de 2023». */
export function standingText({ state, sure, by, from, to }: NormStanding): string {
  if (state === 'not-yet') return `rige desde ${from === null ? 'una fecha que no consta' : dayText(from)}`;
  if (state === 'in-force') return sure ? 'vigente' : from === null ? 'vigente, hasta donde se sabe: no consta desde cuándo' : 'vigente, hasta donde se sabe';
  const one = by[0];
  if (one) return `${passive[one.kind] ?? one.kind} ${one.norm.title}${one.on ? `, ${dayText(one.on)}` : ''}`;
  return to === null ? 'ya no rige' : `ya no rige desde ${dayText(to)}`;
}

/** «el 7 de febrero de 2023», «en abril de 2019», «en 2019». */
export const dayText = (moment: string): string => (moment.length === 10 ? `el ${momentText(moment)}` : `en ${momentText(moment)}`);

/** Where something is today: «hoy, art. 19 de LOTAIP (2023)»; undefined when it has not moved. */
export function todayText(steps: readonly TodayStep[]): string | undefined {
  const last = steps.at(-1);
  if (!last) return undefined;
  if (last.kind === 'deroga') return `derogado por ${last.norm.title}`;
  return last.article === null ? `hoy rige ${last.norm.title}` : `hoy es el ${articleText(last.article, null)} de ${last.norm.title}`;
}

/** An article written out with its norm. */
export const placeText = (name: string, number: string | null, letter: string | null): string => (number === null ? name : `${name}, ${articleText(number, letter)}`);
