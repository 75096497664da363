import { useState } from 'react';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Grant } from '../../contract.ts';
import { AdminTabs } from '../AdminTabs.tsx';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { EndGrantDialog } from './EndGrantDialog.tsx';
import { GrantSheet } from './GrantSheet.tsx';
import { datesOf, scopeOf, stateOf } from './grant-words.ts';
import '../admin.css';

/** `/administrar/permisos`: who may do what, where and until when. */
export function GrantsPage() {
  const [view, change] = useView<'rol' | 'cuenta' | 'todos' | 'dar'>();
  const [ending, setEnding] = useState<Grant>();
  const may = useMay();
  const roles = accountsApi.useAsk('listRoles', {}).data?.items ?? [];
  const filter = { ...(view.rol ? { role: view.rol } : {}), ...(view.cuenta ? { account: view.cuenta } : {}), ...(view.todos ? {} : { inForce: true }), limit: 100 };
  const list = accountsApi.usePages('listGrants', filter);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const noGrant = may('accounts.grant') ? undefined : words.own.none;
  return (
    <div className="stack wide">
      <PageHead eyebrow={words.admin.eyebrow} title={list.data ? words.grants.title(rows.length, list.hasNextPage, !view.todos) : words.admin.grants} tools={<Button kind="main" icon="plus" disabledReason={noGrant} onClick={() => change({ dar: '1' })}>{words.grants.give}</Button>} />
      <AdminTabs current="grants" />
      <div className="lookup">
        <SelectField label={words.grants.role} options={[{ value: '', label: words.grants.all }, ...roles.map((role) => ({ value: role.id, label: role.name }))]} value={view.rol ?? ''} onChange={(value) => change({ rol: value })} />
        <Segmented label={words.grants.state} value={view.todos ? 'all' : 'now'} options={[{ value: 'now', label: words.grants.onlyInForce }, { value: 'all', label: words.grants.all }]} onChange={(value) => change({ todos: value === 'all' ? '1' : '' })} />
      </div>
      <Refused problem={list.error} what={words.grants.notLoaded} />
      {list.data && rows.length === 0 ? <EmptyState title={words.grants.emptyTitle} actions={<Button disabledReason={noGrant} onClick={() => change({ dar: '1' })}>{words.grants.give}</Button>}>{words.grants.emptyBody}</EmptyState> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={words.grants.caption}
          columns={columnsWith(setEnding)}
          rows={rows}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          more={list.hasNextPage ? <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{words.people.more}</Button> : undefined}
        />
      ) : null}
      {view.dar ? <GrantSheet account={view.cuenta} roles={roles} onClose={() => change({ dar: '' })} /> : null}
      {ending ? <EndGrantDialog grant={ending} onClose={() => setEnding(undefined)} /> : null}
    </div>
  );
}

const columnsWith = (end: (grant: Grant) => void): Column<Grant>[] => [
  { key: 'who', head: words.grants.who, main: true, cell: (row) => <><b>{row.holder.name}</b> {row.holder.kind === 'account' ? null : <span className="meta">{row.holder.kind === 'post' ? words.grants.post : words.grants.person}</span>}</> },
  { key: 'role', head: words.grants.role, cell: (row) => row.role.name },
  { key: 'scope', head: words.grants.scope, cell: scopeOf },
  { key: 'dates', head: words.grants.dates, cell: datesOf },
  { key: 'state', head: words.grants.state, cell: (row) => <Status {...stateOf(row)} /> },
  { key: 'end', head: '', cell: (row) => (stateOf(row).tone === 'sd' ? null : <Button small kind="quiet" aria-label={`${words.grants.end}: ${row.role.name}, ${row.holder.name}`} onClick={() => end(row)}>{words.grants.end}</Button>) },
];
