import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { accountsApi } from '../api.ts';
import { words } from '../words.ts';

/** At home, for who administers accounts: how many there are, who has not come in yet, and the ways on. */
export function AccountsAtHome() {
  const may = useMay();
  const enabled = may('accounts.list') && may('accounts.create');
  const all = accountsApi.useAsk('list', { limit: 1 }, { enabled }).data?.count;
  const invited = accountsApi.useAsk('list', { limit: 1, state: 'invited' }, { enabled }).data?.count?.value ?? 0;
  if (!all) return null;
  return (
    <Block title={words.admin.home}>
      <div className="stack">
        <p>{words.people.title(words.people.count(all.value, all.capped), invited)}.</p>
        <div className="row">
          <LinkButton small href={`${paths.accounts}?nueva=1`}>{words.people.create}</LinkButton>
          <LinkButton small href={paths.accounts}>{words.admin.see}</LinkButton>
          <LinkButton small href={paths.history()}>{words.admin.history}</LinkButton>
        </div>
      </div>
    </Block>
  );
}
