import { useState, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Body } from '../../contract/composition.ts';
import { bodiesApi } from './api.ts';
import { BodyFields, draftOf, saidBy } from './BodyFields.tsx';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { words } from './words.ts';

/** Corrects what is said of a body. Its kind and its seat stay: another one of these is another body. */
export function EditBody({ body, onClose }: { body: Body; onClose: () => void }): ReactElement {
  const [draft, setDraft] = useState(() => draftOf(body));
  const update = bodiesApi.useTell('update');
  const save = (): void =>
    update.mutate({ id: body.id, version: body.version, ...(draft.name.trim() ? { name: draft.name } : {}), ...saidBy(draft, body.place?.code ?? '', body) }, {
      onSuccess: () => {
        showToast({ text: words.saved });
        onClose();
      },
    });
  return (
    <TaskSheet title={words.editTitle} onAct={save} onClose={onClose} busy={update.isPending} problem={update.error}>
      <TextField label={words.nameField} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} maxLength={200} />
      <BodyFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} country={body.country} entry />
    </TaskSheet>
  );
}

/** Takes away a body that was registered by mistake. */
export function RemoveBody({ body, onClose }: { body: Body; onClose: () => void }): ReactElement {
  const go = useGo();
  const remove = bodiesApi.useTell('remove');
  const act = (why: string): void =>
    remove.mutate({ id: body.id, version: body.version, why }, {
      onSuccess: () => {
        showToast({ text: words.saved });
        go(paths.bodyList({ territorio: body.place?.code }));
      },
    });
  return (
    <Dialog open keepOpen onClose={onClose} title={words.removeTitle}>
      <ReasonForm label={words.reason} hint={words.removeHint} needed={words.reasonNeed} send={words.takeAway} cancel={words.cancel} busy={remove.isPending} onSend={act} onCancel={onClose} />
      <Refused problem={remove.error} what={words.notSaved} kept={words.kept} />
    </Dialog>
  );
}
