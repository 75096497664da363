import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import type { InternalReview, QualityItem } from '../../contract/checks.ts';
import { coherenceApi } from '../api.ts';
import { countText } from '../words.ts';
import { AttachDialog } from './AttachDialog.tsx';
import { words } from './words.ts';

const signs: Record<QualityItem['state'], TodoItem['sign']> = { ok: 'ok', lacks: 'risk', sd: 'sd', none: 'np' };

/** The quality list of a plan's document, each line with its n of N; what nobody knows says so. */
export function QualityBlock({ review, onAttached }: { review: InternalReview; onAttached: () => void }) {
  const [attaching, setAttaching] = useState(false);
  const alike = useAlike(review);
  const quality = review.quality.map((item): QualityItem => (item.item === 'own-text' && alike !== undefined && review.elements > 0 ? { item: 'own-text', state: alike === 0 ? 'none' : 'lacks', part: review.elements - alike, whole: review.elements, says: words.alike(alike) } : item));
  return (
    <Block title={words.quality}>
      <Todo bare items={quality.map((item) => ({ id: item.item, sign: signs[item.state], title: words.qualityItem[item.item], detail: <Detail item={item} />, action: item.item === 'own-text' ? <Link className="btn sm" href={paths.similarTexts(review.territory)}>{words.seeAlike}</Link> : item.item === 'editable' && item.state !== 'ok' ? <Button small onClick={() => setAttaching(true)}>{words.attach}</Button> : undefined }))} />
      {attaching ? <AttachDialog planId={review.planId} onAttached={onAttached} onClose={() => setAttaching(false)} /> : null}
    </Block>
  );
}

function Detail({ item: { state, part, whole, says } }: { item: QualityItem }) {
  return <>{state === 'sd' ? <NoData /> : state === 'none' ? null : <Share part={part} whole={whole} format={countText} />} {says}</>;
}

/** How many elements of this plan have a text very much like another government's; undefined while nobody compared. */
function useAlike(review: InternalReview): number | undefined {
  const may = useMay();
  const pairs = coherenceApi.useAsk('similar', { territory: review.territory, limit: 500 }, { enabled: may('coherence.similar') && review.view === 'whole', freshMs: 300_000 }).data?.pairs;
  return pairs && new Set(pairs.flatMap(({ a, b }) => [a, b]).filter(({ planId }) => planId === review.planId).map(({ elementId }) => elementId)).size;
}
