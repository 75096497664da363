import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Radio, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { instrumentsApi } from '../register/api.ts';
import { isMoment } from './view.ts';
import { capital, historyWords as said, socialiseWords, stateWords, words } from './words.ts';

const declared = ['adopted', 'inProcess', 'unsocialised'] as const;

/** Says what is known of a model in a territory where there is no text that shows it, with its source. */
export function DeclareDialog({ model, territory, onClose }: { model: string; territory: { code: string; name: string }; onClose: () => void }) {
  const [id] = useState(() => newId());
  const [form, setForm] = useState({ state: 'adopted' as (typeof declared)[number], on: '', source: '', note: '' });
  const [tried, setTried] = useState(false);
  const declare = instrumentsApi.useTell('declareAdoption');
  const wrong = { on: form.on.trim() !== '' && !isMoment(form.on) ? socialiseWords.onWrong : undefined, source: form.source.trim().length < 3 ? said.sourceNeed : undefined };
  const send = (): void => {
    setTried(true);
    if (wrong.on || wrong.source) return;
    declare.mutate({ id, model, territory: territory.code, state: form.state, on: form.on.trim() || null, source: form.source, note: form.note || null }, { onSuccess: () => { showToast({ text: said.saved }); onClose(); } });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={said.declareTitle} actions={<><Button kind="main" busy={declare.isPending} onClick={send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p>{said.declareLead}</p>
        <FieldGroup label={said.state}>{declared.map((state) => <Radio key={state} name="state" label={capital(stateWords[state].word)} note={stateWords[state].says} checked={form.state === state} onChange={() => setForm({ ...form, state })} />)}</FieldGroup>
        <TextField optional label={socialiseWords.on} hint={socialiseWords.onHint} value={form.on} onChange={(on) => setForm({ ...form, on })} error={tried ? wrong.on : undefined} maxLength={10} />
        <TextField label={said.source} hint={socialiseWords.sourceHint} value={form.source} onChange={(source) => setForm({ ...form, source })} error={tried ? wrong.source : undefined} maxLength={300} />
        <TextArea optional label={socialiseWords.note} hint={socialiseWords.noteHint} rows={2} maxLength={1000} value={form.note} onChange={(note) => setForm({ ...form, note })} />
        <Refused problem={declare.error} what={said.failed} kept={socialiseWords.kept} />
      </form>
    </Dialog>
  );
}
