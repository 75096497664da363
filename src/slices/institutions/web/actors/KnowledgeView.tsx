import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { KnowledgeTopic } from '../../contract.ts';
import { PartFrame } from './ActorsPage.tsx';
import { institutionsApi } from './api.ts';
import type { Place } from './use-place.ts';
import { words } from './words.ts';

/** Who asks for knowledge and who offers it, by topic; what nobody meets stands first. */
export function KnowledgeView({ place }: { place: Place }): ReactElement | null {
  const { view, code, asOf } = place;
  const { data, error, refetch } = institutionsApi.useAsk('knowledge', { ...(view.mapeo ? { purpose: view.mapeo } : { territory: code ?? '' }), ...(asOf ? { asOf } : {}) }, { keep: true });
  if (error) return <PartFrame place={place} part={{ title: words.tabKnowledge, body: <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> }} />;
  if (!data) return null;
  const title = data.topics.length === 0 ? words.knowledgeNone : words.knowledgeTitle(data.topics.length, data.unmatched);
  const body = data.topics.length === 0 ? <EmptyState title={title} actions={<LinkButton href={paths.mappings()}>{words.see}</LinkButton>}>{words.knowledgeNoneBody}</EmptyState> : <DataTable caption={title} columns={columns} rows={data.topics} rowKey={({ topic }) => topic ?? ''} />;
  return <PartFrame place={place} part={{ title, body }} />;
}

const list = (those: KnowledgeTopic['demand']): ReactElement | string => (those.length === 0 ? '–' : <ul className="plain">{those.map((one) => <li key={one.id}><Link href={one.institution === null ? paths.mapping(one.purpose) : paths.institution(one.institution)}>{one.name}</Link></li>)}</ul>);
const columns: Column<KnowledgeTopic>[] = [
  { key: 'topic', head: words.topic, main: true, cell: ({ topic }) => topic ?? words.noTopic },
  { key: 'state', head: words.state, cell: (one) => (one.matched ? <Status tone="ok" word={words.matched} /> : <Status tone="sd" word={one.topic === null ? words.noTopicState : one.offer.length === 0 ? words.noOffer : words.noDemand} />) },
  { key: 'demand', head: words.demand, cell: ({ demand }) => list(demand) },
  { key: 'offer', head: words.offer, cell: ({ offer }) => list(offer) },
  { key: 'mediates', head: words.mediates, cell: ({ intermediation }) => list(intermediation) },
];
