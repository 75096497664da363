import { useState, type ReactElement } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, DateField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { bodiesApi } from '../board/api.ts';
import { HolderPick, type Holder } from '../board/HolderPick.tsx';
import { issueWords as said } from './words.ts';

interface IssueProps {
  code: string;
  asOf: string | undefined;
  says: string | undefined;
  onClose: () => void;
  onIssued: (id: string) => void;
}

/** Issues a diagnosis: as of which day, by whom, for what. */
export function IssueDialog({ code, asOf: first, says, onClose, onIssued }: IssueProps): ReactElement {
  const [asOf, setAsOf] = useState(first ?? '');
  const [note, setNote] = useState('');
  const [by, setBy] = useState<Holder>();
  const [own, setOwn] = useState(false);
  const issue = bodiesApi.useTell('issueDiagnosis');
  const send = (): void => issue.mutate(
    { territory: code, ...(asOf ? { asOf } : {}), ...(by ? { owner: by.id } : {}), note: note.trim() || null, visibility: own ? 'own' : 'shared' },
    { onSuccess: ({ id, number }) => { showToast({ text: said.done(number), sign: 'ok' }); onIssued(id); onClose(); } },
  );
  return (
    <Dialog open keepOpen onClose={onClose} title={said.title} actions={<><Button kind="main" busy={issue.isPending} onClick={send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{said.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p className="meta">{said.lead}</p>
        {says && asOf === (first ?? '') ? <p>{said.says}: <b>{says}</b>.</p> : null}
        <DateField label={said.asOf} hint={said.asOfHint} optional value={asOf} onChange={setAsOf} />
        <HolderPick label={said.by} hint={said.byHint} chosen={by} onChoose={setBy} />
        <TextField label={said.note} hint={said.noteHint} optional value={note} onChange={setNote} maxLength={1000} />
        <Checkbox label={said.private} note={said.privateNote} checked={own} onChange={setOwn} />
        <Refused problem={issue.error} what={said.failed} kept={said.kept} />
      </form>
    </Dialog>
  );
}
