import { useState } from 'react';
import { useView } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { DateField, SelectField } from '../../../../web/ui/fields.tsx';
import { FilterFold } from '../../../../web/ui/FilterFold.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import type { Fact } from '../../contract.ts';
import { AccountPick, type Picked } from '../Picks.tsx';
import { AdminTabs } from '../AdminTabs.tsx';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { moment } from '../when.ts';
import { words } from '../words.ts';
import { FactSheet } from './FactSheet.tsx';
import '../admin.css';

/** `/administrar/historia`: who did what, when and why. */
export function HistoryPage() {
  const [view, change] = useView<'sujeto' | 'cuenta' | 'parte' | 'desde' | 'hasta'>();
  const [open, setOpen] = useState<Fact>();
  const filter = { ...(view.sujeto ? { subject: view.sujeto } : {}), ...(view.cuenta ? { account: view.cuenta } : {}), ...(view.parte ? { name: view.parte } : {}), ...(view.desde ? { from: view.desde } : {}), ...(view.hasta ? { to: view.hasta } : {}), limit: 100 };
  const list = accountsApi.usePages('history', filter);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(view).some(Boolean);
  return (
    <div className="stack wide">
      <PageHead eyebrow={words.admin.eyebrow} title={list.data ? words.history.title(rows.length, list.hasNextPage) : words.admin.history} lead={words.history.lead} />
      <AdminTabs current="history" />
      <FilterFold set={[view.cuenta, view.parte, view.desde, view.hasta].filter(Boolean).length}>
        <div className="lookup">
          <WhoFilter account={view.cuenta} onChange={(cuenta) => change({ cuenta })} />
          <SelectField label={words.history.area} options={[{ value: '', label: words.history.allAreas }, ...words.history.areas]} value={view.parte ?? ''} onChange={(parte) => change({ parte })} />
          <DateField label={words.history.from} value={view.desde ?? ''} onChange={(desde) => change({ desde })} />
          <DateField label={words.history.to} value={view.hasta ?? ''} onChange={(hasta) => change({ hasta })} />
        </div>
      </FilterFold>
      <Refused problem={list.error} what={words.history.notLoaded} />
      {list.data && rows.length === 0 ? <EmptyState title={words.history.emptyTitle} actions={filtered ? <Button onClick={() => change({ sujeto: '', cuenta: '', parte: '', desde: '', hasta: '' })}>{words.people.clear}</Button> : undefined}>{words.history.emptyBody}</EmptyState> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={words.history.caption}
          columns={columnsWith(setOpen)}
          rows={rows}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          more={list.hasNextPage ? <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{words.people.more}</Button> : undefined}
        />
      ) : null}
      {open ? <FactSheet fact={open} onClose={() => setOpen(undefined)} /> : null}
    </div>
  );
}

/** Who comes in is nobody until it is done: from then on it is that account's own act. */
const cameIn = ({ name, subject }: Fact): string | null => (name === 'accounts.signed-in' ? subject.name : null);

export const whoOf = (fact: Fact): string => fact.who || cameIn(fact) || (fact.actedAs === 'nobody' || fact.actedAs === 'link' ? words.history.nobody : words.history.house);

/** «Cuentas: Ana Ruiz»: the slice, and the subject's name where the fact tells it. */
export const aboutOf = ({ subject }: Fact): string => (subject.name ? `${subject.kindName}: ${subject.name}` : subject.kindName);

const columnsWith = (open: (fact: Fact) => void): Column<Fact>[] => [
  { key: 'when', head: words.history.when, cell: (row) => <span className="nowrap">{moment(row.recordedAt)}</span> },
  { key: 'who', head: words.history.who, cell: whoOf },
  { key: 'what', head: words.history.what, main: true, cell: (row) => <b>{row.says}</b> },
  { key: 'about', head: words.history.about, cell: aboutOf },
  { key: 'why', head: words.history.why, cell: (row) => row.why ?? '' },
  { key: 'detail', head: '', cell: (row) => <Button small kind="quiet" aria-label={`${words.history.detail}: ${row.says}, ${moment(row.recordedAt)}`} onClick={() => open(row)}>{words.history.detail}</Button> },
];

/** Whose acts: chosen by name, kept in the address by identity. */
function WhoFilter({ account, onChange }: { account: string | undefined; onChange: (id: string) => void }) {
  const known = accountsApi.useAsk('get', { id: account ?? '' }, { enabled: account !== undefined && account !== '' }).data;
  const [picked, setPicked] = useState<Picked>();
  const shown = account ? (picked?.id === account ? picked : known && { id: known.id, name: known.fullName }) : undefined;
  return <AccountPick label={words.history.who} chosen={shown} onChoose={(next) => { setPicked(next); onChange(next?.id ?? ''); }} />;
}
