import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { sourcesApi } from '../api.ts';
import { words } from './words.ts';

/** On a territory's page, only when something is open about it or what it contains. */
export function TerritoryFindings({ id }: { id: string }) {
  const may = useMay()('sources.finding-counts');
  const { data } = sourcesApi.useAsk('findingCounts', { territory: id, below: true, state: ['open'] }, { enabled: may, freshMs: 60_000 });
  if (!data || data.total === 0) return null;
  return <Block title={words.panel.title}><Todo bare items={[{ id: 'open', sign: 'late', title: words.panel.some(data.total), action: <LinkButton small href={paths.findings({ territorio: id })}>{words.panel.see}</LinkButton> }]} /></Block>;
}
