import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { fold } from '../../../../kernel/text.ts';
import { Checkbox, NumberField, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Resource } from '../../contract/resource.ts';
import { isWork } from '../../rules/views/work.ts';
import { plansApi } from '../api.ts';
import { TaskDialog } from '../plan/TaskDialog.tsx';
import type { OpenPlan } from '../plan/state.ts';
import { decimalOf } from '../written.ts';
import { amountIn, type ReadAmount } from './amount.ts';
import { moneyWords as words } from './money-words.ts';

interface Draft {
  elementId: string | null;
  element: string;
  year: string;
  stage: Resource['stage'];
  what: Resource['what'];
  amount: string;
  currency: string;
  source: string;
  budgetLine: string;
  act: string;
  citation: string;
  example: boolean;
}

const blank: Draft = { elementId: null, element: '', year: '', stage: 'assigned', what: 'money', amount: '', currency: '', source: '', budgetLine: '', act: '', citation: '', example: false };

interface Props {
  open: OpenPlan;
  /** The record to change; a new one without it. */
  resource: Resource | undefined;
  /** The country's. */
  currency: string | undefined;
  onClose: () => void;
}

/** One record of money or people: of what action, which year, which stage, how much, from where. */
export function ResourceDialog({ open, resource, currency, onClose }: Props) {
  const { plan, elements } = open;
  const decimal = decimalOf(plan.territory);
  const [id] = useState(() => resource?.id ?? newId());
  const [draft, setDraft] = useState<Draft>(() => draftOf(resource, elements, decimal));
  const [tried, setTried] = useState(false);
  const save = plansApi.useTell('saveResource');
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const amount = amountIn(draft.amount, decimal);
  const wrong = problemsOf(draft, amount);
  const act = (): void => {
    setTried(true);
    if (amount === undefined || Object.keys(wrong).length > 0) return;
    const { element: _, year, currency: named, ...rest } = draft;
    save.mutate(
      { ...rest, planId: plan.id, id, ...(resource ? { version: resource.version } : {}), year: Number(year), amount, currency: draft.what === 'money' && named !== '' ? named.toUpperCase() : null },
      { onSuccess: () => { showToast({ text: words.saved }); onClose(); } },
    );
  };
  const say = (field: keyof Draft): string | undefined => (tried ? wrong[field] : undefined);
  return (
    <TaskDialog title={resource ? words.formEdit : words.formNew} act={words.save} onAct={act} onClose={onClose} busy={save.isPending} problem={save.error} failed={words.saveFailed}>
      <TextField label={words.heads.year} value={draft.year} onChange={(year) => set({ year })} inputMode="numeric" error={say('year')} />
      <ElementPick open={open} draft={draft} set={set} />
      <SelectField label={words.heads.stage} value={draft.stage} onChange={(stage) => set({ stage: stage as Draft['stage'] })} options={(['required', 'assigned', 'spent'] as const).map((value) => ({ value, label: words.stage[value] }))} />
      <SelectField label={words.kind} value={draft.what} onChange={(what) => set({ what: what as Draft['what'] })} options={(['money', 'people'] as const).map((value) => ({ value, label: words.what[value] }))} />
      <NumberField label={words.heads.amount} hint={words.amountHint} value={draft.amount} onChange={(value) => set({ amount: value })} error={say('amount')} unit={draft.what === 'people' ? words.what.people.toLocaleLowerCase('es') : draft.currency || currency} />
      {draft.what === 'money' ? <TextField label={words.heads.currency} optional hint={words.currencyHint} value={draft.currency} onChange={(value) => set({ currency: value })} error={say('currency')} maxLength={3} /> : null}
      <TextField label={words.heads.source} optional value={draft.source} onChange={(source) => set({ source })} maxLength={300} />
      <TextField label={words.heads.budgetLine} optional value={draft.budgetLine} onChange={(budgetLine) => set({ budgetLine })} maxLength={120} />
      <TextField label={words.act} optional hint={words.actHint} value={draft.act} onChange={(value) => set({ act: value })} maxLength={300} />
      <TextField label={words.citation} optional value={draft.citation} onChange={(citation) => set({ citation })} maxLength={300} />
      {plan.example ? <Checkbox label={words.example} checked={draft.example} onChange={(example) => set({ example })} /> : null}
    </TaskDialog>
  );
}

/** Elements offered at once; a longer word narrows them. */
const offered = 30;

function ElementPick({ open: { elements, scheme }, draft, set }: { open: OpenPlan; draft: Draft; set: (change: Partial<Draft>) => void }) {
  const asked = fold(draft.element);
  // Actions first: they are what money is written of.
  const order = [...elements.filter((e) => isWork(scheme, e.kind)), ...elements.filter((e) => !isWork(scheme, e.kind))];
  const options = order.filter((e) => fold(`${e.code} ${e.text}`).includes(asked)).slice(0, offered).map((e) => ({ value: e.id, text: `${e.code} ${e.text}`.slice(0, 160) }));
  return <PickField label={words.forWhat} optional hint={words.forWhatHint} query={draft.element} onQuery={(element) => set({ element, elementId: null })} options={options} onPick={(elementId) => { const found = elements.find((e) => e.id === elementId); set({ elementId, element: found ? `${found.code} ${found.text}` : '' }); }} />;
}

const draftOf = (resource: Resource | undefined, elements: OpenPlan['elements'], decimal: ',' | '.'): Draft => {
  if (!resource) return { ...blank, year: String(new Date().getFullYear()) };
  const element = elements.find((e) => e.id === resource.elementId);
  const { elementId, year, stage, what, amount, currency, source, budgetLine, act, citation, example } = resource;
  return { elementId, element: element ? `${element.code} ${element.text}` : '', year: String(year), stage, what, amount: String(amount).replace('.', decimal), currency: currency ?? '', source, budgetLine, act, citation, example };
};

function problemsOf(draft: Draft, amount: ReadAmount): Partial<Record<keyof Draft, string>> {
  return {
    ...(/^(19[9]\d|20\d\d|2100)$/.test(draft.year.trim()) ? {} : { year: words.yearWrong }),
    ...(amount === undefined ? { amount: words.amountWrong } : {}),
    ...(draft.what === 'people' || draft.currency === '' || /^[A-Za-z]{3}$/.test(draft.currency) ? {} : { currency: words.currencyWrong }),
  };
}
