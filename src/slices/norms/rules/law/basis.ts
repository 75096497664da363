import type { Norm, NormVersion, Relation } from '../../contract/law/norm.ts';
import type { BasisEntry, BasisWarning, NormCitation } from '../../contract/law/citing.ts';
import { byArticle, sameArticle, sameLetter } from './article.ts';
import { whereToday } from './chain.ts';
import type { TextedArticle } from './dated.ts';
import { textOn } from './dated.ts';
import { standingOn } from './force.ts';
import { rankOf, usualHierarchy } from './hierarchy.ts';
import { firstDay, momentText } from './moment.ts';
import { articlesText, standingText, todayText } from './words.ts';

export interface BasisLaw {
  norms: readonly Norm[];
  versions: readonly (NormVersion & { norm: string })[];
  relations: readonly Relation[];
  articles: readonly (TextedArticle & { norm: string })[];
  /** Kinds of norm by country, the highest first. */
  hierarchies: ReadonlyMap<string, readonly string[]>;
}

/** The legal basis of a record on a day: its norms from the highest down, each with what is cited of it and what to mind. */
export function basisOf(citations: readonly NormCitation[], law: BasisLaw, day: string): BasisEntry[] {
  const cited = Map.groupBy(citations, ({ norm }) => norm.id);
  const entries = law.norms.flatMap((norm) => (cited.has(norm.id) ? [entryOf(norm, cited.get(norm.id)!, law, day)] : [])); // just asked
  return entries.toSorted((a, b) => a.rank - b.rank || (a.standing.from ?? '9999').localeCompare(b.standing.from ?? '9999') || a.norm.title.localeCompare(b.norm.title, 'es'));
}

function entryOf(norm: Norm, citations: readonly NormCitation[], law: BasisLaw, day: string): BasisEntry {
  const here = <T extends { country: string }>(all: readonly T[]): T[] => all.filter(({ country }) => country === norm.country);
  const relations = here(law.relations);
  const acting = relations.filter(({ to }) => to.id === norm.id);
  const standing = standingOn(norm, acting, here(law.versions).filter((one) => one.norm === norm.code), day);
  const registered = here(law.articles).filter((one) => one.norm === norm.code);
  const articles = distinct(citations).map(({ number, letter }) => {
    const same = registered.filter((one) => sameArticle(one.number, number));
    const found = same.find((one) => sameLetter(one.letter, letter)) ?? same.find((one) => one.letter === null);
    return { number, letter, id: found?.id ?? null, says: found ? (textOn(found.texts, day)?.says ?? found.says) : null };
  });
  const lastReform = [norm.lastReform, ...acting.filter(({ kind }) => kind === 'reforma').map(({ on }) => on)].filter((on): on is string => on !== null && firstDay(on) <= day).toSorted().at(-1) ?? null;
  const entry = { norm: { id: norm.id, country: norm.country, code: norm.code, name: norm.acronym ?? norm.title, title: norm.title, kind: norm.kind }, rank: rankOf(norm.kind, law.hierarchies.get(norm.country) ?? usualHierarchy), articles, standing, publication: norm.publication, lastReform, source: norm.source, verified: norm.verified, citations: citations.map(({ id }) => id) };
  return { ...entry, says: sentenceOf(entry), warnings: warningsOf(entry, relations, registered.length, day) };
}

const distinct = (citations: readonly NormCitation[]): { number: string; letter: string | null }[] =>
  citations
    .flatMap(({ article, letter }) => (article === null ? [] : [{ number: article, letter }]))
    .filter((one, at, all) => all.findIndex((other) => sameArticle(other.number, one.number) && sameLetter(other.letter, one.letter)) === at)
    .toSorted(byArticle);

type Entry = Omit<BasisEntry, 'says' | 'warnings'>;

/** «Código…, art. 54, literal j. Publicación: …. Última reforma que consta: ….» */
function sentenceOf({ norm, articles, publication, lastReform }: Entry): string {
  const head = articles.length === 0 ? norm.title : `${norm.title}, ${articlesText(articles)}`;
  return [head, publication && `Publicación: ${publication}`, lastReform && `Última reforma que consta: ${momentText(lastReform)}`].filter(Boolean).map((part) => `${part}.`).join(' ').replaceAll('..', '.');
}

function warningsOf({ norm, articles, standing, source, verified }: Entry, relations: readonly Relation[], registered: number, day: string): BasisWarning[] {
  const moved = articles.flatMap(({ number, letter }) => {
    const steps = whereToday(norm.code, number, relations, day);
    return steps.some(({ kind }) => kind === 'renumera') ? [`El ${articlesText([{ number, letter }])} ${todayText(steps)}.`] : [];
  });
  const whole = todayText(whereToday(norm.code, null, relations, day));
  return [
    ...(standing.state === 'ended' ? [{ kind: 'ended' as const, says: `No rige: ${standingText(standing)}${whole && moved.length === 0 && standing.by.length === 0 ? `; ${whole}` : ''}.` }] : []),
    ...(standing.state === 'not-yet' ? [{ kind: 'not-yet' as const, says: `Todavía no regía: ${standingText(standing)}.` }] : []),
    ...moved.map((says) => ({ kind: 'moved' as const, says })),
    ...(standing.state === 'in-force' && !standing.sure ? [{ kind: 'unsure' as const, says: 'No consta con exactitud si regía ese día.' }] : []),
    ...(articles.length === 0 && registered > 0 ? [{ kind: 'no-article' as const, says: 'Se cita sin artículo, y la norma tiene artículos registrados.' }] : []),
    ...(verified ? [] : [{ kind: 'unverified' as const, says: `Por verificar: se toma de ${source}.` }]),
  ];
}

/** The section as one copies it: numbered, with its warnings and what it is not. */
export function basisText(entries: readonly BasisEntry[], day: string): string {
  const lines = entries.map(({ says, warnings }, at) => [`${at + 1}. ${says}`, ...warnings.map((one) => `   ${one.says}`)].join('\n'));
  return ['Base legal', ...lines, `Al ${momentText(day)}. Es una ayuda; no reemplaza a la asesoría jurídica.`].join('\n');
}
