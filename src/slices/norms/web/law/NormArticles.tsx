import { useEffect, useRef, type CSSProperties } from 'react';
import { Glossed } from '../../../../web/Glossed.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { DatedArticle } from '../../contract/law/norm.ts';
import type { WholeNorm } from '../../contract.ts';
import { articleText, sameArticle } from '../../rules/law/article.ts';
import { momentText } from '../../rules/law/moment.ts';
import type { Verifiable } from '../VerifyDialog.tsx';
import type { NormView } from './NormPage.tsx';
import { articlesWith, depthOf, normHref } from './view.ts';
import { words } from './words.ts';

/** The articles of a norm in the order of its text, with a search; the one of the address stands out. */
export function NormArticles({ norm, onVerify }: { norm: WholeNorm; onVerify: (entry: Verifiable) => void }) {
  const [view, change] = useView<NormView>();
  const shown = articlesWith(norm.articles, view.q);
  if (norm.articles.length === 0) return <Block title={words.articles}><EmptyState title={words.noArticles}>{words.noArticlesBody}</EmptyState></Block>;
  return (
    <Block
      title={words.articles}
      meta={words.articlesMeta(shown.length, norm.articles.length)}
      tools={norm.articles.length > 3 ? <SearchText label={words.searchArticles} placeholder={words.searchPlace} value={view.q ?? ''} onSearch={(q) => change({ q })} /> : undefined}
    >
      <p className="meta">{words.paraphrase}</p>
      {shown.length === 0 ? <EmptyState title={words.noMatch} actions={<Button onClick={() => change({ q: undefined })}>{words.clear}</Button>}>{words.noMatchBody}</EmptyState> : null}
      <ol>
        {shown.map((article) => <ArticleRow key={article.id} article={article} norm={norm} current={sameArticle(article.number, view.articulo ?? null)} onVerify={onVerify} />)}
      </ol>
    </Block>
  );
}

function ArticleRow({ article, norm, current, onVerify }: { article: DatedArticle; norm: WholeNorm; current: boolean; onVerify: (entry: Verifiable) => void }) {
  const may = useMay();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) place.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const name = articleText(article.number, article.letter);
  const head = article.letter !== null && article.parent !== null ? article.letter : name.charAt(0).toUpperCase() + name.slice(1);
  return (
    <li ref={place} className="law-art" aria-current={current ? 'true' : undefined} style={{ '--depth': depthOf(article, norm.articles) } as CSSProperties /* the style sheet reads it */}>
      <b>{head}</b>
      <div>
        <Glossed text={article.says} /> <VerifiedMark verified={article.verified} />
        {!article.verified && may('norms.verify') ? <> <Button small kind="quiet" onClick={() => onVerify({ kind: 'article', id: article.id, version: article.version, code: name, title: article.says })}>{words.verify}</Button></> : null}
        {article.since ? <span className="meta">{words.since(article.since)}</span> : null}
        {article.known ? null : <span className="meta">{words.notKnown}</span>}
        {article.ended ? <Ended article={article} ended={article.ended} /> : null}
        <OtherTexts article={article} />
      </div>
    </li>
  );
}

function Ended({ article, ended }: { article: DatedArticle; ended: NonNullable<DatedArticle['ended']> }) {
  const to = ended.article;
  return (
    <span className="meta">
      {words.articleEnded(ended.kind, ended.norm.title, ended.on)}
      {to ? <>: <Link href={normHref(ended.norm.id, to)} aria-label={`${articleText(article.number, null)}, ${words.isNow(articleText(to, null))}`}>{words.isNow(articleText(to, null))}</Link></> : null}.
    </span>
  );
}

function OtherTexts({ article }: { article: DatedArticle }) {
  const others = article.texts.filter(({ says }) => says !== article.says);
  if (others.length === 0) return null;
  return (
    <details>
      <summary className="meta">{words.otherTexts(others.length)}</summary>
      {others.map((text) => <p key={text.from ?? ''} className="meta">{text.from ? `${momentText(text.from)}: ` : ''}{text.says}</p>)}
    </details>
  );
}
