import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, Radio, SelectField, TextArea } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Decision, Observation, Review } from '../../contract/review.ts';
import { changes } from '../../rules/review/standing.ts';
import { instrumentsApi } from '../api.ts';
import { answerWords as words, reviewWords } from './words.ts';

const decisions: readonly Decision[] = ['accepted', 'partly', 'rejected', 'noted'];

/** Decides of an observation with its reason; of one accepted, whole or in part, which later version carries it and in which parts. */
export function AnswerDialog({ review, one, onClose }: { review: Review; one: Observation; onClose: () => void }) {
  const [decision, setDecision] = useState<Decision>(one.decision ?? 'accepted');
  const [reason, setReason] = useState(one.reason ?? '');
  const [number, setNumber] = useState(one.changedText === null ? '' : String(one.changedText));
  const [parts, setParts] = useState<readonly string[]>(one.changedParts.map(({ key }) => key));
  const [tried, setTried] = useState(false);
  const answer = instrumentsApi.useTell('answerObservation');
  const later = changes(decision) ? review.later.find((text) => String(text.number) === number) : undefined;
  const chosen = later?.changed.filter(({ key }) => parts.includes(key)).map(({ key }) => key) ?? [];
  const faults = { reason: reason.trim().length < 3 ? words.reasonNeed : undefined, parts: later && chosen.length === 0 ? words.partsNeed : undefined };
  const pick = (value: string): void => {
    setNumber(value);
    // The part spoken of is what changed, unless somebody says otherwise.
    if (parts.length === 0 && one.part !== null) setParts([one.part]);
  };
  const send = (): void => {
    setTried(true);
    if (faults.reason || faults.parts) return;
    answer.mutate({ id: one.id, version: one.version, decision, reason, ...(later ? { changedText: later.number, changedParts: chosen } : {}) }, { onSuccess: () => { showToast({ text: words.done, sign: 'ok' }); onClose(); } });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.title} actions={<><Button kind="main" busy={answer.isPending} onClick={send}>{words.send}</Button><Button kind="quiet" onClick={onClose}>{reviewWords.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p className="rev-said">{one.words}</p>
        <FieldGroup label={words.decision}>{decisions.map((value) => <Radio key={value} name="decision" label={words.decisions[value]} checked={decision === value} onChange={() => setDecision(value)} />)}</FieldGroup>
        <TextArea label={words.reason} rows={3} maxLength={2000} value={reason} onChange={setReason} error={tried ? faults.reason : undefined} />
        {changes(decision) && review.later.length === 0 ? <p className="meta">{words.noLater}</p> : null}
        {changes(decision) && review.later.length > 0 ? <SelectField label={words.carried} value={number} onChange={(value) => pick(value ?? '')} options={[{ value: '', label: words.pending }, ...review.later.map((text) => ({ value: String(text.number), label: words.versionText(text.number, text.label), disabled: text.changed.length === 0 }))]} /> : null}
        {later ? <FieldGroup label={words.parts} error={tried ? faults.parts : undefined}>{later.changed.map(({ key, name }) => <Checkbox key={key} label={name} checked={parts.includes(key)} onChange={(on) => setParts((now) => (on ? [...now, key] : now.filter((other) => other !== key)))} />)}</FieldGroup> : null}
        <Refused problem={answer.error} what={words.notSent} kept={reviewWords.kept} />
      </form>
    </Dialog>
  );
}
