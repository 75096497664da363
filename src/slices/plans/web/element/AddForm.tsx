import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Element } from '../../contract/plan.ts';
import { plansApi } from '../api.ts';
import { useKept } from '../kept.ts';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import type { OpenPlan } from '../plan/state.ts';
import { dialogWords, elementWords as words } from '../words.ts';
import { LineChecks } from './ElementForm.tsx';
import { kindsUnder, nextCode } from './tree-items.ts';

interface AddFormProps {
  open: OpenPlan;
  /** What the new element hangs from; the root when there is none. */
  parent: Element | undefined;
  onDone: (elementId: string | undefined) => void;
}

interface NewElement {
  id: string;
  kind: string;
  code: string;
  text: string;
  lines: string[];
}

/** A new element: kind, code, words and lines; its fields are filled in its sheet afterwards. */
export function AddForm({ open, parent, onDone }: AddFormProps) {
  const kinds = kindsUnder(open.scheme, parent?.kind);
  const [kept, keep] = useKept<NewElement>(`plans.add.${open.plan.id}.${parent?.id ?? ''}`);
  const [tried, setTried] = useState(false);
  const [start] = useState<NewElement>(() => ({ id: newId(), kind: kinds[0]?.id ?? '', code: nextCode(open.elements, parent), text: '', lines: [] }));
  const form = kept ?? start;
  const add = plansApi.useTell('addElement');
  const wrong = { ...(form.code.trim() ? {} : { code: words.needCode }), ...(form.text.trim() ? {} : { text: words.needText }) };
  const errors: Record<string, string> = { ...fieldProblems(add.error), ...(tried ? wrong : {}) };
  const set = (change: Partial<NewElement>): void => keep({ ...form, ...change });
  const done = (elementId: string | undefined): void => {
    keep(undefined);
    onDone(elementId);
  };
  const send = (): void => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    add.mutate({ planId: open.plan.id, id: form.id, code: form.code.trim(), kind: form.kind, parentId: parent?.id ?? null, text: form.text.trim(), lines: form.lines }, { onSuccess: ({ elementId }) => { showToast({ text: words.added(form.code) }); done(elementId); } });
  };
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <SelectField label={words.kind} value={form.kind} onChange={(kind) => set({ kind })} options={kinds.map((k) => ({ value: k.id, label: k.name }))} error={errors['kind']} />
      <TextField label={words.code} hint={words.codeHint} value={form.code} onChange={(code) => set({ code })} error={errors['code']} maxLength={40} />
      <TextArea label={words.text} value={form.text} onChange={(text) => set({ text })} error={errors['text']} rows={4} maxLength={10_000} />
      <LineChecks open={open} kind={form.kind} value={form.lines} onChange={(lines) => set({ lines })} />
      {add.error ? <Refused problem={add.error} what={words.addFailed} kept={words.kept} /> : null}
      <div className="acts">
        <Button kind="main" type="submit" busy={add.isPending}>{words.addDo}</Button>
        <Button kind="quiet" onClick={() => done(undefined)}>{dialogWords.cancel}</Button>
      </div>
    </form>
  );
}
