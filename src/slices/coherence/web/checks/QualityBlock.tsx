import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import type { InternalReview, QualityItem } from '../../contract/checks.ts';
import { coherenceApi } from '../api.ts';
import { countText } from '../words.ts';
import { words } from './words.ts';

const signs: Record<QualityItem['state'], TodoItem['sign']> = { ok: 'ok', lacks: 'risk', sd: 'sd', none: 'np' };

/** The quality list of a plan's document, each line with its n of N; what nobody knows says so. */
export function QualityBlock({ review }: { review: InternalReview }) {
  const alike = useAlike(review);
  const quality = review.quality.map((item): QualityItem => (item.item === 'own-text' && alike !== undefined && review.elements > 0 ? { item: 'own-text', state: alike === 0 ? 'ok' : 'lacks', part: review.elements - alike, whole: review.elements, says: words.alike(alike) } : item));
  return (
    <Block title={words.quality}>
      <Todo bare items={quality.map((item) => ({ id: item.item, sign: signs[item.state], title: words.qualityItem[item.item], detail: <Detail item={item} />, action: action(item, review) }))} />
    </Block>
  );
}

function Detail({ item: { state, part, whole, says } }: { item: QualityItem }) {
  return <>{state === 'sd' ? <NoData /> : state === 'none' ? null : <Share part={part} whole={whole} format={countText} />} {says}</>;
}

const action = ({ item, state }: QualityItem, review: InternalReview) => {
  if (item === 'own-text' && state !== 'ok') return <Link className="btn sm" href={paths.similarTexts(review.territory)}>{words.seeAlike}</Link>;
  return item === 'editable' && state !== 'ok' ? <Link className="btn sm" href={paths.documents}>{words.attach}</Link> : undefined;
};

/** How many elements of this plan have a text very much like another government's; undefined while nobody compared. */
function useAlike(review: InternalReview): number | undefined {
  const may = useMay();
  const pairs = coherenceApi.useAsk('similar', { territory: review.territory, limit: 500 }, { enabled: may('coherence.similar') && review.view === 'whole', freshMs: 300_000 }).data?.pairs;
  return pairs && new Set(pairs.flatMap(({ a, b }) => [a, b]).filter(({ planId }) => planId === review.planId).map(({ elementId }) => elementId)).size;
}
