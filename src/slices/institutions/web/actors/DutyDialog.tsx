import { useState, type ReactElement } from 'react';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Duty, JointItem } from '../../contract.ts';
import { isMoment } from '../mapping/view.ts';
import { institutionsApi } from './api.ts';
import { words } from './words.ts';

/** Says how a duty stands: done or not, when, and what shows it. */
export function DutyDialog({ joint, who, duty, onClose }: { joint: JointItem; who: string; duty: Duty; onClose: () => void }): ReactElement {
  const [state, setState] = useState<string>(duty.state === 'open' ? 'done' : duty.state);
  const [on, setOn] = useState(duty.on ?? '');
  const [note, setNote] = useState(duty.note ?? '');
  const [tried, setTried] = useState(false);
  const tell = institutionsApi.useTell('settleDuty');
  const save = (): void => {
    setTried(true);
    if (isMoment(on)) tell.mutate({ id: joint.id, version: joint.version, duty: duty.id, state: state as Duty['state'], on: on.trim() || null, note }, { onSuccess: () => { showToast({ text: words.saved }); onClose(); } }); // a word of the select below
  };
  return (
    <TaskSheet title={words.settleTitle(who)} busy={tell.isPending} problem={tell.error} onAct={save} onClose={onClose}>
      <p>{duty.says}</p>
      <SelectField label={words.dutyState} value={state} onChange={setState} options={[{ value: 'done', label: words.dutyDone }, { value: 'failed', label: words.dutyFailed }, { value: 'open', label: words.dutyOpen }]} />
      {state === 'open' ? null : <TextField label={words.dutyOn} hint={words.momentHint} optional value={on} onChange={setOn} maxLength={10} error={tried && !isMoment(on) ? words.sayMoment : undefined} />}
      <TextArea label={words.dutyNote} hint={words.noteHint} optional rows={3} value={note} onChange={setNote} maxLength={1000} />
    </TaskSheet>
  );
}
