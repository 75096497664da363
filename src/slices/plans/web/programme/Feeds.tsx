import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Figure } from '../../../../web/ui/Figure.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { percentText } from '../../../../web/ui/percent.ts';
import type { plans } from '../../contract.ts';
import type { Output } from '../../../../kernel/contract.ts';
import { plansApi } from '../api.ts';
import { numberText } from '../written.ts';
import { words } from './words.ts';

type Feed = Output<(typeof plans)['operations']['feeds']>['items'][number];

/** On a plan's page: elements that measure how another plan goes, and what this plan measures for others. Silent without any. */
export function Feeds({ id }: { id: string }) {
  const feeds = plansApi.useAsk('feeds', { planId: id }).data;
  if (!feeds || (feeds.items.length === 0 && feeds.feeding.length === 0)) return null;
  return (
    <>
      {feeds.items.length > 0 ? <Block title={words.feeds}><FeedList items={feeds.items} /></Block> : null}
      {feeds.feeding.length > 0 ? <Block title={words.feeding}><ul className="stack">{feeds.feeding.map((one) => <li key={`${one.planId} ${one.code}`}><span className="code">{one.code}</span> {one.text}, <Link href={paths.plan(one.planId)}>{one.planTitle}</Link></li>)}</ul></Block> : null}
    </>
  );
}

/** What each element takes from its source: the calculated value, beside the declared one when there is one. */
export const FeedList = ({ items }: { items: Feed[] }) => (
  <ul className="stack">
    {items.map((feed) => (
      <li key={`${feed.code} ${feed.sourcePlan}`}>
        <span className="code">{feed.code}</span> {feed.text}
        <p className="meta">{feed.missing === 'out-of-sight' ? words.outOfSight : (
          <>
            <FeedValue feed={feed} /> <Link href={paths.planProgress(feed.sourcePlan)}>{words.feedFrom(feed.sourceTitle ?? '')}</Link>{feed.sourceElement ? <> · {feed.sourceElement.code} {feed.sourceElement.text}</> : null}
          </>
        )}</p>
      </li>
    ))}
  </ul>
);

function FeedValue({ feed }: { feed: Feed }) {
  const value = feed.value === null ? undefined : percentText(feed.value, 1);
  const lines = [
    ...(feed.declared === null ? [] : [{ kind: 'declared' as const, value: `${numberText(feed.declared)}${feed.unit ? ` ${feed.unit}` : ''}`, from: words.declared }]),
    { kind: 'calculated' as const, value: value ?? 's/d', from: `${words.measureNotes[feed.measure]} ${words.withData(feed.withData, feed.of)}` },
  ];
  return <Figure size="sm" value={value} unit={`${words.measures[feed.measure]} · ${words.withData(feed.withData, feed.of)}`} kind="calculated" lines={lines} href={paths.planProgress(feed.sourcePlan)} />;
}
