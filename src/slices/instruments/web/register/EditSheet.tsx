import { useState } from 'react';
import type { Instrument } from '../../contract/register/shape.ts';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { instrumentsApi } from './api.ts';
import { formOf, inputOf, wrongOf, type InstrumentForm } from './form.ts';
import { MainFields, MoreFields } from './InstrumentFields.tsx';
import { formWords as words } from './words.ts';

/** How a field of the contract is called in the form. */
const labels: Record<string, string> = {
  title: words.name, number: words.number, signedOn: words.signed, publishedOn: words.published, publication: words.publication, forceFrom: words.from, forceTo: words.to, matters: words.matters, groups: words.groups, summary: words.summary,
  amends: words.amends, budgetLine: words.budget, amount: words.amount, currency: words.currency, fiscalYear: words.year, note: words.note, source: words.source, isModel: words.model, example: words.example, visibility: words.visibility,
};

/** Corrects what an instrument is; when somebody else did meanwhile, both sides are shown and a person chooses. */
export function EditSheet({ one, onClose }: { one: Instrument; onClose: () => void }) {
  const [form, setForm] = useState(() => formOf(one));
  const [tried, setTried] = useState(false);
  const update = instrumentsApi.useTell('update');
  const passed = one.tone === 'done' || one.tone === 'still';
  const wrong = wrongOf(form);
  const set = (change: Partial<InstrumentForm>): void => setForm({ ...form, ...change });
  const send = (version: number): void => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    update.mutate({ id: one.id, version, ...inputOf(form) }, { onSuccess: () => { showToast({ text: words.saved }); onClose(); } });
  };
  const current = update.error?.code === 'house.version-changed' ? (update.error.answer.details['current'] as Record<string, unknown> & { version: number }) : undefined; // the slice puts the row of today there
  return (
    <Sheet open keepOpen onClose={onClose} title={one.title} actions={<><Button kind="main" busy={update.isPending} onClick={() => send(one.version)}>{words.save}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <MainFields form={form} set={set} errors={{ ...fieldProblems(update.error), ...(tried ? wrong : {}) }} passed={passed} />
        <MoreFields form={form} set={set} errors={{ ...fieldProblems(update.error), ...(tried ? wrong : {}) }} />
        <Refused problem={update.error} what={words.notSaved} kept={words.kept} />
        {current ? <Conflict mine={inputOf(form)} theirs={current} onMine={() => send(current.version)} onTheirs={onClose} /> : null}
      </div>
    </Sheet>
  );
}

const shown = (value: unknown): string => (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? words.empty : Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? words.empty : String(value as string | number | boolean)); // a field is a text, a number, a yes or no, or a list of texts

function Conflict({ mine, theirs, onMine, onTheirs }: { mine: Record<string, unknown>; theirs: Record<string, unknown>; onMine: () => void; onTheirs: () => void }) {
  const fields = Object.keys(labels).filter((key) => JSON.stringify(mine[key] ?? null) !== JSON.stringify(theirs[key] ?? null)).map((key) => ({ label: labels[key] ?? key, yours: shown(mine[key]), theirs: shown(theirs[key]) }));
  return <Compare fields={fields} actions={<><Button kind="main" onClick={onMine}>{words.keepMine}</Button><Button onClick={onTheirs}>{words.keepTheirs}</Button></>} />;
}
