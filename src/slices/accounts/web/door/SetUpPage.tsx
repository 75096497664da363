import { useState, type FormEvent } from 'react';
import { CallProblem } from '../../../../web/api/problem.ts';
import { paths } from '../../../../web/paths.ts';
import { useHouseState } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { accountsApi } from '../api.ts';
import { thisDevice } from '../device.ts';
import { NewPassword } from '../NewPassword.tsx';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { Door } from './Door.tsx';
import { enter } from './entering.ts';

/** `/empezar`: an empty house asks where it is and who looks after it. */
export function SetUpPage() {
  const state = useHouseState();
  if (state.data && !state.data.needsSetUp)
    return (
      <Door title={words.door.alreadySetUp}>
        <LinkButton kind="main" href={paths.signIn}>{words.door.goSignIn}</LinkButton>
      </Door>
    );
  return (
    <Door eyebrow={words.door.setUpEyebrow} title={words.door.setUpTitle} lead={words.door.setUpLead}>
      <SetUpForm />
    </Door>
  );
}

function SetUpForm() {
  const [countries, setCountries] = useState<string[]>(['EC']);
  const [form, setForm] = useState({ fullName: '', name: '', mail: '', password: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const set = (field: keyof typeof form) => (value: string) => setForm((before) => ({ ...before, [field]: value }));
  const toggle = (code: string) => (on: boolean) => setCountries((before) => (on ? [...before, code] : before.filter((one) => one !== code)));
  const wrong = fieldProblems(problem);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await accountsApi.tell('setUp', { countries, name: form.name, fullName: form.fullName, password: form.password, device: thisDevice(), ...(form.mail ? { mail: form.mail } : {}) });
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
      <FieldGroup label={words.door.countries} hint={words.door.countriesHint}>
        <div className="choices">
          {words.door.countryNames.map(({ code, name }) => <Checkbox key={code} label={name} checked={countries.includes(code)} onChange={toggle(code)} />)}
        </div>
      </FieldGroup>
      <TextField label={words.door.fullName} autoComplete="name" value={form.fullName} onChange={set('fullName')} required error={wrong['fullName']} />
      <TextField label={words.door.userName} hint={words.door.userNameHint} autoComplete="username" autoCapitalize="none" spellCheck={false} value={form.name} onChange={set('name')} required error={wrong['name']} />
      <TextField label={words.door.mail} optional type="email" autoComplete="email" value={form.mail} onChange={set('mail')} error={wrong['mail']} />
      <NewPassword value={form.password} onChange={set('password')} names={[form.name, form.fullName, form.mail]} hasFactor={false} />
      <Refused problem={problem} what={words.door.notSetUp} />
      <Button kind="main" type="submit" busy={busy} disabledReason={countries.length > 0 ? undefined : words.door.countries}>{words.door.begin}</Button>
    </form>
  );
}
