import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import type { Observation, Review } from '../../contract/review.ts';
import { ObservationCard } from './ObservationCard.tsx';
import { reviewWords as words } from './words.ts';

const shown = { todas: () => true, abiertas: ({ state }: Observation) => state === 'open', pendientes: ({ state }: Observation) => state === 'pending', respondidas: ({ state }: Observation) => state !== 'open' };
type Shown = keyof typeof shown;

/** What was said, in the order of the text; of the whole first. */
export function ObservationList({ review }: { review: Review }) {
  const [view, change] = useView<'estado' | 'quien'>();
  const chosen: Shown = view.estado !== undefined && view.estado in shown ? (view.estado as Shown) : 'todas'; // just looked up
  const place = new Map(review.parts.map(({ key }, at) => [key, at]));
  const one = review.reviewers.find(({ id }) => id === view.quien);
  const said = one ? review.observations.filter(({ reviewer }) => reviewer?.id === one.id) : review.observations;
  const list = said.filter(shown[chosen]).toSorted((a, b) => (a.part === null ? -1 : (place.get(a.part) ?? 0)) - (b.part === null ? -1 : (place.get(b.part) ?? 0)));
  const option = (value: Shown, label: string) => ({ value, label: `${label} (${said.filter(shown[value]).length})` });
  return (
    <Block title={words.observations} id="observaciones">
      {review.observations.length === 0 ? <p>{words.noneYet}</p> : <Segmented label={words.filters} value={chosen} onChange={(value) => change({ estado: value === 'todas' ? undefined : value })} options={[option('todas', words.every), option('abiertas', words.waiting), option('pendientes', words.pending), option('respondidas', words.done)]} />}
      {one ? <p className="row"><span className="meta">{words.onlyOf(one.name)}</span><Button small kind="quiet" onClick={() => change({ quien: undefined })}>{words.everyone}</Button></p> : null}
      {review.observations.length > 0 && list.length === 0 ? <p className="meta">{words.noneHere}</p> : null}
      <ul className="rev-list">{list.map((one) => <ObservationCard key={one.id} review={review} one={one} />)}</ul>
    </Block>
  );
}
