import { useState } from 'react';
import type { Part } from '../../../../kernel/part.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { ObservationKind, Review } from '../../contract/review.ts';
import { partName } from '../../rules/review/name.ts';
import { kindWords } from '../../rules/review/words.ts';
import { instrumentsApi } from '../api.ts';
import { isMoment } from './moment.ts';
import { observeWords as words, openWords, reviewWords } from './words.ts';

/** Says something of a part, or of the whole. The holder may write down what somebody else said, with its source. */
export function ObserveDialog({ review, part, onClose }: { review: Review; part: Part | undefined; onClose: () => void }) {
  const [form, setForm] = useState({ words: '', kind: '' as ObservationKind | '', quote: '', reviewer: '', source: '', saidOn: '' });
  const [tried, setTried] = useState(false);
  const observe = instrumentsApi.useTell('observe');
  const set = (field: keyof typeof form) => (value: string): void => setForm((now) => ({ ...now, [field]: value }));
  const faults = {
    words: form.words.trim().length < 3 ? words.wordsNeed : undefined,
    source: form.reviewer !== '' && review.kind === 'review' && form.source.trim() === '' ? words.sourceNeed : undefined,
    saidOn: isMoment(form.saidOn) ? undefined : openWords.momentNeed,
  };
  const send = (): void => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    observe.mutate({ review: review.id, ...(part ? { part: part.key } : {}), words: form.words, ...(form.kind ? { kind: form.kind } : {}), quote: form.quote, source: form.source, saidOn: form.saidOn.trim() || null, ...(form.reviewer ? { reviewer: form.reviewer } : {}) }, { onSuccess: () => { showToast({ text: words.done, sign: 'ok' }); onClose(); } });
  };
  const shown = tried ? faults : { words: undefined, source: undefined, saidOn: undefined };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.title(part ? partName(part) : reviewWords.whole)} actions={<><Button kind="main" busy={observe.isPending} onClick={send}>{words.send}</Button><Button kind="quiet" onClick={onClose}>{reviewWords.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <TextArea autoFocus rows={4} maxLength={4000} label={words.words} hint={words.wordsHint} value={form.words} onChange={set('words')} error={shown.words} />
        <SelectField label={words.kind} optional value={form.kind} onChange={(value) => setForm((now) => ({ ...now, kind: value as ObservationKind | '' })) /* one of its options */} options={[{ value: '', label: words.kindNone }, ...Object.entries(kindWords).map(([value, label]) => ({ value, label }))]} />
        <TextField label={words.quote} hint={words.quoteHint} optional maxLength={2000} value={form.quote} onChange={set('quote')} />
        {review.mayAnswer && review.reviewers.length > 0 ? <SelectField label={words.as} value={form.reviewer} onChange={(value) => set('reviewer')(value ?? '')} options={[{ value: '', label: words.holder }, ...review.reviewers.map(({ id, name, role }) => ({ value: id, label: [name, role].filter(Boolean).join(', ') }))]} /> : null}
        {form.reviewer !== '' ? <><TextField label={words.source} hint={words.sourceHint} optional={review.kind === 'feedback'} maxLength={500} value={form.source} onChange={set('source')} error={shown.source} /><TextField label={words.said} hint={openWords.heldHint} optional maxLength={10} value={form.saidOn} onChange={set('saidOn')} error={shown.saidOn} /></> : null}
        <Refused problem={observe.error} what={words.notSent} kept={reviewWords.kept} />
      </form>
    </Dialog>
  );
}
