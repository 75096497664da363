import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { AdminTabs } from '../AdminTabs.tsx';
import { accountsApi } from '../api.ts';
import { words } from '../words.ts';
import { AccountSheet } from './AccountSheet.tsx';
import { AccountsTable } from './AccountsTable.tsx';
import { NewAccountSheet } from './NewAccountSheet.tsx';

export type AccountsView = 'q' | 'estado' | 'cuenta' | 'nueva';

/** `/administrar/cuentas`: who has an account, who has not come in yet, and what to do about it. */
export function AccountsPage() {
  const [view, change] = useView<AccountsView>();
  const may = useMay();
  const all = accountsApi.useAsk('list', { limit: 1 }).data?.count;
  const invited = accountsApi.useAsk('list', { limit: 1, state: 'invited' }).data?.count?.value ?? 0;
  const noGrant = may('accounts.create') ? undefined : words.own.none;
  return (
    <div className="stack wide">
      <PageHead
        eyebrow={words.admin.eyebrow}
        title={all ? words.people.title(words.people.count(all.value, all.capped), invited) : words.people.loading}
        tools={
          <>
            {may('accounts.preview-import') ? <LinkButton icon="upload" href={`${paths.accounts}/importar`}>{words.people.importing}</LinkButton> : null}
            <Button kind="main" icon="plus" disabledReason={noGrant} onClick={() => change({ nueva: '1' })}>{words.people.create}</Button>
          </>
        }
      />
      <AdminTabs current="accounts" />
      <AccountsTable view={view} change={change} />
      {view.cuenta ? <AccountSheet key={view.cuenta} id={view.cuenta} onClose={() => change({ cuenta: undefined })} /> : null}
      <NewAccountSheet open={view.nueva === '1'} onClose={() => change({ nueva: undefined })} onMade={(id) => change({ nueva: undefined, cuenta: id })} />
    </div>
  );
}
