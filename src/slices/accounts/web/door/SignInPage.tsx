import { useEffect, useState, type FormEvent } from 'react';
import { CallProblem } from '../../../../web/api/problem.ts';
import { paths } from '../../../../web/paths.ts';
import { useGo, useView } from '../../../../web/route.ts';
import { useHouseState } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { accountsApi } from '../api.ts';
import { thisDevice } from '../device.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { Door } from './Door.tsx';
import { enter, whileBusy } from './entering.ts';

/** `/ingresar`: user name or mail, password, and a code where the account asks for one. */
export function SignInPage() {
  const state = useHouseState().data;
  const [view] = useView<'volver'>();
  const go = useGo();
  const empty = state?.needsSetUp ?? false;
  useEffect(() => {
    if (empty) go(paths.setUp);
  }, [empty]); // `go` is another function at each drawing
  return (
    <Door title={words.door.signIn}>
      {state?.demo ? <Note kind="demo">{words.door.demo}</Note> : null}
      <SignInForm back={view.volver} mailReady={state?.mailReady ?? false} />
    </Door>
  );
}

function SignInForm({ back, mailReady }: { back: string | undefined; mailReady: boolean }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await whileBusy(() => accountsApi.tell('signIn', { name, password, device: thisDevice(), ...(asksCode && code ? { code } : {}) }));
      enter(back);
    } catch (thrown) {
      if (!(thrown instanceof CallProblem)) throw thrown;
      setAsksCode(asksCode || thrown.code === 'accounts.second-factor-needed');
      setProblem(thrown.code === 'accounts.second-factor-needed' ? null : thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <TextField label={words.door.user} autoComplete="username" autoCapitalize="none" spellCheck={false} value={name} onChange={setName} required autoFocus />
      <TextField label={words.door.password} type={shown ? 'text' : 'password'} autoComplete="current-password" value={password} onChange={setPassword} required />
      <Checkbox label={words.door.show} checked={shown} onChange={setShown} />
      {asksCode ? <TextField label={words.door.code} hint={words.door.codeHint} inputMode="text" autoComplete="one-time-code" value={code} onChange={setCode} required autoFocus /> : null}
      <Refused problem={problem} what={words.door.notIn} />
      <Button kind="main" type="submit" busy={busy}>
        {words.door.signIn}
      </Button>
      <Forgotten name={name} mailReady={mailReady} />
    </form>
  );
}

function Forgotten({ name, mailReady }: { name: string; mailReady: boolean }) {
  const [open, setOpen] = useState(false);
  const ask = accountsApi.useTell('requestLink');
  if (!open) return <Button kind="quiet" onClick={() => setOpen(true)}>{words.door.forgot}</Button>;
  if (!mailReady) return <Note kind="info">{words.door.forgotAsk}</Note>;
  if (ask.isSuccess) return <Note kind="ok">{words.door.linkSent}</Note>;
  return (
    <Note kind="info" actions={<Button small busy={ask.isPending} disabledReason={name.trim() ? undefined : words.door.user} onClick={() => ask.mutate({ name })}>{words.door.askLink}</Button>}>
      {words.door.forgotMail}
      <Refused problem={ask.error} what={words.door.notIn} />
    </Note>
  );
}
