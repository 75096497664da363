import { useState } from 'react';
import { Button } from '../../../web/ui/Button.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { TextField } from '../../../web/ui/fields.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import type { Institution } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { Refused } from '../../../web/Refused.tsx';
import { words } from './words.ts';

/** The same institution under another name: the former one stays, with its date, and still finds it. */
export function RenameInstitution({ one, onClose }: { one: Institution; onClose: () => void }) {
  const [name, setName] = useState('');
  const [acronym, setAcronym] = useState('');
  const [since, setSince] = useState('');
  const rename = institutionsApi.useTell('rename');
  const save = (): void =>
    rename.mutate({ id: one.id, version: one.version, name, acronym: acronym || null, ...(since ? { since } : {}) }, {
      onSuccess: () => {
        showToast({ text: words.saved });
        onClose();
      },
    });
  return (
    <Dialog open onClose={onClose} keepOpen={name !== ''} title={words.rename} actions={<><Button kind="main" busy={rename.isPending} disabledReason={name.trim().length > 1 ? undefined : words.newName} onClick={save}>{words.save}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <TextField label={words.newName} hint={words.nameHint} value={name} onChange={setName} maxLength={200} />
        <TextField label={words.acronym} optional value={acronym} onChange={setAcronym} maxLength={40} />
        <TextField label={words.since} hint={words.momentHint} optional value={since} onChange={setSince} maxLength={10} />
        {rename.error ? <Refused problem={rename.error} what={words.notSaved} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
