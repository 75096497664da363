import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Model } from '../../contract/models/model.ts';
import { instrumentsApi } from '../register/api.ts';
import { publishWords as said, words } from './words.ts';

/** Publishes the text that a model has now: its adopters are asked about what changed. */
export function PublishDialog({ model, onClose }: { model: Pick<Model, 'id' | 'version' | 'draft' | 'problems'>; onClose: () => void }) {
  const [says, setSays] = useState('');
  const publish = instrumentsApi.useTell('publishModel');
  const stop = model.problems.find(({ stops }) => stops)?.says ?? (model.draft === null ? said.nothing : undefined);
  const send = (): void => publish.mutate({ id: model.id, version: model.version, says: says || null }, { onSuccess: ({ text, adopters }) => { showToast({ text: said.done(text, adopters) }); onClose(); } });
  return (
    <Dialog open keepOpen onClose={onClose} title={said.title} actions={<><Button kind="main" busy={publish.isPending} disabledReason={stop} onClick={send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        {model.draft === null ? <p>{said.nothing}</p> : <p>{said.lead(model.draft)}</p>}
        <TextArea optional label={said.says} hint={said.saysHint} rows={3} maxLength={1000} value={says} onChange={setSays} />
        <Refused problem={publish.error} what={said.failed} />
      </div>
    </Dialog>
  );
}
