import { useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { useView } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { DataTable } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { TextField } from '../../../web/ui/fields.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import { NoData } from '../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import { sourcesApi } from './api.ts';
import { RegisterDialog } from './RegisterDialog.tsx';
import { listSentence, words } from './words.ts';

/** The documents within reach, and how often each is cited. */
export function DocumentsPage() {
  const [view, change] = useView<'q'>();
  const [registering, setRegistering] = useState(false);
  const may = useMay();
  const pages = sourcesApi.usePages('list', { q: view.q, limit: 100 });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  const register = <Button kind="main" icon="plus" disabledReason={may('sources.create') ? undefined : words.noGrant} onClick={() => setRegistering(true)}>{words.register}</Button>;
  return (
    <>
      <PageHead eyebrow={words.page} title={pages.data ? listSentence(items, !pages.hasNextPage) : words.page} lead={words.lead} tools={register} />
      <form role="search" className="form" style={{ marginBottom: '1rem' }} onSubmit={(event) => event.preventDefault()}>
        <TextField label={words.search} type="search" value={view.q ?? ''} onChange={(q) => change({ q })} maxLength={120} />
      </form>
      {pages.error ? <Problem what={words.failed} why={pages.error.message} code={pages.error.answer.requestId || undefined} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {items.length > 0 ? (
        <DataTable
          caption={words.caption}
          rows={items}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.document(id)}
          more={more}
          columns={[
            { key: 'code', head: words.columns.code, cell: ({ code }) => (code ? <span className="code">{code}</span> : null), offPhone: true, width: '5rem' },
            { key: 'title', head: words.columns.title, main: true, cell: ({ title }) => title },
            { key: 'institution', head: words.columns.institution, cell: ({ institution }) => institution ?? <NoData /> },
            { key: 'year', head: words.columns.year, numeric: true, cell: ({ year }) => year ?? <NoData /> },
            { key: 'cited', head: words.columns.cited, numeric: true, cell: ({ cited }) => cited },
            { key: 'standing', head: words.columns.standing, cell: ({ verified }) => <VerifiedMark verified={verified} /> },
          ]}
        />
      ) : null}
      {pages.data && items.length === 0 && view.q ? <EmptyState title={words.noneMatch} actions={<Button onClick={() => change({ q: undefined })}>{words.clear}</Button>}>{words.noneMatchBody}</EmptyState> : null}
      {pages.data && items.length === 0 && !view.q ? <EmptyState title={words.none}>{words.noneBody}</EmptyState> : null}
      {registering ? <RegisterDialog onClose={() => setRegistering(false)} /> : null}
    </>
  );
}
