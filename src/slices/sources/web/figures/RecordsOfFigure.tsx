import { cutOffText, useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { plainNumber } from '../../../../web/ui/measured.ts';
import type { FigureRecord } from '../../../../kernel/figure.ts';
import { sourcesApi } from '../api.ts';
import { recordsSentence, words } from './words.ts';

/** The records behind a figure: those it counts, and those it was counted over. Neither more nor less. */
export function RecordsOfFigure({ name, parameters }: { name: string; parameters: string }) {
  const asOf = useCutOff();
  const { pick, past, dialog } = useCutOffPick();
  const pages = sourcesApi.usePages('figureRecords', { name, with: parameters, limit: 100, ...(asOf ? { asOf } : {}) });
  const first = pages.data?.pages[0];
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  const share = first?.figure.of;
  return (
    <>
      <PageContext picks={[pick]} past={past} />
      {dialog}
      <PageHead
        eyebrow={[words.page, words.records, asOf ? words.asOf(cutOffText(asOf)) : ''].filter(Boolean).join(' · ')}
        title={first ? recordsSentence(first.title, told(share?.part ?? first.figure.value), share && told(share.whole)) : pages.error ? words.failed : words.reading}
        lead={first ? `${first.counts} ${first.over}` : undefined}
        tools={first?.figure.records ? <LinkButton href={first.figure.records}>{words.open}</LinkButton> : <LinkButton href={paths.figures()}>{words.back}</LinkButton>}
      />
      {first ? <Note>{first.figure.says}</Note> : null}
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {items.length > 0 ? <DataTable caption={words.recordsCaption} columns={share ? [...columns, countedColumn] : columns} rows={items} rowKey={({ id }) => id} rowHref={({ href }) => href ?? undefined} stale={pages.isPlaceholderData} more={more} /> : null}
      {first && items.length === 0 ? <EmptyState title={words.noRecords}>{first.figure.says}</EmptyState> : null}
    </>
  );
}

const told = (value: number | null): string => (value === null ? words.noValue : plainNumber(value, { locale: 'es-EC' }));

const columns: Column<FigureRecord>[] = [{ key: 'record', head: words.record, main: true, cell: ({ title, detail }) => <>{title}{detail ? <span className="meta" style={{ fontWeight: 400 }}> {detail}</span> : null}</> }];
/** Only where some do not count. */
const countedColumn: Column<FigureRecord> = { key: 'counted', head: words.counted, width: '8rem', cell: ({ counted }) => (counted ? words.yes : <span className="meta">{words.no}</span>) };
