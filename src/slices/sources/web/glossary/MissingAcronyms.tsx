import { useMay } from '../../../../web/session.ts';
import { useView } from '../../../../web/route.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { AcronymUse } from '../../contract/glossary.ts';
import { sourcesApi } from '../api.ts';
import { firstPlace } from './UsesSheet.tsx';
import type { GlossaryKey } from './view.ts';
import { countText, words } from './words.ts';

/** Places shown in a row; the rest opens. */
const inRow = 3;

/** Acronyms that documents use and that nobody defines, most used first; each can be defined at once. */
export function MissingAcronyms({ onDefine }: { onDefine: (term: string) => void }) {
  const [view] = useView<GlossaryKey>();
  const may = useMay()('sources.save-concept');
  const pages = sourcesApi.usePages('acronyms', { undefined: true, limit: 100 });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  const columns: Column<AcronymUse>[] = [
    { key: 'term', head: words.missingColumns.term, main: true, cell: ({ term }) => <b>{term}</b>, width: '9rem' },
    { key: 'uses', head: words.missingColumns.uses, numeric: true, cell: ({ term, uses }) => <Link className="gl-count" href={paths.glossary({ ...view, termino: term })}>{countText(uses)}</Link>, width: '5rem' },
    { key: 'where', head: words.missingColumns.where, cell: ({ documents }) => <Where documents={documents} /> },
    { key: 'act', head: words.missingColumns.act, cell: ({ term }) => <Button small disabledReason={may ? undefined : words.noGrant} onClick={() => onDefine(term)}><span aria-hidden="true">{words.define}</span><span className="vh">{words.defineOf(term)}</span></Button> },
  ];
  return (
    <>
      <p className="gl-lead">{words.missingLead}</p>
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {!pages.data && !pages.error ? <p className="meta" role="status">{words.loading}</p> : null}
      {items.length > 0 ? <DataTable caption={words.missingCaption} columns={columns} rows={items} rowKey={({ term }) => term} stale={pages.isPlaceholderData} more={more} /> : null}
      {pages.data && items.length === 0 ? <EmptyState title={words.missingNone}>{words.missingNoneBody}</EmptyState> : null}
    </>
  );
}

function Where({ documents }: Pick<AcronymUse, 'documents'>) {
  const rest = documents.length - inRow;
  return (
    <span className="row">
      {documents.slice(0, inRow).map((one) => <Evidence key={one.id} place={[one.name, one.place || words.line(one.line)].filter(Boolean).join(', ')} href={firstPlace(one)} />)}
      {rest > 0 ? <span className="meta">{words.moreDocuments(rest)}</span> : null}
    </span>
  );
}
