import type { ReactElement } from 'react';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { aDay, instrumentsApi } from './api.ts';
import { isMoment } from './view.ts';
import { words } from './words.ts';

/** An act that is not in the register yet, as it is written. */
export interface ActDraft {
  kind: string;
  number: string;
  title: string;
  signedOn: string;
}
export const emptyAct: ActDraft = { kind: '', number: '', title: '', signedOn: '' };

/** What is wrong in it, by field. */
export function wrongAct({ kind, title, signedOn }: ActDraft): Partial<Record<keyof ActDraft, string>> {
  return { ...(kind ? {} : { kind: words.needActKind }), ...(title.trim().length >= 3 ? {} : { title: words.needTitle }), ...(isMoment(signedOn.trim()) ? {} : { signedOn: words.momentWrong }) };
}
export const actSaid = ({ kind, number, title, signedOn }: ActDraft) => ({ kind, title: title.trim(), number: number.trim() || null, signedOn: signedOn.trim() || null });

export function ActFields({ country, act, onChange, tried }: { country: string; act: ActDraft; onChange: (change: Partial<ActDraft>) => void; tried: boolean }): ReactElement {
  const kinds = instrumentsApi.useAsk('kinds', { country }, { freshMs: aDay }).data?.items ?? [];
  const wrong = tried ? wrongAct(act) : {};
  return (
    <>
      <SelectField label={words.actKind} value={act.kind} onChange={(kind) => onChange({ kind })} placeholder={words.actKind} options={kinds.map(({ code, title }) => ({ value: code, label: title }))} error={wrong.kind} />
      <TextField label={words.actNumber} optional value={act.number} onChange={(number) => onChange({ number })} maxLength={60} />
      <TextField label={words.actTitle} value={act.title} onChange={(title) => onChange({ title })} maxLength={400} error={wrong.title} />
      <TextField label={words.actSigned} hint={words.momentHint} optional value={act.signedOn} onChange={(signedOn) => onChange({ signedOn })} maxLength={10} error={wrong.signedOn} />
    </>
  );
}
