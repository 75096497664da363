import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { accountsApi } from '../api.ts';
import { GrantList } from '../grants/GrantList.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { AccessActs } from './AccessActs.tsx';
import { stateTone } from './AccountsTable.tsx';
import { EditAccount } from './EditAccount.tsx';
import { LinkActs } from './LinkActs.tsx';

/** One account beside the list: how it comes in, what it may, its data. */
export function AccountSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const account = accountsApi.useAsk('get', { id });
  const { data } = account;
  return (
    <Sheet open onClose={onClose} title={data?.fullName ?? words.people.loading} keepOpen>
      <Refused problem={account.error} what={words.people.notLoaded} />
      {data ? (
        <div className="stack wide">
          <p className="row">
            <Status tone={stateTone[data.state]} word={words.people.states[data.state]} />
            <span className="meta">
              {data.name} · {data.institution?.name ?? words.people.house} · {data.secondFactor ? words.people.withFactor : words.people.withoutFactor}
            </span>
          </p>
          <Block title={words.people.access}>
            {data.state === 'disabled' ? null : <LinkActs account={data} />}
            <AccessActs account={data} />
          </Block>
          <Block title={words.people.grantsOf} meta={<Link href={`${paths.grants}?cuenta=${data.id}&dar=1`}>{words.grants.give}</Link>}>
            <GrantList account={data.id} />
          </Block>
          {data.forgotten ? null : <Block title={words.people.data}>
            <EditAccount key={data.version} account={data} onReload={() => void account.refetch()} />
          </Block>}
          <p><Link href={paths.history({ cuenta: data.id })}>{words.people.seeHistory}</Link></p>
        </div>
      ) : null}
    </Sheet>
  );
}
