import { Button } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import type { Account } from '../../contract.ts';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { words } from '../words.ts';
import { ForgetAct } from './ForgetAct.tsx';

/** Closing, opening and unlocking an account, and taking away a lost second factor. */
export function AccessActs({ account }: { account: Account }) {
  const disable = accountsApi.useTell('disable');
  const enable = accountsApi.useTell('enable');
  const unlock = accountsApi.useTell('unlock');
  const factor = accountsApi.useTell('removeTotp');
  const may = useMay();
  const seen = { id: account.id, version: account.version };
  const problem = disable.error ?? enable.error ?? unlock.error ?? factor.error;
  if (account.forgotten) return <Note kind="plain">{words.people.forgotten}</Note>;
  return (
    <div className="stack">
      {account.lockedUntil ? <Note kind="risk" actions={<Button small busy={unlock.isPending} onClick={() => unlock.mutate({ id: account.id })}>{words.people.unlock}</Button>}>{words.people.locked}</Note> : null}
      <div className="row">
        {account.secondFactor ? <Button kind="quiet" small busy={factor.isPending} onClick={() => factor.mutate({ account: account.id })}>{words.people.removeFactor}</Button> : null}
        {account.state === 'disabled' && may('accounts.forget') ? <ForgetAct account={account} /> : null}
        {account.state === 'disabled' ? (
          <Button small busy={enable.isPending} onClick={() => enable.mutate(seen)}>{words.people.enable}</Button>
        ) : (
          <Button kind="quiet" small busy={disable.isPending} onClick={() => disable.mutate(seen)}>{words.people.disable}</Button>
        )}
      </div>
      <Refused problem={problem} what={words.people.notDone} />
    </div>
  );
}
