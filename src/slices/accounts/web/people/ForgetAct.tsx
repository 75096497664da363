import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import type { Account } from '../../contract.ts';
import { accountsApi } from '../api.ts';
import { words } from '../words.ts';

/** Erasing what an account says of its person: asked for with its reason, and not taken back. */
export function ForgetAct({ account }: { account: Account }) {
  const forget = accountsApi.useTell('forget');
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <>
      <Button kind="quiet" small onClick={() => setAsking(true)}>{words.people.forget}</Button>
      <Dialog open={asking} onClose={close} title={words.people.forgetTitle}>
        <div className="stack">
          <p>{words.people.forgetting}</p>
          <ReasonForm label={words.people.forgetWhy} needed={words.people.forgetNeeded} send={words.people.forget} cancel={words.people.cancel} busy={forget.isPending} onSend={(why) => forget.mutate({ id: account.id, version: account.version, why }, { onSuccess: close })} onCancel={close} />
          <Refused problem={forget.error} what={words.people.notDone} />
        </div>
      </Dialog>
    </>
  );
}
