import { useState, type FormEvent } from 'react';
import { CallProblem } from '../../../../web/api/problem.ts';
import { paths } from '../../../../web/paths.ts';
import { usePart } from '../../../../web/route.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { accountsApi } from '../api.ts';
import { thisDevice } from '../device.ts';
import { NewPassword } from '../NewPassword.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { Door } from './Door.tsx';
import { enter, whileBusy } from './entering.ts';

/** `/enlace/…`: a link that serves once, to choose a password or to come in. Opening it spends nothing. */
export function LinkPage() {
  const token = usePart('token');
  const link = accountsApi.useAsk('readLink', { token }, { post: true, freshMs: 600_000 });
  if (link.error)
    return (
      <Door eyebrow={words.door.linkEyebrow} title={words.door.linkGone}>
        <div className="stack">
          <p>{link.error.message}</p>
          <LinkButton href={paths.signIn}>{words.door.goSignIn}</LinkButton>
        </div>
      </Door>
    );
  if (!link.data) return null;
  const { purpose, fullName, name, secondFactor } = link.data;
  const title = purpose === 'set-password' ? words.door.linkHello(fullName) : words.door.linkEnter(fullName);
  return (
    <Door eyebrow={words.door.linkEyebrow} title={title} lead={words.door.linkUser(name)}>
      <LinkForm token={token} asksPassword={purpose === 'set-password'} asksCode={secondFactor} names={[name, fullName]} />
    </Door>
  );
}

function LinkForm({ token, asksPassword, asksCode, names }: { token: string; asksPassword: boolean; asksCode: boolean; names: string[] }) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await whileBusy(() => accountsApi.tell('useLink', { token, device: thisDevice(), ...(asksPassword ? { password } : {}), ...(asksCode ? { code } : {}) }));
      enter();
    } catch (thrown) {
      if (!(thrown instanceof CallProblem)) throw thrown;
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      {asksPassword ? <NewPassword value={password} onChange={setPassword} names={names} hasFactor={asksCode} /> : null}
      {asksCode ? <TextField label={words.door.code} hint={words.door.codeHint} autoComplete="one-time-code" value={code} onChange={setCode} required /> : null}
      <Refused problem={problem} what={words.door.notIn} />
      <Button kind="main" type="submit" busy={busy}>{asksPassword ? words.door.save : words.door.enter}</Button>
    </form>
  );
}
