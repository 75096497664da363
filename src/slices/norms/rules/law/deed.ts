import { articleKey } from './article.ts';

interface Deed {
  from: string;
  to: string;
  kind: string;
  article?: string | null | undefined;
  toArticle?: string | null | undefined;
}

/** By what a relation is known: what one norm does to another, article by article. The same is not said twice. */
export const deedCode = ({ from, to, kind, article, toArticle }: Deed): string => [from, article && articleKey(article).replaceAll(' ', '-'), kind, to, toArticle && articleKey(toArticle).replaceAll(' ', '-')].map((part) => part || '*').join(' ');
