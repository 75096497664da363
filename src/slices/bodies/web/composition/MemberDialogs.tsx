import { useState, type ReactElement } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Member } from '../../contract/composition.ts';
import { bodiesApi } from './api.ts';
import { draftOfMember, MemberFields, memberSaid, wrongMember, type MemberDraft } from './MemberFields.tsx';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { isMoment } from './view.ts';
import { words } from './words.ts';

interface MemberProps {
  member: Member;
  onClose: () => void;
}
const closing = (onClose: () => void) => ({ onSuccess: () => { showToast({ text: words.saved }); onClose(); } });

/** The last day of a mandate. */
export function EndMember({ member, onClose }: MemberProps): ReactElement {
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const end = bodiesApi.useTell('endMember');
  const isWrong = to.trim() === '' || !isMoment(to.trim());
  const save = (): void => {
    setTried(true);
    if (!isWrong) end.mutate({ id: member.id, version: member.version, to: to.trim(), ...(why.trim() ? { why } : {}) }, closing(onClose));
  };
  return (
    <TaskSheet title={words.endTitle} onAct={save} onClose={onClose} busy={end.isPending} problem={end.error}>
      <TextField label={words.endField} hint={words.momentHint} value={to} onChange={setTo} maxLength={10} error={tried && isWrong ? words.momentWrong : undefined} />
      <TextField label={words.endWhy} optional value={why} onChange={setWhy} maxLength={500} />
    </TaskSheet>
  );
}

/** A draft as the operation that corrects takes it: who is somebody else loses the person, unless the name stays hidden. */
function correctionSaid(draft: MemberDraft, kept: boolean) {
  const { person, vacant: _vacant, newPerson: _new, ...said } = { person: undefined, vacant: undefined, newPerson: undefined, ...memberSaid(draft) };
  return kept ? said : { ...said, person: draft.who === 'person' ? person : null };
}

/** Corrects what was written of a member; the seat stays. */
export function CorrectMember({ member, onClose }: MemberProps): ReactElement {
  const [draft, setDraft] = useState(() => draftOfMember(member));
  const [tried, setTried] = useState(false);
  const correct = bodiesApi.useTell('correctMember');
  const kept = member.hidden && draft.who === 'person' && !draft.person; // a name that is not this reader's to see stays as it is
  const { who: nobody, ...other } = wrongMember(draft);
  const wrong = nobody && !kept ? { ...other, who: nobody } : other;
  const save = (): void => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    correct.mutate({ id: member.id, version: member.version, ...correctionSaid(draft, kept) }, closing(onClose));
  };
  return (
    <TaskSheet title={words.correctTitle} onAct={save} onClose={onClose} busy={correct.isPending} problem={correct.error}>
      <MemberFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} wrong={tried ? wrong : {}} substitutes />
    </TaskSheet>
  );
}

/** Takes away a member that was put on record by mistake. */
export function RemoveMember({ member, onClose }: MemberProps): ReactElement {
  const remove = bodiesApi.useTell('removeMember');
  return (
    <Dialog open keepOpen onClose={onClose} title={words.memberRemove}>
      <ReasonForm label={words.reason} hint={words.memberRemoveHint} needed={words.reasonNeed} send={words.takeAway} cancel={words.cancel} busy={remove.isPending} onSend={(why) => remove.mutate({ id: member.id, version: member.version, why }, closing(onClose))} onCancel={onClose} />
      <Refused problem={remove.error} what={words.notSaved} kept={words.kept} />
    </Dialog>
  );
}
