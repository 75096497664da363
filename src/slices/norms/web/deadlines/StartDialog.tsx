import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Deadline } from '../../contract/deadlines/count.ts';
import { normsApi } from './api.ts';
import { InstitutionPick } from './PlacePick.tsx';
import { simulatorWords, startWords as said } from './simulator-words.ts';
import { words } from './words.ts';

/** Starts a clock from a simulation: what it is about, and whom it is told to. */
export function StartDialog({ count, onClose }: { count: Deadline; onClose: () => void }) {
  const [label, setLabel] = useState('');
  const [told, setTold] = useState<{ id: string; name: string }>();
  const [tried, setTried] = useState(false);
  const start = normsApi.useTell('startClock');
  const go = useGo();
  const lacking = label.trim().length < 3;
  const save = (): void => {
    setTried(true);
    if (lacking) return;
    const clock = { term: count.term.code, from: count.from, territory: count.territory.code, label: label.trim(), institutions: told ? [told.id] : [] };
    start.mutate(clock, { onSuccess: ({ id }) => { showToast({ text: said.started, sign: 'ok' }); go(paths.due(id)); } });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={said.title} actions={<><Button kind="main" busy={start.isPending} onClick={save}>{said.go}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p>{simulatorWords.title(count.term.title, count.dueAt)}.</p>
        {count.verified ? null : <Note kind="risk">{words.toVerify}. {words.notAdvice}</Note>}
        <TextField label={said.label} hint={said.labelHint} value={label} maxLength={200} onChange={setLabel} error={tried && lacking ? said.labelNeed : undefined} />
        <InstitutionPick label={said.notify} chosen={told} onChoose={setTold} />
        {start.error ? <Refused problem={start.error} what={said.failed} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
