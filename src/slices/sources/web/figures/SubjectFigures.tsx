import { addressOf } from '../../../../web/api/call.ts';
import { cutOffText, useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { sourcesApi } from '../api.ts';
import { FigureRows } from './FigureRows.tsx';
import { localeOf, pageOf, type SubjectOf } from './view.ts';
import { subjectSentence, words } from './words.ts';

/** Every number of a record: what is declared of it beside what is calculated, those that differ first. */
export function SubjectFigures({ subject }: { subject: SubjectOf }) {
  const asOf = useCutOff();
  const { pick, past, dialog } = useCutOffPick();
  const asked = { ...subject, ...(asOf ? { asOf } : {}) };
  const { data, error, refetch } = sourcesApi.useAsk('figures', asked, { keep: true });
  const page = pageOf(subject);
  const away = error?.code === 'house.not-found';
  return (
    <>
      <PageContext picks={[pick]} past={past} />
      {dialog}
      <PageHead
        eyebrow={[words.page, data?.subject?.name ?? words.subjects[subject.kind], asOf ? words.asOf(cutOffText(asOf)) : ''].filter(Boolean).join(' · ')}
        title={data ? subjectSentence(data.items) : away ? words.nothing : error ? words.failed : words.reading}
        tools={<>{page ? <LinkButton href={page}>{words.open}</LinkButton> : null}{data ? <SheetMenu asked={asked} /> : null}</>}
      />
      {away ? <EmptyState title={words.nothing} actions={<LinkButton href={paths.figures()}>{words.back}</LinkButton>}>{words.nothingBody}</EmptyState> : null}
      {error && !away ? <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> : null}
      {data ? <FigureRows items={data.items} locale={localeOf(subject)} /> : null}
    </>
  );
}

/** The figures as a sheet, each number with its provenance. */
export function SheetMenu({ asked }: { asked: Record<string, unknown> }) {
  const href = (format: string): string => addressOf('sources.export-figures', { ...asked, format });
  return <MenuButton className="btn" entries={[{ key: 'csv', label: words.csv, icon: 'sheet', href: href('csv') }, { key: 'xlsx', label: words.xlsx, icon: 'sheet', href: href('xlsx') }]}>{words.sheet}</MenuButton>;
}
