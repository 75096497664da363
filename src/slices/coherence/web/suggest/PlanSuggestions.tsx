import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { coherenceApi } from '../api.ts';
import { panelWords as words } from './words.ts';

const minute = 60_000;

/** On a plan's page: how many elements without a link have something to be linked to. Nothing when there is nothing. */
export function PlanSuggestions({ id }: { id: string }) {
  const may = useMay();
  const queue = coherenceApi.useAsk('suggestions', { planId: id, limit: 1 }, { enabled: may('coherence.suggestions') && may('coherence.link'), freshMs: minute }).data;
  const count = queue?.count;
  if (!queue || !count || count.value === 0) return null;
  return <Block title={words.plan}><Todo bare items={[{ id: 'waiting', sign: 'sd', title: words.waiting(count.value, count.capped), action: <LinkButton small href={paths.suggestions(queue.territory)}>{words.review}</LinkButton> }]} /></Block>;
}
