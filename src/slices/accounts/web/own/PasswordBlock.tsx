import { useState, type FormEvent } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { accountsApi } from '../api.ts';
import { NewPassword } from '../NewPassword.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';

/** Changing the password: the present one, the new one. The other sessions close. */
export function PasswordBlock({ names, hasPassword, hasFactor }: { names: string[]; hasPassword: boolean; hasFactor: boolean }) {
  const change = accountsApi.useTell('changePassword');
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
          showToast({ text: words.own.changed });
        },
      },
    );
  };
  return (
    <Block title={words.own.changePassword}>
      <form className="form" onSubmit={send}>
        {hasPassword ? <TextField label={words.own.current} type="password" autoComplete="current-password" value={current} onChange={setCurrent} required /> : null}
        <NewPassword value={password} onChange={setPassword} names={names} hasFactor={hasFactor} />
        <Refused problem={change.error} what={words.own.notChanged} />
        <div className="acts">
          <Button type="submit" busy={change.isPending}>{words.own.change}</Button>
        </div>
      </form>
    </Block>
  );
}
