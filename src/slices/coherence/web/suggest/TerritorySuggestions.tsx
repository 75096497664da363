import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { coherenceApi } from '../api.ts';
import { panelWords as words } from './words.ts';

const minute = 60_000;

/** On a territory's page, for who works on its plan: what may be linked, and very alike texts that its two governments should talk about. */
export function TerritorySuggestions({ id }: { id: string }) {
  const may = useMay();
  const works = may('coherence.link');
  const queue = coherenceApi.useAsk('suggestions', { territory: id, limit: 1 }, { enabled: works && may('coherence.suggestions'), freshMs: minute }).data;
  const alike = coherenceApi.useAsk('similar', { territory: id, limit: 1 }, { enabled: works && may('coherence.similar') && id.length > 2, freshMs: minute }).data; // a whole country is asked on its own page
  const items: TodoItem[] = [
    ...(queue?.count && queue.count.value > 0 ? [{ id: 'waiting', sign: 'sd' as const, title: words.waiting(queue.count.value, queue.count.capped), action: <LinkButton small href={paths.suggestions(id)}>{words.review}</LinkButton> }] : []),
    ...(alike && alike.count.value > 0 ? [{ id: 'alike', sign: 'sd' as const, title: words.alike(alike.count.value, alike.count.capped), detail: words.alikeNote, action: <LinkButton small href={paths.similarTexts(id)}>{words.compare}</LinkButton> }] : []),
  ];
  return items.length === 0 ? null : <Block title={words.plan}><Todo bare items={items} /></Block>;
}
