import { useState, type FormEvent } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Checkbox, NumberField, TextField } from '../../../../web/ui/fields.tsx';
import { accountsApi } from '../api.ts';
import { CopyButton } from '../Copy.tsx';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { moment } from '../when.ts';
import { words } from '../words.ts';

/** Tokens for programmes: shown once, with an end, revoked at will. */
export function TokensBlock() {
  const tokens = accountsApi.useAsk('listTokens', {});
  const revoke = accountsApi.useTell('revokeToken');
  const items = tokens.data?.items ?? [];
  return (
    <Block title={words.own.tokens}>
      <div className="stack">
        <p className="meta">{words.own.tokensWhy}</p>
        {items.length === 0 ? <p>{words.own.noTokens}</p> : null}
        <ul className="stack">
          {items.map((token) => (
            <li key={token.id} className="row between">
              <span>
                <b>{token.label}</b> {token.readsOnly ? <span className="meta">{words.own.readsOnly}</span> : null}
                <br />
                <span className="meta">{token.revokedAt ? `${words.own.revoked}, ${moment(token.revokedAt)}` : `${words.own.expires} ${moment(token.expiresAt)}`}</span>
              </span>
              {token.revokedAt ? null : <Button small busy={revoke.isPending} onClick={() => revoke.mutate({ id: token.id })}>{words.own.revoke}</Button>}
            </li>
          ))}
        </ul>
        <Refused problem={tokens.error ?? revoke.error} what={words.people.notDone} />
        <IssueToken />
      </div>
    </Block>
  );
}

function IssueToken() {
  const issue = accountsApi.useTell('issueToken');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('90');
  const [readsOnly, setReadsOnly] = useState(true);
  const wrong = fieldProblems(issue.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    issue.mutate({ label, days: Number(days) || 0, readsOnly }, { onSuccess: () => setLabel('') });
  };
  return (
    <form className="form" onSubmit={send}>
      <TextField label={words.own.label} value={label} onChange={setLabel} required maxLength={80} error={wrong['label']} />
      <NumberField label={words.own.days} unit={words.own.daysUnit} value={days} onChange={setDays} required error={wrong['days']} />
      <Checkbox label={words.own.readsOnly} checked={readsOnly} onChange={setReadsOnly} />
      <Refused problem={issue.error} what={words.own.notIssued} />
      {issue.data ? (
        <div className="note ok" role="status">
          <div>
            <b>{words.own.issued}</b>
            <textarea id="new-token" className="inp mono" readOnly rows={2} aria-label={words.own.issued} value={issue.data.token} />
            <div className="row">
              <CopyButton text={issue.data.token} label={words.own.copy} from="new-token" />
            </div>
          </div>
        </div>
      ) : null}
      <div className="acts">
        <Button type="submit" busy={issue.isPending}>{words.own.issue}</Button>
      </div>
    </form>
  );
}
