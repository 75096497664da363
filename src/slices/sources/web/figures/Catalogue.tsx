import { Measured } from '../../../../web/measures.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import type { FigureItem } from '../../contract/figures.ts';
import { sourcesApi } from '../api.ts';
import { SheetMenu } from './SubjectFigures.tsx';
import { TryWith } from './TryWith.tsx';
import { catalogueSentence, words } from './words.ts';

/** The figures of the house: what each counts, over which records, of what it may be asked. */
export function Catalogue() {
  const asOf = useCutOff();
  const { pick, past, dialog } = useCutOffPick();
  const asked = asOf ? { asOf } : {};
  const { data, error, refetch } = sourcesApi.useAsk('figures', asked, { keep: true });
  const names = new Set(data?.items.map(({ name }) => name)).size;
  return (
    <>
      <PageContext picks={[pick]} past={past} />
      {dialog}
      <PageHead eyebrow={words.page} title={data ? catalogueSentence(names) : error ? words.failed : words.reading} lead={words.lead} tools={data ? <SheetMenu asked={asked} /> : undefined} />
      {error ? <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> : null}
      <Block title={words.tryTitle}><div className="form"><TryWith /></div></Block>
      {data ? <Block title={words.documented}><DataTable caption={words.caption} columns={columns} rows={wholes(data.items)} rowKey={({ name, parameters }) => `${name ?? ''} ${JSON.stringify(parameters)}`} /></Block> : null}
    </>
  );
}

/** Each figure once; its parts are seen where it is asked. */
const wholes = (items: readonly FigureItem[]): FigureItem[] => items.filter(({ name }, at) => items.findIndex((one) => one.name === name) === at);

const subjectsOf = ({ asks }: FigureItem): string => (asks?.subjects ?? []).map((kind) => (kind === null ? words.house : (words.subjects[kind] ?? kind))).join(', ');

const columns: Column<FigureItem>[] = [
  { key: 'figure', head: words.columns.figure, main: true, width: '20%', cell: ({ title, name }) => <div>{title} <div className="meta code" style={{ fontWeight: 400 }}>{name}</div></div> },
  { key: 'counts', head: words.columns.counts, cell: ({ counts }) => counts },
  { key: 'over', head: words.columns.over, cell: ({ over, asks }) => <div>{over}{asks?.past ? <span className="meta"> {words.onlyToday}: {asks.past}</span> : null}{asks && asks.parameters.length > 0 ? <span className="meta"> {words.parameters}: {asks.parameters.map(({ means }) => means).join(' ')}</span> : null}</div> },
  { key: 'of', head: words.columns.of, width: '11rem', cell: (one) => subjectsOf(one) },
  { key: 'value', head: words.columns.value, width: '11rem', cell: (one) => (one.calculated ? <Measured size="sm" of={one} /> : <span className="meta">{one.why}</span>) },
];
