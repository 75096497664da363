import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { sourcesApi } from '../api.ts';
import { copyText } from './copy.ts';
import { referenceOf } from './entries.ts';
import { words } from './words.ts';

/** The documents as a bibliography, each to be copied or opened. */
export function Bibliography() {
  const pages = sourcesApi.usePages('list', { limit: 100 });
  const items = (pages.data?.pages.flatMap((page) => page.items) ?? []).toSorted((a, b) => referenceOf(a, words.noYear).localeCompare(referenceOf(b, words.noYear), 'es'));
  return (
    <>
      <p className="gl-lead">{words.bibliographyLead}</p>
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {!pages.data && !pages.error ? <p className="meta" role="status">{words.loading}</p> : null}
      <ul className="gl-bib">
        {items.map((document) => (
          <li key={document.id}>
            <p>{document.institution ? `${document.institution} ` : ''}({document.year ?? words.noYear}). <Link href={paths.document(document.id)}>{document.title}</Link>.{document.code ? <span className="code"> {document.code}</span> : null}</p>
            <Button kind="quiet" small onClick={() => void copyText(referenceOf(document, words.noYear))}>{words.copy}<span className="vh"> {document.title}</span></Button>
          </li>
        ))}
      </ul>
      {pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : null}
      {pages.data && items.length === 0 ? <EmptyState title={words.bibliographyNone} actions={<LinkButton kind="main" href={paths.documents}>{words.toDocuments}</LinkButton>}>{words.bibliographyNoneBody}</EmptyState> : null}
    </>
  );
}
