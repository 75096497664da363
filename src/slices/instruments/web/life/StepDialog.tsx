import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Life, NextStep } from '../../contract/life.ts';
import { instrumentsApi } from '../api.ts';
import { AskField } from './AskField.tsx';
import { PeopleField } from './PeopleField.tsx';
import { emptyForm, faultsOf, saidOf, type StepForm } from './step-form.ts';
import { lifeWords, stepWords as words } from './words.ts';

/** Records a step: when, with what it asks, who took part. Nothing typed is lost when it is refused. */
export function StepDialog({ life, step, onClose, onStale }: { life: Life; step: NextStep; onClose: () => void; /** Somebody else moved it meanwhile: reads it again. */ onStale: () => void }) {
  const [form, setForm] = useState<StepForm>(emptyForm);
  const [tried, setTried] = useState(false);
  const take = instrumentsApi.useTell('step');
  const faults = faultsOf(form, step.asks);
  const shown = tried ? faults : {};
  const send = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    take.mutate({ id: life.id, version: life.version, transition: step.key, ...saidOf(form, step.asks) }, { onSuccess: () => { showToast({ text: words.taken(step.toTitle), sign: 'ok' }); onClose(); } });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={step.title} actions={<><Button kind="main" busy={take.isPending} onClick={send}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{lifeWords.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p>{words.leads(step.toTitle)}</p>
        <TextField label={words.on} hint={words.onHint} optional autoFocus autoComplete="off" maxLength={10} value={form.on} onChange={(on) => setForm({ ...form, on })} error={shown['on']} />
        {step.asks.filter(({ kind }) => kind !== 'people').map((ask) => <AskField key={ask.key} ask={ask} value={form.answers[ask.key] ?? ''} onChange={(value) => setForm((now) => ({ ...now, answers: { ...now.answers, [ask.key]: value } }))} error={shown[ask.key]} />)}
        <People step={step} form={form} onChange={(change) => setForm((now) => ({ ...now, ...change }))} error={shown['people']} />
        <TextArea label={words.note} hint={words.noteHint} optional rows={2} maxLength={2000} value={form.note} onChange={(note) => setForm({ ...form, note })} />
        {step.starts.length > 0 ? <Checkbox label={words.starts(step.starts.join(', '))} checked={form.startTerms} onChange={(startTerms) => setForm({ ...form, startTerms })} /> : null}
        {step.opens ? <Note kind="risk">{words.opens}</Note> : null}
        {life.blanks.length > 0 && !step.back && !life.state?.inForce ? <Note kind="risk">{words.blanks(life.blanks.map(({ title }) => title))}</Note> : null}
        {life.textNumber > 0 && !step.back ? <p className="meta">{words.seals(life.textNumber)}</p> : null}
        {take.error ? <NotTaken life={life} problem={take.error} onReload={() => { onStale(); onClose(); }} /> : null}
      </form>
    </Dialog>
  );
}

/** Asked for where the cycle does; elsewhere behind a button. */
function People({ step, form, onChange, error }: { step: NextStep; form: StepForm; onChange: (change: Partial<Pick<StepForm, 'people' | 'pending'>>) => void; error: string | undefined }) {
  const asked = step.asks.find(({ kind }) => kind === 'people');
  const [open, setOpen] = useState(asked?.required === true);
  if (!open) return <Button small icon="plus" onClick={() => setOpen(true)}>{words.addPeople}</Button>;
  return <PeopleField label={asked?.title ?? words.people} optional={asked?.required !== true} people={form.people} onChange={(people) => onChange({ people })} onPending={(pending) => onChange({ pending })} error={error} />;
}

/** Why it was not recorded; when somebody else moved it, where it is now. */
function NotTaken({ life, problem, onReload }: { life: Life; problem: Parameters<typeof Refused>[0]['problem']; onReload: () => void }) {
  const current = problem?.answer.details['current'] as { state?: string } | undefined; // what house.version-changed says of a step
  const now = life.cycle.states.find(({ key }) => key === current?.state)?.title;
  return (
    <>
      <Refused problem={problem} what={words.notTaken} kept={lifeWords.kept} todo={current ? <Button onClick={onReload}>{words.reload}</Button> : undefined} />
      {now && current?.state !== life.state?.key ? <p>{words.now(now)}</p> : null}
    </>
  );
}
