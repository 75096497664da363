import { useState } from 'react';
import { Button } from '../../../web/ui/Button.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { Checkbox, NumberField, TextField } from '../../../web/ui/fields.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import { institutionsApi } from './api.ts';
import { Refused } from '../../../web/Refused.tsx';
import { words } from './words.ts';

/** A new post of an institution. */
export function NewPost({ institution, first, onClose }: { institution: string; first: boolean; onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [head, setHead] = useState(first);
  const [seats, setSeats] = useState('1');
  const [channel, setChannel] = useState('');
  const create = institutionsApi.useTell('createPost');
  const save = (): void =>
    create.mutate({ institution, title, head, seats: Number(seats) || 1, channel }, {
      onSuccess: () => {
        showToast({ text: words.done });
        onClose();
      },
    });
  return (
    <Dialog open onClose={onClose} keepOpen={title !== ''} title={words.addPost} actions={<><Button kind="main" busy={create.isPending} disabledReason={title.trim().length > 1 ? undefined : words.postTitle} onClick={save}>{words.save}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <TextField label={words.postTitle} value={title} onChange={setTitle} maxLength={200} />
        <Checkbox label={words.postHead} checked={head} onChange={setHead} />
        <NumberField label={words.seats} value={seats} onChange={setSeats} />
        <TextField label={words.postChannel} hint={words.postChannelHint} optional value={channel} onChange={setChannel} maxLength={200} />
        {create.error ? <Refused problem={create.error} what={words.postFailed} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
