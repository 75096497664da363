import { useState } from 'react';
import type { CallProblem } from '../../../../web/api/problem.ts';
import { useHouseState } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import type { Account, MadeLink } from '../../contract.ts';
import { accountsApi } from '../api.ts';
import { CopyButton } from '../Copy.tsx';
import { withAddress } from '../link-text.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { moment } from '../when.ts';
import { words } from '../words.ts';

/** One-time links: made on request, shown once, to copy into a chat or send by mail. */
export function LinkActs({ account }: { account: Account }) {
  const mailReady = useHouseState().data?.mailReady ?? false;
  const create = accountsApi.useTell('createLink');
  const reset = accountsApi.useTell('resetPassword');
  const [made, setMade] = useState<MadeLink>();
  const link = (purpose: 'sign-in' | 'set-password', send: boolean) => () => create.mutate({ account: account.id, purpose, send }, { onSuccess: setMade });
  const problem: CallProblem | null = create.error ?? reset.error;
  return (
    <div className="stack">
      <div className="row">
        <Button small icon="link" busy={create.isPending} onClick={link('set-password', false)}>{words.people.linkPassword}</Button>
        <Button small icon="link" busy={create.isPending} onClick={link('sign-in', false)}>{words.people.linkSignIn}</Button>
        {mailReady && account.mail ? <Button small busy={create.isPending} onClick={link('set-password', true)}>{words.people.sendMail}</Button> : null}
        <Button small icon="key" busy={reset.isPending} onClick={() => reset.mutate({ id: account.id }, { onSuccess: setMade })}>{words.people.linkReset}</Button>
      </div>
      <Refused problem={problem} what={words.people.notLinked} />
      {made ? <MadeLinkText link={made} /> : null}
    </div>
  );
}

function MadeLinkText({ link }: { link: MadeLink }) {
  if (link.sent) return <Note kind="ok">{words.people.sent}</Note>;
  const text = withAddress(link);
  return (
    <div className="fl" role="status">
      <label htmlFor="made-link">{words.people.linkText}</label>
      <textarea id="made-link" className="inp" readOnly rows={7} value={text} />
      <p className="hint">{words.people.linkUntil(moment(link.expiresAt))}</p>
      <CopyButton text={text} label={words.people.copyText} from="made-link" />
    </div>
  );
}
