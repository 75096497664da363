import { useState, type ReactElement } from 'react';
import { useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { PurposeItem } from '../../contract/mapping.ts';
import { institutionsApi } from '../api.ts';
import { span } from '../words.ts';
import { PurposeDialog } from './PurposeDialog.tsx';
import { purposeKinds, words } from './words.ts';

type View = 'q' | 'fin';
const isKind = (text: string | undefined): text is PurposeItem['kind'] => text !== undefined && text in purposeKinds;

/** Every mapping within reach, with how many of its institutions are linked on the day. */
export function MappingListPage(): ReactElement {
  const [view, change] = useView<View>();
  const al = useCutOff();
  const { pick, past, dialog } = useCutOffPick();
  const pages = institutionsApi.usePages('listPurposes', { ...(view.q ? { q: view.q } : {}), ...(isKind(view.fin) ? { kind: view.fin } : {}), ...(al ? { asOf: al } : {}) });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Boolean(view.q ?? view.fin);
  const title = !pages.data ? words.page : titleOf(items, pages.hasNextPage, filtered);
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  const columns: Column<PurposeItem>[] = [
    { key: 'title', head: words.title, main: true, cell: (one) => <>{one.title} {one.example ? <DemoTag /> : null}</> },
    { key: 'kind', head: words.kind, cell: ({ kind }) => purposeKinds[kind] },
    { key: 'linked', head: words.linked, cell: ({ linked, mapped }) => <Share part={linked} whole={mapped} bar /> },
    { key: 'owner', head: words.owner, cell: ({ ownerName }) => ownerName ?? '–', offNarrow: true },
    { key: 'place', head: words.place, cell: ({ territoryName }) => territoryName ?? '–', offPhone: true },
    { key: 'period', head: words.period, cell: ({ from, to }) => span(from, to) || '–', offPhone: true, offNarrow: true },
  ];
  return (
    <>
      <PageContext trail={[]} picks={[pick]} past={past} />
      {dialog}
      <PageHead eyebrow={words.page} title={title} lead={words.lead} tools={<CreateButton />} />
      <FilterBar filters={[]}>
        <SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => change({ q })} />
        <select className="inp" aria-label={words.kind} value={view.fin ?? ''} onChange={(event) => change({ fin: event.target.value || undefined })} style={{ margin: 0, width: 'auto', maxWidth: '100%', minHeight: 36 }}>
          <option value="">{words.anyKind}</option>
          {Object.entries(purposeKinds).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
        </select>
      </FilterBar>
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {items.length > 0 ? <DataTable caption={title} columns={columns} rows={items} rowKey={({ id }) => id} rowHref={({ id }) => paths.mapping(id, { al })} more={more} stale={pages.isPlaceholderData} /> : null}
      {pages.data && items.length === 0 ? (filtered ? <EmptyState title={words.filteredNone} actions={<Button onClick={() => change({ q: undefined, fin: undefined })}>{words.clear}</Button>}>{words.filteredNoneBody}</EmptyState> : <EmptyState title={words.listNone} actions={<CreateButton />}>{words.listNoneBody}</EmptyState>) : null}
    </>
  );
}

function titleOf(items: readonly PurposeItem[], more: boolean, filtered: boolean): string {
  if (items.length === 0) return filtered ? words.filteredNone : words.listNone;
  const sum = (of: (one: PurposeItem) => number): number => items.reduce((all, one) => all + of(one), 0);
  const mapped = sum((one) => one.mapped);
  return mapped === 0 ? words.listEmptyTitle(items.length, more) : words.listTitle(items.length, more, sum((one) => one.linked), mapped);
}

function CreateButton(): ReactElement {
  const may = useMay()('institutions.create-purpose');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="main" icon="plus" disabledReason={may ? undefined : words.noGrant} onClick={() => setOpen(true)}>{words.create}</Button>
      {open ? <PurposeDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
