import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { NormCitation, WholeNorm } from '../../contract.ts';
import { articleText } from '../../rules/law/article.ts';
import { normsApi } from '../api.ts';
import { recordHref } from './view.ts';
import { words } from './words.ts';

/** The records that cite the norm, the latest first. */
export function NormCited({ norm }: { norm: WholeNorm }) {
  const pages = normsApi.usePages('citedBy', { norm: norm.id, limit: 20 });
  if (!pages.data) return null;
  const items = pages.data.pages.flatMap((page) => page.items);
  const count = norm.cited.value.toLocaleString('es-EC');
  return (
    <Block title={words.citedBy} meta={norm.cited.value === 0 ? undefined : norm.cited.capped ? words.moreThan(count) : count}>
      {items.length === 0 ? <EmptyState title={words.citedNone}>{words.citedNoneBody}</EmptyState> : <ul className="stack">{items.map((one) => <Citing key={one.id} one={one} />)}</ul>}
      {pages.hasNextPage ? <Button small kind="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : null}
    </Block>
  );
}

function Citing({ one }: { one: NormCitation }) {
  const href = recordHref(one);
  const name = one.name ?? words.record(one.subject.kind);
  const where = [one.article ? articleText(one.article, one.letter) : words.without, one.place, one.on].filter(Boolean).join(' · ');
  return <li>{href ? <Link href={href}>{name}</Link> : name} <span className="meta">{where}</span></li>;
}
