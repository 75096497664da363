import { useView } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import type { Statement, WholeDocument } from '../../contract.ts';
import { sourcesApi } from '../api.ts';
import type { SaidFilter } from './Margin.tsx';
import { Notes } from './Notes.tsx';
import { placesOf } from './passages.ts';
import { words } from './words.ts';

/** What is said in a document whose text the house does not have, by its places; one line of it when the address names one. */
export function PlaceList({ document, filter, onEdit }: { document: WholeDocument; filter: SaidFilter; onEdit: (said: Statement) => void }) {
  const [view, change] = useView<'linea' | 'pagina'>();
  const line = Number(view.linea) || undefined;
  const page = Number(view.pagina) || undefined;
  const pages = sourcesApi.usePages('statements', { document: document.id, ...(line === undefined ? {} : { lineFrom: line, lineTo: line }), ...(page === undefined ? {} : { page }), ...filter, limit: 100 });
  if (pages.error) return <Problem what={words.failed} why={pages.error.message} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} code={pages.error.answer.requestId || undefined} />;
  const said = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="stack">
      {line === undefined ? null : <p><Button small icon="close" onClick={() => change({ linea: undefined })}>{words.lineOnly(line)}</Button></p>}
      <div>
        {placesOf(said).map((one) => (
          <section key={one.place} className="place-said" aria-label={one.place || words.noPlace}>
            <h3>{one.place || words.noPlace}</h3>
            <div><Notes said={one.said} placed onEdit={onEdit} /></div>
          </section>
        ))}
      </div>
      {pages.data && said.length === 0 ? <p className="meta">{words.noneMatch}. {words.noneMatchText}</p> : null}
      {pages.hasNextPage ? <Button kind="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.moreList}</Button> : null}
    </div>
  );
}
