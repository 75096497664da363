import { Refused } from '../../../../web/Refused.tsx';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Suggestion, Waiting } from '../../contract/suggest.ts';
import { coherenceApi } from '../api.ts';
import { kindWord } from '../words.ts';
import { OneSuggestion } from './OneSuggestion.tsx';
import type { Queue } from './shapes.ts';
import { words } from './words.ts';

interface QueueProps {
  queue: Queue;
  waiting: Waiting;
  /** The element of the suggestion in sight; the best when none is. */
  at: string | undefined;
  onMove: (to: { elemento: string | undefined; con: string | undefined }) => void;
}

/** One element that hangs loose and what it may serve, one suggestion at a time. */
export function ElementQueue({ queue, waiting, at, onMove }: QueueProps) {
  const { element } = waiting;
  const found = coherenceApi.useAsk('suggest', { elementId: element.elementId }, { keep: true });
  const items = found.data?.items ?? [waiting.best];
  const place = Math.max(0, items.findIndex(({ elementId }) => elementId === at));
  const shown = items[place];
  const toElement = (step: 1 | -1): void => {
    const here = queue.items.findIndex((one) => one.element.elementId === element.elementId);
    const next = queue.items[(here + step + queue.items.length) % queue.items.length];
    onMove({ elemento: next?.element.elementId, con: undefined });
  };
  const beside = (step: 1 | -1): void => {
    const other = items[place + step];
    if (other) onMove({ elemento: element.elementId, con: other.elementId });
    else toElement(step);
  };
  return (
    <div className="stack wide">
      <Block title={words.best(place + 1, items.length)} meta={<>{words.own}: {kindWord(element.kind)} <Link href={paths.plan(element.planId, { elemento: element.elementId })}>{element.code}</Link></>}>
        {found.error ? <Refused problem={found.error} what={words.failed} todo={<Button onClick={() => void found.refetch()}>{words.retry}</Button>} /> : null}
        {shown ? <OneSuggestion key={shown.elementId} element={element} suggestion={shown} may={found.data?.may} onNext={() => beside(1)} onPrevious={() => beside(-1)} onLinked={() => toElement(1)} /> : null}
      </Block>
      {items.length > 1 ? <Others items={items} shown={shown?.elementId} onPick={(con) => onMove({ elemento: element.elementId, con })} /> : null}
      {found.data && found.data.dismissed > 0 ? <p className="meta">{words.asideOf(found.data.dismissed)}</p> : null}
    </div>
  );
}

function Others({ items, shown, onPick }: { items: readonly Suggestion[]; shown: string | undefined; onPick: (elementId: string) => void }) {
  return (
    <Block title={words.others}>
      <ol className="suggest-list">
        {items.filter(({ elementId }) => elementId !== shown).map((one) => (
          <li key={one.elementId}>
            <div>{one.text}<span className="meta">{one.territoryName}, {one.levelName} · {words.alike(one.score)}</span></div>
            <Button small kind="quiet" aria-label={`${words.look}: ${one.text}`} onClick={() => onPick(one.elementId)}>{words.look}</Button>
          </li>
        ))}
      </ol>
    </Block>
  );
}

/** Elements that wait, in the order of the plan. */
export function WaitingList({ queue, current }: { queue: Queue; current: string | undefined }) {
  return (
    <ol className="suggest-list">
      {queue.items.map(({ element, best, more }) => (
        <li key={element.elementId} aria-current={element.elementId === current ? 'true' : undefined}>
          <div><Link className="plain" href={paths.suggestions(queue.territory, { elemento: element.elementId })}>{element.text}</Link><span className="meta">{element.code} · {words.found(more + 1)} · {words.alike(best.score)}</span></div>
        </li>
      ))}
    </ol>
  );
}
