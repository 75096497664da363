import { useDeferredValue } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { AccountItem } from '../../contract.ts';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { moment } from '../when.ts';
import { words } from '../words.ts';
import type { AccountsView } from './AccountsPage.tsx';
import '../admin.css';

type View = Partial<Record<AccountsView, string>>;
type State = AccountItem['state'];

export const stateTone = { invited: 'np', active: 'ok', disabled: 'sd' } as const;

const columns: Column<AccountItem>[] = [
  { key: 'person', head: words.people.person, main: true, cell: (row) => <><b>{row.fullName}</b> <span className="code">{row.name}</span></> },
  { key: 'institution', head: words.people.institution, cell: (row) => row.institution?.name ?? <span className="meta">{words.people.house}</span> },
  { key: 'roles', head: words.people.roles, cell: (row) => row.roles.join(', ') || <span className="meta">{words.people.noRoles}</span> },
  { key: 'state', head: words.people.state, cell: (row) => (row.lockedUntil ? <Status tone="risk" word={words.people.locked} wrap /> : <Status tone={stateTone[row.state]} word={words.people.states[row.state]} />) },
  { key: 'lastIn', head: words.people.lastIn, cell: (row) => (row.signedInAt ? <span className="nowrap">{moment(row.signedInAt)}</span> : words.people.never) },
];

const isState = (text: string | undefined): text is State => text === 'invited' || text === 'active' || text === 'disabled';

/** The list, its two filters, and the way to begin when it is empty. */
export function AccountsTable({ view, change }: { view: View; change: (next: View) => void }) {
  const q = useDeferredValue(view.q ?? '');
  const state = isState(view.estado) ? view.estado : undefined;
  const list = accountsApi.usePages('list', { ...(q ? { q } : {}), ...(state ? { state } : {}), limit: 100 });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const href = (row: AccountItem): string => `${paths.accounts}?${new URLSearchParams({ ...(view.q ? { q: view.q } : {}), ...(state ? { estado: state } : {}), cuenta: row.id }).toString()}`;
  const states = [{ value: '', label: words.people.allStates }, ...(['invited', 'active', 'disabled'] as const).map((value) => ({ value, label: words.people.statesFilter[value] }))];
  return (
    <section className="stack" aria-label={words.people.caption}>
      <div className="lookup">
        <TextField label={words.people.search} type="search" value={view.q ?? ''} onChange={(text) => change({ q: text })} />
        <SelectField label={words.people.state} options={states} value={state ?? ''} onChange={(value) => change({ estado: value })} />
      </div>
      <Refused problem={list.error} what={words.people.notLoaded} />
      {list.data && rows.length === 0 ? (
        <EmptyState title={words.people.emptyTitle} actions={q || state ? <Button onClick={() => change({ q: '', estado: '' })}>{words.people.clear}</Button> : <Button onClick={() => change({ nueva: '1' })}>{words.people.create}</Button>}>
          {words.people.emptyBody}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption={words.people.caption}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={href}
          selected={view.cuenta}
          stale={list.isPlaceholderData}
          more={list.hasNextPage ? <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{words.people.more}</Button> : undefined}
        />
      ) : null}
    </section>
  );
}
