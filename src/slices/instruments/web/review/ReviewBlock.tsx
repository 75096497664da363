import '../register/register.css';
import './review.css';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import type { ReviewItem } from '../../contract/review.ts';
import { countsSentence } from '../../rules/review/words.ts';
import { instrumentsApi } from '../api.ts';
import { OpenButtons } from './OpenDialog.tsx';
import { reviewWords as words } from './words.ts';

/** The reviews of an instrument in a few lines; it stays away from whoever may neither see nor open one. */
export function ReviewBlock({ id }: { id: string }) {
  const { data, error, refetch } = instrumentsApi.useAsk('reviews', { instrument: id }, { keep: true });
  const whole = instrumentsApi.useAsk('get', { id }).data;
  const may = useMay();
  const mayOpen = (whole?.mayEdit ?? false) && may('instruments.open-review');
  if (whole?.isModel || (data?.items.length === 0 && !mayOpen)) return null;
  const href = data && data.items.length > 0 ? paths.instrumentReview(id) : undefined;
  return (
    <Block title={words.title} id="revision" tools={href ? <LinkButton small href={href}>{words.go}</LinkButton> : undefined}>
      {data ? <Told items={data.items} /> : null}
      {!data && !error ? <p className="meta" role="status">{words.loading}</p> : null}
      {error ? <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> : null}
      {mayOpen && whole ? <OpenButtons instrument={whole} /> : null}
    </Block>
  );
}

function Told({ items }: { items: readonly ReviewItem[] }) {
  if (items.length === 0) return <p>{words.nobodyAsked}</p>;
  const sum = (count: 'all' | 'answered' | 'pending'): number => items.reduce((all, one) => all + one.counts[count], 0);
  return <><p>{countsSentence({ all: sum('all'), answered: sum('answered'), pending: sum('pending') })}</p><RoundList items={items} /></>;
}

/** Each review with its version, its day and how far its answers are. */
export function RoundList({ items, current }: { items: readonly ReviewItem[]; current?: string }) {
  return (
    <ul className="ins-list">
      {items.map((item) => (
        <li key={item.id}>
          <div><b><Link href={paths.instrumentReview(item.instrument, { ronda: item.id })} aria-current={item.id === current ? 'true' : undefined}>{item.title}</Link></b><span className="meta">{words.roundLine(item)}</span></div>
          <span className="meta nowrap">{item.counts.all === 0 ? words.said(0) : <Share part={item.counts.answered} whole={item.counts.all} href={paths.instrumentReview(item.instrument, { ronda: item.id, estado: 'respondidas' })} />}</span>
        </li>
      ))}
    </ul>
  );
}
