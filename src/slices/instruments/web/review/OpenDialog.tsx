import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { DateField, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Instrument } from '../../contract/register/shape.ts';
import type { ReviewItem } from '../../contract/review.ts';
import { instrumentsApi } from '../api.ts';
import { isMoment } from './moment.ts';
import { ReviewersField, saidReviewers, type NamedReviewer } from './ReviewersField.tsx';
import { openWords as words, reviewWords } from './words.ts';

type Kind = ReviewItem['kind'];

/** The two ways to begin: giving a version to somebody, or writing down what was handed back on it. */
export function OpenButtons({ instrument }: { instrument: Instrument }) {
  const [kind, setKind] = useState<Kind>();
  const reason = instrument.textNumber === 0 ? reviewWords.noText : undefined;
  return (
    <>
      <p className="acts"><Button small disabledReason={reason} onClick={() => setKind('review')}>{reviewWords.open}</Button>{reason === undefined ? <Button small kind="quiet" onClick={() => setKind('feedback')}>{reviewWords.feedback}</Button> : null}</p>
      {kind ? <OpenDialog instrument={instrument} kind={kind} onClose={() => setKind(undefined)} /> : null}
    </>
  );
}

const empty = { title: '', asks: '', dueOn: '', heldOn: '', source: '' };

function faultsOf(kind: Kind, form: typeof empty, people: readonly NamedReviewer[], pending: boolean): { title?: string; heldOn?: string; source?: string; who?: string } {
  return {
    ...(form.title.trim().length < 3 ? { title: words.nameNeed } : {}),
    ...(isMoment(form.heldOn) ? {} : { heldOn: words.momentNeed }),
    ...(kind === 'feedback' && form.source.trim() === '' ? { source: words.sourceNeed } : {}),
    ...(pending ? { who: words.pendingWho } : kind === 'review' && people.length === 0 ? { who: words.whoNeed } : {}),
  };
}

function OpenDialog({ instrument, kind, onClose }: { instrument: Instrument; kind: Kind; onClose: () => void }) {
  const [form, setForm] = useState(empty);
  const [number, setNumber] = useState(String(instrument.textNumber));
  const [people, setPeople] = useState<readonly NamedReviewer[]>([]);
  const [pending, setPending] = useState(false);
  const [tried, setTried] = useState(false);
  const go = useGo();
  const open = instrumentsApi.useTell('openReview');
  const set = (field: keyof typeof empty) => (value: string): void => setForm((now) => ({ ...now, [field]: value }));
  const faults = faultsOf(kind, form, people, pending);
  const send = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    open.mutate({ instrument: instrument.id, number: Number(number), kind, title: form.title, asks: form.asks, source: form.source, dueOn: form.dueOn || null, heldOn: form.heldOn.trim() || null, reviewers: saidReviewers(people) }, {
      onSuccess: ({ id }) => { showToast({ text: words.done[kind], sign: 'ok' }); onClose(); go(paths.instrumentReview(instrument.id, { ronda: id })); },
    });
  };
  const shown = tried ? faults : {};
  return (
    <Dialog open keepOpen onClose={onClose} title={words.titles[kind]} actions={<><Button kind="main" busy={open.isPending} onClick={send}>{words.send[kind]}</Button><Button kind="quiet" onClick={onClose}>{reviewWords.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p>{words.leads[kind]}</p>
        <TextField label={words.name} hint={words.nameHint[kind]} maxLength={200} value={form.title} onChange={set('title')} error={shown.title} />
        {instrument.texts.length > 1 ? <SelectField label={words.version} value={number} onChange={(value) => setNumber(value ?? number)} options={instrument.texts.map((text) => ({ value: String(text.number), label: words.versionText(text.number, text.label) }))} /> : null}
        <ReviewersField label={words.who[kind]} optional={kind === 'feedback'} people={people} onChange={setPeople} onPending={setPending} error={shown.who} />
        {kind === 'review' ? <><TextArea label={words.asks} optional rows={2} maxLength={2000} value={form.asks} onChange={set('asks')} /><DateField label={words.due} optional value={form.dueOn} onChange={set('dueOn')} /></> : null}
        {kind === 'feedback' ? <><TextField label={words.source} hint={words.sourceHint} maxLength={500} value={form.source} onChange={set('source')} error={shown.source} /><TextField label={words.held} hint={words.heldHint} optional maxLength={10} value={form.heldOn} onChange={set('heldOn')} error={shown.heldOn} /></> : null}
        <Refused problem={open.error} what={words.notOpened} kept={reviewWords.kept} />
      </form>
    </Dialog>
  );
}
