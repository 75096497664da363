import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { instrumentsApi } from '../api.ts';
import type { OneAlignment } from './shapes.ts';
import { words } from './words.ts';

const moment = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The title that the text gives itself, or the name of its file. */
const titleIn = ({ text, name }: OneAlignment): string => {
  const said = text.find(({ kind }) => kind === 'title');
  const title = (said?.heading ?? said?.text ?? '').split('\n')[0]?.trim() ?? '';
  const calm = title === title.toLocaleUpperCase('es') ? title.charAt(0) + title.slice(1).toLocaleLowerCase('es') : title;
  return calm.length >= 3 ? calm.slice(0, 300) : name.replace(/\.\w+$/, '');
};

/** Where the confirmed text goes: an instrument of the register, or a new one with what is known of it. */
export function SaveForm({ alignment }: { alignment: OneAlignment }) {
  const go = useGo();
  const [form, setForm] = useState(() => ({ where: '', title: titleIn(alignment), number: '', signedOn: '', publishedOn: '', publication: '' }));
  const [tried, setTried] = useState(false);
  const save = instrumentsApi.useTell('confirmAlignment');
  const there = instrumentsApi.useAsk('list', { territory: alignment.territory?.code, kind: alignment.kind, limit: 50 }, { enabled: alignment.territory !== null && alignment.source === null }).data?.items.filter(({ territory }) => territory === alignment.territory?.code) ?? [];
  const set = (change: Partial<typeof form>): void => setForm((before) => ({ ...before, ...change }));
  const isNew = alignment.source === null && form.where === '';
  const wrong = { title: isNew && form.title.trim().length < 3, signedOn: form.signedOn !== '' && !moment.test(form.signedOn), publishedOn: form.publishedOn !== '' && !moment.test(form.publishedOn) };
  const reason = alignment.confirmable ? undefined : words.saveNobody;
  const send = (): void => {
    setTried(true);
    if (reason || Object.values(wrong).some(Boolean)) return;
    const said = isNew ? { title: form.title.trim(), number: form.number, signedOn: form.signedOn || null, publishedOn: form.publishedOn || null, publication: form.publication } : form.where ? { instrument: form.where } : {};
    save.mutate({ id: alignment.id, version: alignment.version, ...said }, { onSuccess: ({ instrument }) => { showToast({ text: words.saved }); go(paths.instrument(instrument)); } });
  };
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <p className="meta">{words.saveLead}</p>
      {alignment.source ? <p>{words.saveSource(alignment.source.title)}</p> : <SelectField label={words.saveWhere} value={form.where} onChange={(where) => set({ where })} options={[{ value: '', label: words.saveNew }, ...there.map(({ id, title, number }) => ({ value: id, label: [title, number].filter(Boolean).join(' · ') }))]} />}
      {isNew ? (
        <>
          <TextField label={words.title} value={form.title} onChange={(title) => set({ title })} maxLength={500} error={tried && wrong.title ? words.titleNeed : undefined} />
          <TextField label={words.number} optional value={form.number} onChange={(number) => set({ number })} maxLength={80} />
          <TextField label={words.signedOn} hint={words.momentHint} optional value={form.signedOn} onChange={(signedOn) => set({ signedOn })} maxLength={10} error={tried && wrong.signedOn ? words.momentWrong : undefined} />
          <TextField label={words.publishedOn} hint={words.momentHint} optional value={form.publishedOn} onChange={(publishedOn) => set({ publishedOn })} maxLength={10} error={tried && wrong.publishedOn ? words.momentWrong : undefined} />
          <TextField label={words.publication} optional value={form.publication} onChange={(publication) => set({ publication })} maxLength={300} />
        </>
      ) : null}
      <Refused problem={save.error} what={words.notSaved} />
      <div className="acts"><Button kind="main" type="submit" busy={save.isPending} disabledReason={reason}>{words.save}</Button></div>
    </form>
  );
}
