import type { Article, ArticleText, DatedArticle, Relation } from '../../contract/law/norm.ts';
import { articleTree } from './article.ts';
import { articleEnding } from './force.ts';
import { firstDay } from './moment.ts';

export type TextedArticle = Article & { texts: ArticleText[] };

/** The articles of a norm in the order of its text, each with the text that held on a day. */
export function articlesOn(articles: readonly TextedArticle[], acting: readonly Relation[], day: string): DatedArticle[] {
  return articleTree(articles).map(({ part, holder }) => {
    const text = textOn(part.texts, day);
    return { ...part, parent: holder, ...(text ? { says: text.says, since: text.from } : { since: null }), known: part.texts.length === 0 || text !== undefined, ended: articleEnding(acting, part.number, day) };
  });
}

/** The last text that had begun; one without a day stands before all others. */
export const textOn = (texts: readonly ArticleText[], day: string): ArticleText | undefined =>
  texts.filter(({ from }) => from === null || firstDay(from) <= day).toSorted((a, b) => (firstDay(a.from ?? '0000') < firstDay(b.from ?? '0000') ? -1 : 1)).at(-1);
