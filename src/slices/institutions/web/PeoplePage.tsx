import { useState } from 'react';
import { useView } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../web/ui/FilterBar.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { DemoTag } from '../../../web/ui/Tag.tsx';
import type { PersonItem } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { DirectoryTabs } from './DirectoryTabs.tsx';
import { PersonForm } from './PersonForm.tsx';
import { personPath } from './person-path.ts';
import { Refused } from '../../../web/Refused.tsx';
import { SearchText } from '../../../web/ui/SearchText.tsx';
import { counted, peopleWords as words, words as common } from './words.ts';

/** Rows brought at first and by each «Ver más»; the server brings no more than the last. */
const step = 50;
const most = 500;

const columns: Column<PersonItem>[] = [
  { key: 'name', head: words.name, main: true, cell: (one) => <>{one.name} {one.example ? <DemoTag /> : null}</> },
  { key: 'posts', head: words.posts, cell: (one) => (one.posts.length === 0 ? <span className="meta">{words.none}</span> : one.posts.map(({ id, title }) => <div key={id}>{title}</div>)) },
  { key: 'institution', head: words.institution, cell: (one) => one.posts.map(({ id, institutionName }) => <div key={id}>{institutionName}</div>) },
];

/** People by their public function, found by part of the name. Their names travel in the body of the question, never in an address. */
export function PeoplePage() {
  const [view, change] = useView<'q'>();
  const may = useMay()('institutions.create-person');
  const [limit, setLimit] = useState(step);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch, isPlaceholderData } = institutionsApi.useAsk('listPeople', { q: view.q, limit }, { post: true, keep: true });
  const title = data?.count ? (view.q ? words.titleFiltered(counted(data.count.value), view.q) : words.title(counted(data.count.value), data.count.capped)) : common.people;
  const more = data?.next && limit < most ? <Button kind="quiet" small onClick={() => setLimit(Math.min(most, limit * 3))}>{common.more}</Button> : undefined;
  const add = <Button kind="main" icon="plus" disabledReason={may ? undefined : common.noGrant} onClick={() => setAdding(true)}>{words.create}</Button>;
  return (
    <>
      <PageHead eyebrow={common.people} title={title} lead={words.lead} tools={add} />
      <DirectoryTabs at="people" />
      <FilterBar filters={[]}><SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => change({ q })} /></FilterBar>
      {error ? <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{common.retry}</Button>} /> : null}
      {data && data.items.length > 0 ? <DataTable caption={title} columns={columns} rows={data.items} rowKey={(one) => one.id} rowHref={(one) => personPath(one.id)} stale={isPlaceholderData} more={more} /> : null}
      {data?.items.length === 0 ? <EmptyState title={view.q ? words.nothing : words.empty} actions={view.q ? <Button onClick={() => change({ q: undefined })}>{common.clear}</Button> : undefined}>{view.q ? words.nothingBody : words.emptyBody}</EmptyState> : null}
      {adding ? <PersonForm onClose={() => setAdding(false)} /> : null}
    </>
  );
}
