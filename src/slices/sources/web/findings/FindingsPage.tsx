import './findings.css';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import type { RegisteredFinding } from '../../contract/findings.ts';
import { sourcesApi } from '../api.ts';
import { Filters } from './Filters.tsx';
import { SeverityMark, StateMark } from './Marks.tsx';
import { headOf, registerSentence } from './sentence.ts';
import { Tools } from './Tools.tsx';
import { Values } from './Values.tsx';
import { askOf, isFiltered, stateOf, type RegisterKey } from './view.ts';
import { words } from './words.ts';

/** The register: what does not fit, with both values and where each stands. */
export function FindingsPage() {
  const [view, change] = useView<RegisterKey>();
  const ask = askOf(view);
  const pages = sourcesApi.usePages('findings', { ...ask, limit: 100 });
  const counts = sourcesApi.useAsk('findingCounts', ask, { keep: true }).data;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const source = view.fuente ? counts?.sources.find(({ id, name }) => id === view.fuente || name === view.fuente)?.name : undefined;
  const empty = pages.data && items.length === 0;
  const nothing = counts?.states.length === 0 && !isFiltered(view);
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  return (
    <>
      <PageHead eyebrow={words.page} title={counts ? registerSentence(counts, source, isFiltered(source ? { ...view, fuente: undefined } : view)) : words.page} lead={<span className="hide-s">{words.lead}</span>} tools={<Tools ask={ask} />} />
      {counts && !nothing ? <Filters counts={counts} view={view} shown={items.length} onChange={change} /> : null}
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {!pages.data && !pages.error ? <p className="meta" role="status">{words.loading}</p> : null}
      {items.length > 0 ? <DataTable caption={words.caption} columns={stateOf(view) === 'todos' ? [...columns, stateColumn] : columns} rows={items} rowKey={({ id }) => id} rowHref={({ id }) => paths.finding(id)} stale={pages.isPlaceholderData} more={more} /> : null}
      {empty && nothing ? <EmptyState title={words.none} actions={<><LinkButton kind="main" href={paths.packages()}>{words.toPackages}</LinkButton><LinkButton href={paths.documents}>{words.toDocuments}</LinkButton></>}>{words.noneBody}</EmptyState> : null}
      {empty && counts && !nothing ? <EmptyState title={words.noneMatch} actions={<LinkButton href={paths.findings({ estado: 'todos' })}>{words.clear}</LinkButton>}>{words.noneMatchBody}</EmptyState> : null}
    </>
  );
}

/** Values that say the same as the first stand on its side. */
const alike = ([first]: RegisteredFinding['values']) => ({ value, statementId }: RegisteredFinding['values'][number]): boolean => value === first?.value && (statementId === undefined) === (first.statementId === undefined);

const columns: Column<RegisteredFinding>[] = [
  { key: 'severity', head: words.columns.severity, cell: ({ severity }) => <SeverityMark severity={severity} />, width: '7.5rem' },
  { key: 'subject', head: words.columns.subject, main: true, width: '30%', cell: (one) => <>{headOf(one)} <span className="meta frule">{one.title}</span></> },
  { key: 'declared', head: words.columns.declared, cell: ({ values }) => <Values values={values.filter(alike(values))} />, width: '26%' },
  { key: 'against', head: words.columns.against, cell: ({ values, says }) => (values.every(alike(values)) ? <span className="meta">{says}</span> : <Values values={values.filter((one) => !alike(values)(one))} />) },
];
/** Only where states are mixed. */
const stateColumn: Column<RegisteredFinding> = { key: 'state', head: words.columns.state, cell: ({ state }) => <StateMark state={state} />, width: '7rem' };
