import { useEffect, useRef } from 'react';
import { Glossed } from '../../../web/Glossed.tsx';
import { Block } from '../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import { normsApi } from './api.ts';
import { words } from './words.ts';

/** One norm open on the page: what it is, and its articles in our words. */
export function NormBlock({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = normsApi.useAsk('get', { id });
  const close = <Button small kind="quiet" icon="close" onClick={onClose}>{words.close}</Button>;
  const place = useRef<HTMLDivElement>(null);
  const known = data !== undefined;
  // It opens above the lists: whoever pressed far below has to see it.
  useEffect(() => void (known && place.current?.scrollIntoView({ block: 'nearest' })), [known, id]); // newer browsers answer a promise, which is no clean-up
  if (error) return <Problem what={words.failed} why={error.message} todo={close} />;
  if (!data) return null;
  return (
    <div ref={place} className="opened">
      <Block
        title={data.acronym ? `${data.title} (${data.acronym})` : data.title}
        meta={<VerifiedMark verified={data.verified} />}
        tools={<>{data.address ? <LinkButton small href={data.address} icon="document">{words.read}</LinkButton> : null}{close}</>}
      >
        <p className="meta">{[data.publication, data.note, data.source].filter(Boolean).join(' · ')}</p>
        {data.articles.length === 0 ? <p>{words.noArticles}</p> : null}
        <ul className="stack" style={{ marginTop: 'var(--s3)' }}>
          {data.articles.map((article) => (
            <li key={article.id}>
              <b>{words.article(article.number, article.letter)}</b> <Glossed text={article.says} /> <VerifiedMark verified={article.verified} />
            </li>
          ))}
        </ul>
      </Block>
    </div>
  );
}
