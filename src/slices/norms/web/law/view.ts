import type { DatedArticle, Relation } from '../../contract/law/norm.ts';
import type { Norm, NormCitation } from '../../contract.ts';
import { fold } from '../../../../kernel/text.ts';
import { paths } from '../../../../web/paths.ts';
import { articleText } from '../../rules/law/article.ts';
import { textOn } from '../../rules/law/dated.ts';
import { firstDay, publishedOn } from '../../rules/law/moment.ts';
import { active, passive } from '../../rules/law/words.ts';
import { words } from './words.ts';

/** Where a norm opens, at an article and on a day if they are said. */
export const normHref = (id: string, article?: string | null, at?: string | null): string => paths.norm(id, { ...(article ? { articulo: article } : {}), ...(at ? { al: at } : {}) });

/** Articles that hold all words, in their number or their text. */
export function articlesWith(articles: readonly DatedArticle[], q: string | undefined): DatedArticle[] {
  const asked = fold(q ?? '').split(' ').filter(Boolean);
  return articles.filter(({ number, letter, says }) => {
    const text = fold(`${articleText(number, letter)} ${says}`);
    return asked.every((word) => text.includes(word));
  });
}

/** How deep an article stands, along what holds it. */
export function depthOf(article: DatedArticle, all: readonly DatedArticle[]): number {
  const above = new Map(all.map(({ code, parent }) => [code, parent]));
  let depth = 0;
  for (let code = article.parent; code != null && depth < 6; code = above.get(code) ?? null) depth++;
  return depth;
}

export interface LifeStep {
  key: string;
  on: string | null;
  what: string;
  other: { id: string; title: string } | null;
  note: string | null;
  seen: boolean;
}

/** What happened to a norm and what it did, oldest first; what has no date comes last. */
export function lifeOf(norm: Norm & { relations: readonly Relation[]; versions: readonly { id: string; from: string; note: string; verified: boolean }[] }): LifeStep[] {
  const published = publishedOn(norm.publication);
  const bare = { other: null, note: null, seen: norm.verified };
  const own: LifeStep[] = [
    ...(published ? [{ ...bare, key: 'published', on: published, what: words.published, note: norm.publication }] : []),
    ...(norm.from && norm.from !== published ? [{ ...bare, key: 'from', on: norm.from, what: words.begins }] : []),
    ...(norm.to && !norm.relations.some(({ to, on }) => to.id === norm.id && on === norm.to) ? [{ ...bare, key: 'to', on: norm.to, what: words.ends }] : []),
  ];
  const texts = norm.versions.filter(({ from }) => from !== norm.from && from !== published).map(({ id, from, note, verified }): LifeStep => ({ key: id, on: from, what: note, other: null, note: null, seen: verified }));
  return [...own, ...texts, ...norm.relations.map((one) => stepOf(one, norm.id))].toSorted((a, b) => (firstDay(a.on ?? '9999') < firstDay(b.on ?? '9999') ? -1 : 1));
}

function stepOf({ id, kind, from, to, article, toArticle, on, note, verified }: Relation, norm: string): LifeStep {
  const acts = from.id === norm;
  const [other, place] = acts ? [to, toArticle] : [from, article];
  const verb = (acts ? active : passive)[kind] ?? kind;
  return { key: id, on, what: `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`, other: { id: other.id, title: `${other.title}${place ? `, ${articleText(place, null)}` : ''}` }, note, seen: verified };
}

/** Articles whose text differs between two days. */
export const changedBetween = (articles: readonly DatedArticle[], one: string, other: string): { article: DatedArticle; left: string | undefined; right: string | undefined }[] =>
  articles
    .filter(({ texts }) => texts.length > 0)
    .map((article) => ({ article, left: textOn(article.texts, one)?.says, right: textOn(article.texts, other)?.says }))
    .filter(({ left, right }) => left !== right);

/** Where a record that cites opens; those that have no page of their own do not. */
export function recordHref({ subject: { kind, id } }: Pick<NormCitation, 'subject'>): string | undefined {
  const pages: Record<string, (id: string) => string> = { 'plans.plan': (one) => paths.plan(one), 'instruments.instrument': (one) => paths.instrument(one), 'institutions.institution': paths.institution, 'sources.document': (one) => paths.document(one), 'territories.unit': paths.territory, 'norms.norm': (one) => paths.norm(one) };
  return pages[kind]?.(id);
}
