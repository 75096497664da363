import { useState, type FormEvent } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { accountsApi } from '../api.ts';
import { InstitutionPick, PersonPick, type Picked } from '../Picks.tsx';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';

/** A new account: who, user name, mail if any, institution. The password is the person's own affair. */
export function NewAccountSheet({ open, onClose, onMade }: { open: boolean; onClose: () => void; onMade: (id: string) => void }) {
  const create = accountsApi.useTell('create');
  const [form, setForm] = useState({ fullName: '', name: '', mail: '' });
  const [institution, setInstitution] = useState<Picked>();
  const [person, setPerson] = useState<Picked>();
  const set = (field: keyof typeof form) => (value: string) => setForm((before) => ({ ...before, [field]: value }));
  const wrong = fieldProblems(create.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ name: form.name, fullName: form.fullName, mail: form.mail || null, institution: institution?.id ?? null, person: person?.id ?? null }, { onSuccess: ({ id }) => onMade(id) });
  };
  return (
    <Sheet open={open} onClose={onClose} title={words.people.newTitle} keepOpen>
      <form className="form" onSubmit={send}>
        <p className="meta">{words.people.newHint}</p>
        <TextField label={words.door.fullName} value={form.fullName} onChange={set('fullName')} required error={wrong['fullName']} />
        <TextField label={words.door.userName} hint={words.door.userNameHint} autoCapitalize="none" spellCheck={false} value={form.name} onChange={set('name')} required error={wrong['name']} />
        <TextField label={words.door.mail} optional type="email" value={form.mail} onChange={set('mail')} error={wrong['mail']} />
        <InstitutionPick label={words.people.institution} optional hint={words.people.institutionHint} chosen={institution} onChoose={setInstitution} />
        <PersonPick label={words.people.directory} optional hint={words.people.directoryHint} institution={institution?.id} chosen={person} onChoose={setPerson} />
        <Refused problem={create.error} what={words.people.notCreated} />
        <div className="acts">
          <Button kind="main" type="submit" busy={create.isPending}>{words.people.create}</Button>
        </div>
      </form>
    </Sheet>
  );
}
