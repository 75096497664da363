import { Fragment, lazy, Suspense } from 'react';
import { useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { addressOf } from '../../../../web/api/call.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { instrumentsApi } from './api.ts';
import { askedOf, cleared, isFiltered, type ListKey } from './filters.ts';
import { InstrumentFilters } from './InstrumentFilters.tsx';
import { InstrumentsTable } from './InstrumentsTable.tsx';
import { todayHere } from './marks.tsx';
import { listSentence, numberText, pipelineSentence, type Piece } from './sentence.ts';
import { listWords as words } from './words.ts';

const PipelineView = lazy(() => import('../life/PipelineView.tsx').then((m) => ({ default: m.PipelineView })));

/** All instruments within reach: what binds, what nobody can tell, what is about to end. */
export function InstrumentListPage() {
  const [{ vista }] = useView<ListKey>();
  return vista === 'tramite' ? <Pipeline /> : <Register />;
}

const ways = (view: 'registro' | 'tramite') => <Segmented label={words.views} value={view} options={[{ value: 'registro', label: words.register, href: paths.instruments() }, { value: 'tramite', label: words.pipeline, href: paths.instruments({ vista: 'tramite' }) }]} />;

/** What is on its way, stage by stage. */
function Pipeline() {
  const head = (counts: Parameters<typeof pipelineSentence>[0] | undefined, ending: string | undefined) => <><PageHead eyebrow={words.page} title={ending ?? (counts ? pipelineSentence(counts) : words.pipeline)} tools={<Tools />} /><div className="row" style={{ marginBottom: 12 }}>{ways('tramite')}</div></>;
  return <Suspense fallback={<p className="meta" role="status">{words.loading}</p>}><PipelineView head={head} /></Suspense>;
}

function Register() {
  const [view, change] = useView<ListKey>();
  const at = useCutOff();
  const { pick, past, dialog } = useCutOffPick();
  const asked = askedOf(view, at);
  const pages = instrumentsApi.usePages('list', asked);
  const summary = instrumentsApi.useAsk('summary', asked, { keep: true }).data;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = isFiltered(view);
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  return (
    <>
      <PageContext picks={[pick]} past={past} />
      <PageHead eyebrow={words.page} title={summary ? <Title pieces={listSentence(summary, filtered, at === undefined)} view={view} /> : words.page} tools={<Tools />} />
      <div className="row between" style={{ marginBottom: 12 }}>{ways('registro')}<Save asked={asked} /></div>
      <InstrumentFilters view={view} change={change} count={pages.data ? words.seen(numberText(items.length), pages.hasNextPage) : undefined} />
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {items.length > 0 ? <InstrumentsTable rows={items} day={at ?? todayHere()} past={at !== undefined} stale={pages.isPlaceholderData} more={more} /> : null}
      {pages.data && items.length === 0 ? <Nothing filtered={filtered} onClear={() => change(cleared)} /> : null}
      {dialog}
    </>
  );
}

/** The title sentence; its numbers open their lists. */
const Title = ({ pieces, view }: { pieces: Piece[]; view: Partial<Record<ListKey, string>> }) => (
  <>{pieces.map((piece) => <Fragment key={piece.text}>{piece.view ? <Link href={paths.instruments({ ...view, ...piece.view })}>{piece.text}</Link> : piece.text}</Fragment>)}</>
);

/** What is listed, as a file: the same filters travel to the server. */
function Save({ asked }: { asked: Record<string, unknown> }) {
  const href = (format: 'xlsx' | 'csv'): string => addressOf('instruments.export', { ...asked, format });
  return <MenuButton className="btn sm" entries={[{ key: 'xlsx', label: words.xlsx, icon: 'sheet', href: href('xlsx') }, { key: 'csv', label: words.csv, icon: 'sheet', href: href('csv') }]}>{words.save}</MenuButton>;
}

function Tools() {
  const may = useMay();
  return (
    <>
      <LinkButton href={paths.models()}>{words.models}</LinkButton>
      {may('instruments.create') ? <LinkButton kind="main" icon="plus" href={paths.instrumentNew()}>{words.create}</LinkButton> : <Button icon="plus" disabledReason={words.noGrant}>{words.create}</Button>}
    </>
  );
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered) return <EmptyState title={words.nothingTitle} actions={<Button onClick={onClear}>{words.clear}</Button>}>{words.nothingBody}</EmptyState>;
  return <EmptyState title={words.emptyTitle} actions={<LinkButton kind="main" href={paths.instrumentNew()}>{words.create}</LinkButton>}>{words.emptyBody}</EmptyState>;
}
