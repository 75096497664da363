import { useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { useGo, useView } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { DataTable } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { SelectField, TextField } from '../../../web/ui/fields.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import { NoData } from '../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import { sourcesApi } from './api.ts';
import { countryOptions, kindOptions, type DocumentKind } from './kinds.ts';
import { RegisterDialog } from './RegisterDialog.tsx';
import { listSentence, saidText, words } from './words.ts';
import './statements/margin.css';

/** The documents within reach, and how often each is cited. */
export function DocumentsPage() {
  const [view, change] = useView<'q' | 'tipo' | 'anio' | 'pais'>();
  const [registering, setRegistering] = useState(false);
  const may = useMay();
  const go = useGo();
  const filtered = Boolean(view.q || view.tipo || view.anio || view.pais);
  const pages = sourcesApi.usePages('list', { q: view.q, ...(view.tipo ? { kind: view.tipo as DocumentKind } : {}), ...(/^\d{4}$/.test(view.anio ?? '') ? { year: Number(view.anio) } : {}), ...(view.pais ? { country: view.pais } : {}), limit: 100 }); // a word that is no kind is refused by the contract
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  const register = <Button kind="main" icon="plus" disabledReason={may('sources.create') ? undefined : words.noGrant} onClick={() => setRegistering(true)}>{words.register}</Button>;
  return (
    <>
      <PageHead eyebrow={words.page} title={pages.data ? listSentence(items, !pages.hasNextPage) : words.page} lead={words.lead} tools={<>{register}<LinkButton href={paths.packages()}>{words.packages}</LinkButton></>} />
      <form role="search" className="reading-bar" onSubmit={(event) => event.preventDefault()}>
        <TextField label={words.search} type="search" value={view.q ?? ''} onChange={(q) => change({ q })} maxLength={120} />
        <SelectField label={words.kind} value={view.tipo ?? ''} onChange={(tipo) => change({ tipo })} options={kindOptions} placeholder={words.anyKind} />
        <TextField label={words.year} type="search" inputMode="numeric" maxLength={4} value={view.anio ?? ''} onChange={(anio) => change({ anio: /^\d*$/.test(anio) ? anio : undefined })} placeholder={words.anyYear} />
        <SelectField label={words.country} value={view.pais ?? ''} onChange={(pais) => change({ pais })} options={countryOptions} placeholder={words.anyCountry} />
      </form>
      {pages.error ? <Problem what={words.failed} why={pages.error.message} code={pages.error.answer.requestId || undefined} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {items.length > 0 ? (
        <DataTable
          caption={words.caption}
          rows={items}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.document(id)}
          more={more}
          columns={[
            { key: 'code', head: words.columns.code, cell: ({ code }) => (code ? <span className="code">{code}</span> : null), offPhone: true, width: '5rem' },
            { key: 'title', head: words.columns.title, main: true, cell: ({ title }) => title },
            { key: 'institution', head: words.columns.institution, cell: ({ institution }) => institution ?? <NoData /> },
            { key: 'year', head: words.columns.year, numeric: true, cell: ({ year }) => year ?? <NoData /> },
            { key: 'said', head: words.columns.said, numeric: true, cell: ({ said }) => saidText(said) },
            { key: 'cited', head: words.columns.cited, numeric: true, cell: ({ cited }) => cited },
            { key: 'standing', head: words.columns.standing, cell: ({ verified }) => <VerifiedMark verified={verified} /> },
          ]}
        />
      ) : null}
      {pages.data && items.length === 0 && filtered ? <EmptyState title={words.noneMatch} actions={<Button onClick={() => change({ q: undefined, tipo: undefined, anio: undefined, pais: undefined })}>{words.clear}</Button>}>{words.noneMatchBody}</EmptyState> : null}
      {pages.data && items.length === 0 && !filtered ? <EmptyState title={words.none}>{words.noneBody}</EmptyState> : null}
      {registering ? <RegisterDialog onClose={() => setRegistering(false)} onDone={(id) => go(paths.document(id))} /> : null}
    </>
  );
}
