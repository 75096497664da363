import { paths } from '../../../web/paths.ts';
import { usePart } from '../../../web/route.ts';
import { Block, Columns, FactList } from '../../../web/ui/Block.tsx';
import { LinkButton } from '../../../web/ui/Button.tsx';
import { DataTable } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Evidence } from '../../../web/ui/Evidence.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import { NoData } from '../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import type { Document } from '../contract.ts';
import { sourcesApi } from './api.ts';
import { citedSentence, kindName, words } from './words.ts';

/** One document: what it is, its file, and every place of it that a record cites. */
export function DocumentPage() {
  const id = usePart('documentId');
  const { data, error } = sourcesApi.useAsk('get', { id });
  const cited = sourcesApi.useAsk('citations', { documentId: id, limit: 200 }).data?.items ?? [];
  if (error) return <><PageHead eyebrow={words.page} title={words.notOpened} /><Problem what={words.oneFailed} why={error.message} todo={<LinkButton href={paths.documents}>{words.back}</LinkButton>} code={error.answer.requestId || undefined} /></>;
  if (!data) return <PageHead eyebrow={words.page} title={words.page} />;
  return (
    <>
      <PageHead eyebrow={<>{words.page} · {data.code ?? data.kind} <VerifiedMark verified={data.verified} /></>} title={citedSentence(data.title, data.cited)} tools={<Files document={data} />} />
      <Columns
        main={
          <Block title={words.citations} meta={String(cited.length)}>
            {cited.length === 0 ? <EmptyState title={words.noCitations}>{words.noCitationsBody}</EmptyState> : null}
            {cited.length > 0 ? (
              <DataTable
                caption={words.citations}
                rows={cited}
                rowKey={(one) => one.id}
                columns={[
                  { key: 'place', head: words.citationColumns.place, main: true, cell: ({ place }) => <Evidence place={place || words.wholeDocument} /> },
                  { key: 'subject', head: words.citationColumns.subject, cell: ({ subject }) => kindName(subject.kind) },
                  { key: 'quote', head: words.citationColumns.quote, cell: ({ quote }) => (quote ? <i>{quote}</i> : null) },
                ]}
              />
            ) : null}
          </Block>
        }
        side={
          <Block title={words.facts}>
            <FactList
              items={[
                { label: words.columns.institution, value: data.institution ?? <NoData /> },
                { label: words.columns.year, value: data.year ?? <NoData /> },
                { label: words.kind, value: data.kind },
                ...(data.sha256 ? [{ label: words.hash, value: <span className="code">{data.sha256.slice(0, 16)}…</span> }] : []),
                ...(data.note ? [{ label: words.note, value: data.note }] : []),
              ]}
            />
          </Block>
        }
      />
    </>
  );
}

function Files({ document }: { document: Document }) {
  return (
    <>
      {document.fileId ? <LinkButton icon="download" href={`/api/files/${document.fileId}`} download>{words.open}</LinkButton> : null}
      {document.address ? <LinkButton icon="document" href={document.address}>{words.openWeb}</LinkButton> : null}
    </>
  );
}
