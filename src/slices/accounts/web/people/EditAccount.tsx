import { useState, type FormEvent } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Account } from '../../contract.ts';
import { accountsApi } from '../api.ts';
import { InstitutionPick, type Picked } from '../Picks.tsx';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';

/** The data of an account; when somebody else changed it meanwhile, both sides are shown and a person chooses. */
export function EditAccount({ account, onReload }: { account: Account; onReload: () => void }) {
  const update = accountsApi.useTell('update');
  const [form, setForm] = useState({ fullName: account.fullName, name: account.name, mail: account.mail ?? '' });
  const [institution, setInstitution] = useState<Picked | undefined>(account.institution ?? undefined);
  const set = (field: keyof typeof form) => (value: string) => setForm((before) => ({ ...before, [field]: value }));
  const save = (version: number): void =>
    update.mutate({ id: account.id, version, name: form.name, fullName: form.fullName, mail: form.mail || null, institution: institution?.id ?? null }, { onSuccess: () => showToast({ text: words.people.saved }) });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    save(account.version);
  };
  const theirs = update.error?.code === 'house.version-changed' ? (update.error.answer.details['current'] as Account) : undefined; // its action gives the current account
  const wrong = fieldProblems(update.error);
  if (theirs)
    return (
      <div className="stack">
        <Refused problem={update.error} what={words.people.notSaved} />
        <Compare
          fields={[
            { label: words.door.fullName, yours: form.fullName, theirs: theirs.fullName },
            { label: words.door.userName, yours: form.name, theirs: theirs.name },
            { label: words.door.mail, yours: form.mail, theirs: theirs.mail ?? '' },
            { label: words.people.institution, yours: institution?.name ?? words.people.house, theirs: theirs.institution?.name ?? words.people.house },
          ]}
          actions={
            <>
              <Button busy={update.isPending} onClick={() => save(theirs.version)}>{words.people.keepMine}</Button>
              <Button onClick={onReload}>{words.people.keepTheirs}</Button>
            </>
          }
        />
      </div>
    );
  return (
    <form className="form" onSubmit={send}>
      <TextField label={words.door.fullName} value={form.fullName} onChange={set('fullName')} required error={wrong['fullName']} />
      <TextField label={words.door.userName} autoCapitalize="none" spellCheck={false} value={form.name} onChange={set('name')} required error={wrong['name']} />
      <TextField label={words.door.mail} optional type="email" value={form.mail} onChange={set('mail')} error={wrong['mail']} />
      <InstitutionPick label={words.people.institution} optional hint={words.people.institutionHint} chosen={institution} onChoose={setInstitution} />
      <Refused problem={update.error} what={words.people.notSaved} />
      <div className="acts">
        <Button type="submit" busy={update.isPending}>{words.people.save}</Button>
      </div>
    </form>
  );
}
