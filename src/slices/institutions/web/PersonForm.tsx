import { useState } from 'react';
import { useMe } from '../../../web/session.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { Compare } from '../../../web/ui/Compare.tsx';
import { Sheet } from '../../../web/ui/Dialog.tsx';
import { SelectField, TextField } from '../../../web/ui/fields.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import type { Person } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { InstitutionPick, type Picked } from './Picks.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { peopleWords as words, words as common } from './words.ts';

type Draft = Record<'name' | 'mail' | 'phone' | 'visibility', string>;
type Seen = Person['visibility'];

const draftOf = (one?: Partial<Person>): Draft => ({ name: one?.name ?? '', mail: one?.mail ?? '', phone: one?.phone ?? '', visibility: one?.visibility ?? 'shared' });
const labels: Record<keyof Draft, string> = { name: words.name, mail: words.mail, phone: words.phone, visibility: words.visibility };
const seen: { value: Seen; label: string }[] = [{ value: 'shared', label: words.shared }, { value: 'own', label: words.own }, { value: 'public', label: words.public }];

/** Registers a person, or corrects one; a conflict shows both sides. */
export function PersonForm({ one, onClose }: { one?: Person; onClose: () => void }) {
  const mine = useMe().data?.institutions[0];
  const [institution, setInstitution] = useState<Picked | undefined>(mine);
  const [draft, setDraft] = useState(() => draftOf(one));
  const create = institutionsApi.useTell('createPerson');
  const update = institutionsApi.useTell('updatePerson');
  const set = (key: keyof Draft) => (value: string): void => setDraft({ ...draft, [key]: value });
  const fields = { name: draft.name, mail: draft.mail || null, phone: draft.phone || null, visibility: draft.visibility as Seen }; // a word of the select below
  const done = { onSuccess: () => { showToast({ text: words.saved }); onClose(); } };
  const save = (version = one?.version): void => {
    if (one && version !== undefined) update.mutate({ id: one.id, version, ...fields }, done);
    else if (institution) create.mutate({ institution: institution.id, ...fields }, done);
  };
  const problem = create.error ?? update.error;
  const current = update.error?.code === 'house.version-changed' ? (update.error.answer.details['current'] as Partial<Person>) : undefined; // the slice puts the row of today there
  const ready = draft.name.trim().length > 1 && (one !== undefined || institution !== undefined);
  return (
    <Sheet open onClose={onClose} keepOpen title={one ? common.edit : words.create} actions={<><Button kind="main" busy={create.isPending || update.isPending} disabledReason={ready ? undefined : `${words.name}, ${words.institution}`} onClick={() => save()}>{common.save}</Button><Button onClick={onClose}>{common.cancel}</Button></>}>
      <div className="form">
        <TextField label={words.name} value={draft.name} onChange={set('name')} maxLength={200} />
        {one ? null : <InstitutionPick label={words.institution} chosen={institution} onChoose={setInstitution} />}
        <TextField label={words.mail} type="email" optional value={draft.mail} onChange={set('mail')} maxLength={200} />
        <TextField label={words.phone} type="tel" optional value={draft.phone} onChange={set('phone')} maxLength={40} />
        <SelectField label={words.visibility} hint={words.visibilityHint} value={draft.visibility} onChange={set('visibility')} options={seen} />
        {problem ? <Refused problem={problem} what={words.notSaved} kept={common.kept} /> : null}
        {current ? <Conflict yours={draft} theirs={draftOf(current)} onMine={() => save(current.version)} onTheirs={onClose} /> : null}
      </div>
    </Sheet>
  );
}

function Conflict({ yours, theirs, onMine, onTheirs }: { yours: Draft; theirs: Draft; onMine: () => void; onTheirs: () => void }) {
  const keys = (Object.keys(labels) as (keyof Draft)[]).filter((key) => yours[key] !== theirs[key]); // the keys of the labels
  return <Compare fields={keys.map((key) => ({ label: labels[key], yours: yours[key] || '–', theirs: theirs[key] || '–' }))} actions={<><Button kind="main" onClick={onMine}>{words.keepMine}</Button><Button onClick={onTheirs}>{words.keepTheirs}</Button></>} />;
}
