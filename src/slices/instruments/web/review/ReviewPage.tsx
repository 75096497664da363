import '../register/register.css';
import './review.css';
import { addressOf } from '../../../../web/api/call.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import type { Instrument } from '../../contract/register/shape.ts';
import type { Review, ReviewItem } from '../../contract/review.ts';
import { instrumentsApi } from '../api.ts';
import { ChangeLog } from './ChangeLog.tsx';
import { ObservationList } from './ObservationList.tsx';
import { OpenButtons } from './OpenDialog.tsx';
import { ReviewedText } from './ReviewedText.tsx';
import { RoundList } from './ReviewBlock.tsx';
import { ReviewSide } from './ReviewSide.tsx';
import { reviewSentence, reviewWords as words } from './words.ts';

/** The reviews of an instrument: what was said of which version, what was answered, what no version carries yet. Who was invited sees the version here, and not the instrument. */
export function ReviewPage() {
  const id = usePart('instrumentId');
  const [view] = useView<'ronda'>();
  const list = instrumentsApi.useAsk('reviews', { instrument: id }, { keep: true });
  const may = useMay();
  const item = list.data?.items.find((one) => one.id === view.ronda) ?? list.data?.items[0];
  // Who was invited may see no more than the version.
  const instrument = instrumentsApi.useAsk('get', { id }, { enabled: list.data !== undefined && item?.readable !== false }).data;
  const whole = instrumentsApi.useAsk('review', { id: item?.id ?? id }, { enabled: item !== undefined, keep: true });
  const error = list.error ?? (item ? whole.error : null);
  const opener = instrument?.mayEdit && may('instruments.open-review') ? instrument : undefined;
  if (error) return <><PageHead eyebrow={words.page} title={words.failed} /><Refused problem={error} what={words.failed} todo={<Button onClick={() => { void list.refetch(); void whole.refetch(); }}>{words.again}</Button>} /></>;
  if (!list.data) return <p className="meta" role="status">{words.loading}</p>;
  if (!item) return <Nothing id={id} instrument={instrument} opener={opener} />;
  return (
    <>
      <Head item={item} many={list.data.items.length > 1} instrument={instrument} />
      {item.latest > item.textNumber && item.mayAnswer ? <Note kind="info">{words.older(item.textNumber, item.latest)}</Note> : null}
      {whole.data?.id === item.id ? <Told review={whole.data} items={list.data.items} instrument={instrument} opener={opener} /> : <p className="meta" role="status">{words.loading}</p>}
    </>
  );
}

function Head({ item, many, instrument }: { item: ReviewItem; many: boolean; instrument: Instrument | undefined }) {
  const href = (format: 'docx' | 'csv' | 'xlsx', review?: string): string => addressOf('instruments.export-observations', { instrument: item.instrument, format, review });
  return (
    <PageHead
      eyebrow={item.title} title={reviewSentence(item)} lead={<>{item.instrumentTitle}. {words.lead}</>}
      tools={<>{instrument ? <LinkButton href={paths.instrument(item.instrument)}>{words.back}</LinkButton> : null}<MenuButton className="btn" entries={[{ key: 'docx', label: words.docx, icon: 'download', href: href('docx', item.id) }, ...(many ? [{ key: 'all', label: words.docxAll, icon: 'download' as const, href: href('docx') }] : []), { key: 'xlsx', label: words.xlsx, icon: 'sheet', href: href('xlsx') }, { key: 'csv', label: words.csv, icon: 'sheet', href: href('csv') }]}>{words.report}</MenuButton></>}
    />
  );
}

function Nothing({ id, instrument, opener }: { id: string; instrument: Instrument | undefined; opener: Instrument | undefined }) {
  return (
    <>
      <PageHead eyebrow={words.page} title={opener ? words.emptyTitle : words.nothing} lead={instrument?.title} tools={instrument ? <LinkButton href={paths.instrument(id)}>{words.back}</LinkButton> : undefined} />
      {opener ? <EmptyState title={words.nobodyAsked} actions={<OpenButtons instrument={opener} />}>{words.emptyBody}</EmptyState> : null}
    </>
  );
}

function Told({ review, items, instrument, opener }: { review: Review; items: readonly ReviewItem[]; instrument: Instrument | undefined; opener: Instrument | undefined }) {
  return (
    <Columns
      main={<><ObservationList review={review} /><ReviewedText review={review} /></>}
      side={<><ReviewSide review={review} /><Block title={words.rounds}><RoundList items={items} current={review.id} />{opener ? <OpenButtons instrument={opener} /> : null}</Block>{instrument ? <ChangeLog instrument={review.instrument} /> : null}</>}
    />
  );
}
