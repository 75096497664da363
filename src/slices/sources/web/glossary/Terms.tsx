import { useView } from '../../../../web/route.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import type { Document } from '../../contract.ts';
import { sourcesApi } from '../api.ts';
import type { ConceptAt } from './ConceptSheet.tsx';
import { lettersOf } from './entries.ts';
import { TermEntry } from './TermEntry.tsx';
import { kindOf, type GlossaryKey } from './view.ts';
import { words } from './words.ts';

interface TermsProps {
  /** Only acronyms that no document uses. */
  unused: boolean;
  onWrite: (at: ConceptAt) => void;
}

/** The terms by letter, with filters kept in the address. */
export function Terms({ unused, onWrite }: TermsProps) {
  const [view, change] = useView<GlossaryKey>();
  const kind = kindOf(view);
  const pages = sourcesApi.usePages('concepts', { q: view.q, ...(kind ? { kind } : {}), ...(view.fuente ? { document: view.fuente } : {}), ...(unused ? { unused } : {}), limit: 500 });
  const documents = sourcesApi.useAsk('list', { limit: 200 }).data?.items ?? [];
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const letters = lettersOf(items);
  const filtered = Boolean(view.q || kind || view.fuente);
  const clear = (): void => change({ q: undefined, tipo: undefined, fuente: undefined });
  return (
    <>
      {unused ? <p className="gl-lead">{words.unusedLead}</p> : null}
      <FilterBar filters={[]}>
        <SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => change({ q })} />
        {unused ? null : <KindSelect value={view.tipo} onPick={(tipo) => change({ tipo })} />}
        <DocumentSelect documents={documents} value={view.fuente} onPick={(fuente) => change({ fuente })} />
        {filtered ? <Button kind="quiet" small onClick={clear}>{words.clear}</Button> : null}
      </FilterBar>
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {!pages.data && !pages.error ? <p className="meta" role="status">{words.loading}</p> : null}
      {letters.length > 3 ? <nav className="gl-letters" aria-label={words.letters}>{letters.map(({ letter }) => <a key={letter} href={`#letra-${letter}`}>{letter}</a>)}</nav> : null}
      <div aria-busy={pages.isPlaceholderData || undefined}>
        {letters.map(({ letter, entries }) => (
          <section key={letter} className="gl-letter" aria-labelledby={`letra-${letter}`}>
            <h2 id={`letra-${letter}`} tabIndex={-1} data-quiet-focus>{letter}</h2>
            <dl>{entries.map((entry) => <TermEntry key={entry.key} entry={entry} documents={documents} onWrite={onWrite} />)}</dl>
          </section>
        ))}
      </div>
      {pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : null}
      {pages.data && items.length === 0 ? <Nothing unused={unused} filtered={filtered} onClear={clear} /> : null}
    </>
  );
}

function Nothing({ unused, filtered, onClear }: { unused: boolean; filtered: boolean; onClear: () => void }) {
  if (filtered) return <EmptyState title={words.noneMatch} actions={<Button onClick={onClear}>{words.clear}</Button>}>{words.noneMatchBody}</EmptyState>;
  return unused ? <EmptyState title={words.unusedNone}>{words.unusedNoneBody}</EmptyState> : <EmptyState title={words.none}>{words.noneBody}</EmptyState>;
}

interface PickProps {
  value: string | undefined;
  onPick: (value: string | undefined) => void;
}

function KindSelect({ value, onPick }: PickProps) {
  return (
    <select className="inp gl-pick" aria-label={words.kind} value={value ?? ''} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{words.anyKind}</option>
      <option value="sigla">{words.kindsMany.acronym}</option>
      <option value="concepto">{words.kindsMany.concept}</option>
    </select>
  );
}

function DocumentSelect({ documents, value, onPick }: PickProps & { documents: readonly Document[] }) {
  return (
    <select className="inp gl-pick" aria-label={words.document} value={value ?? ''} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{words.anyDocument}</option>
      {value && !documents.some(({ id }) => id === value) ? <option value={value}>{value}</option> : null}
      {documents.map(({ id, code, title }) => <option key={id} value={id}>{(code ? `${code} · ${title}` : title).slice(0, 60)}</option>)}
    </select>
  );
}
