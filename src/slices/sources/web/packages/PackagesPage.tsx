import type { ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import type { PackageItem } from '../../contract/packages.ts';
import { sourcesApi } from '../api.ts';
import { Loading } from './Loading.tsx';
import { PackageView } from './PackageView.tsx';
import { listSentence, momentText, numberText, words } from './words.ts';

/** Packages of documents: those that were loaded, and the way to load one. `?paquete=` opens one of them. */
export function PackagesPage() {
  const [view] = useView<'paquete'>();
  return view.paquete ? <PackageView key={view.paquete} id={view.paquete} /> : <Packages />;
}

function Packages() {
  const pages = sourcesApi.usePages('packages', { limit: 100 });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  return (
    <Loading sentence={pages.data ? listSentence(items, pages.hasNextPage) : words.loading}>
      {pages.error ? <Problem what={words.failed} why={pages.error.message} code={pages.error.answer.requestId || undefined} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {pages.data && items.length === 0 ? <EmptyState title={words.none}>{words.noneBody}</EmptyState> : null}
      {items.length > 0 ? <Block title={words.caption} meta={numberText(items.length)}><List items={items} more={more} /></Block> : null}
    </Loading>
  );
}

function List({ items, more }: { items: readonly PackageItem[]; more: ReactNode }) {
  return (
    <DataTable
      caption={words.caption}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.packages({ paquete: id })}
      more={more}
      columns={[
        { key: 'title', head: words.columns.title, main: true, cell: ({ title }) => title },
        { key: 'documents', head: words.columns.documents, cell: ({ documents }) => documents.map(({ code, title }) => code ?? title).join(', ') },
        { key: 'statements', head: words.columns.statements, numeric: true, cell: ({ statements }) => numberText(statements) },
        { key: 'topics', head: words.columns.topics, numeric: true, cell: ({ topics }) => numberText(topics), offPhone: true },
        { key: 'concepts', head: words.columns.concepts, numeric: true, cell: ({ concepts }) => numberText(concepts), offPhone: true },
        { key: 'at', head: words.columns.loadedAt, cell: ({ loadedAt, loads }) => <span className="nowrap">{loads === 0 ? words.undoneWhole : momentText(loadedAt)}</span> },
      ]}
    />
  );
}

