import { useState } from 'react';
import { Button } from '../../../web/ui/Button.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { Checkbox, DateField, SelectField } from '../../../web/ui/fields.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import type { Post } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { newPerson, PersonPick, type Picked } from './Picks.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { words } from './words.ts';

/** Who takes a post, from when to when; somebody unknown is registered on the way. */
export function Appoint({ institution, post, onClose }: { institution: string; post: Post; onClose: () => void }) {
  const [person, setPerson] = useState<Picked>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [role, setRole] = useState('titular');
  const [reelected, setReelected] = useState(false);
  const create = institutionsApi.useTell('createPerson');
  const appoint = institutionsApi.useTell('appoint');
  const save = async (): Promise<void> => {
    if (!person) return;
    const id = person.id === newPerson ? (await create.mutateAsync({ institution, name: person.name })).id : person.id;
    setPerson({ id, name: person.name }); // registered once, also if the mandate is refused
    await appoint.mutateAsync({ post: post.id, person: id, from: from || null, to: to || null, role: role === 'substitute' ? 'substitute' : 'titular', reelected });
    showToast({ text: words.done });
    onClose();
  };
  const problem = appoint.error ?? create.error;
  return (
    <Dialog open onClose={onClose} keepOpen={person !== undefined} title={`${words.appoint}: ${post.title}`} actions={<><Button kind="main" busy={create.isPending || appoint.isPending} disabledReason={person ? undefined : words.personField} onClick={() => void save().catch(() => undefined /* shown as the problem below */)}>{words.save}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <PersonPick label={words.personField} hint={words.personHint} chosen={person} onChoose={setPerson} />
        <DateField label={words.from} optional value={from} onChange={setFrom} />
        <DateField label={words.to} optional value={to} onChange={setTo} />
        <SelectField label={words.role} value={role} onChange={setRole} options={[{ value: 'titular', label: words.titular }, { value: 'substitute', label: words.substitute }]} />
        <Checkbox label={words.reelectedField} checked={reelected} onChange={setReelected} />
        {problem ? <Refused problem={problem} what={words.mandateFailed} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
