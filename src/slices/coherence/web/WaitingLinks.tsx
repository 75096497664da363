import { paths } from '../../../web/paths.ts';
import { useMay } from '../../../web/session.ts';
import { Block } from '../../../web/ui/Block.tsx';
import { LinkButton } from '../../../web/ui/Button.tsx';
import { Todo } from '../../../web/ui/Todo.tsx';
import type { Link } from '../contract/link.ts';
import { coherenceApi } from './api.ts';
import { panelWords as words } from './words.ts';

/** At home: links that wait for the reader's decision, by pair of governments. */
export function WaitingLinks() {
  const may = useMay();
  const waiting = coherenceApi.useAsk('waiting', { limit: 200 }, { enabled: may('coherence.waiting') && may('coherence.decide') }).data;
  if (!waiting || waiting.items.length === 0) return null;
  const pairs = [...Map.groupBy(waiting.items, ({ lower, upper }) => `${lower.territory}:${upper.territory}`)];
  return (
    <Block title={words.home}>
      <Todo items={pairs.slice(0, 8).map(([par, links]) => ({ id: par, sign: 'run', title: words.proposes(holder(links[0]!.lower), links.length), detail: detail(links), action: <LinkButton small href={paths.coherence(links[0]!.upper.territory, { par })}>{words.decide}</LinkButton> }))} />
      {pairs.length > 8 || waiting.next ? <p className="meta">{words.more}</p> : null}
    </Block>
  );
}

const holder = ({ territoryName, levelName }: Link['lower']): string => `${territoryName} ${levelName}`;
const detail = (links: readonly Link[]): string => `${words.with(holder(links[0]!.upper))}: ${links.slice(0, 2).map(({ lower }) => lower.text).join('; ')}`;
