import { paths } from '../../../web/paths.ts';
import { Block, Columns, FactList } from '../../../web/ui/Block.tsx';
import { DataTable } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Evidence } from '../../../web/ui/Evidence.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { NoData } from '../../../web/ui/Status.tsx';
import type { WholeDocument } from '../contract.ts';
import { amountText, valueText } from '../rules/wording.ts';
import { sourcesApi } from './api.ts';
import { kindWord } from './kinds.ts';
import { kindName, words } from './words.ts';

/** Every place of a document that a record cites, and what the document is. */
export function Cited({ document }: { document: WholeDocument }) {
  const cited = sourcesApi.useAsk('citations', { documentId: document.id, limit: 200 }).data?.items ?? [];
  return (
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
      side={<Facts document={document} />}
    />
  );
}

const dayOf = (part: string): string => valueText({ kind: 'date', from: part });

function Facts({ document }: { document: WholeDocument }) {
  const { periodFrom: from, periodTo: to } = document;
  return (
    <Block title={words.facts}>
      <FactList
        items={[
          { label: words.columns.institution, value: document.institution ?? <NoData /> },
          { label: words.issuedOn, value: document.issuedOn ? dayOf(document.issuedOn) : (document.year ?? <NoData />) },
          { label: words.kind, value: kindWord(document.kind) },
          ...(from || to ? [{ label: words.period, value: [from, to].map((part) => (part ? dayOf(part) : '…')).join(' – ') }] : []),
          ...(document.pages ? [{ label: words.pages, value: amountText(document.pages, undefined) }] : []),
          ...(document.lines ? [{ label: words.lines, value: amountText(document.lines, undefined) }] : []),
          ...(document.earlier.length > 0 ? [{ label: words.replaces, value: <ul>{document.earlier.map((one) => <li key={one.id}><Link href={paths.document(one.id)}>{one.title}</Link></li>)}</ul> }] : []),
          ...(document.sha256 ? [{ label: words.hash, value: <span className="code">{document.sha256.slice(0, 16)}…</span> }] : []),
          ...(document.note ? [{ label: words.note, value: document.note }] : []),
        ]}
      />
    </Block>
  );
}
