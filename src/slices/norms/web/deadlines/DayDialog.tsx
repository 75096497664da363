import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, DateField, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { CalendarDay } from '../../contract/deadlines/calendar.ts';
import { normsApi } from './api.ts';
import { PlacePick } from './PlacePick.tsx';
import { PreviewMoves } from './PreviewMoves.tsx';
import { calendarWords as said } from './calendar-words.ts';
import { words } from './words.ts';

type Kind = CalendarDay['kind'];
const kinds: readonly Kind[] = ['feriado', 'no-laborable', 'recuperación'];

interface DayDialogProps {
  territory: string;
  /** The day to take away; absent: one is written. */
  remove?: CalendarDay | undefined;
  onClose: () => void;
  onDone: (change: string | null) => void;
}

/** A decree: what it says, what it would move, and only then its saving. */
export function DayDialog({ territory, remove, onClose, onDone }: DayDialogProps) {
  const [form, setForm] = useState({ territory, on: '', name: '', kind: 'feriado' as Kind, movedFrom: '', title: '', date: '', url: '', verified: false });
  const [tried, setTried] = useState(false);
  const [looked, setLooked] = useState('');
  const [save, take] = [normsApi.useTell('saveDay'), normsApi.useTell('removeDay')];
  const set = (change: Partial<typeof form>): void => setForm({ ...form, ...change });
  const decree = { title: form.title.trim(), ...(form.date ? { date: form.date } : {}), ...(form.url ? { url: form.url.trim() } : {}) };
  const day = { territory: form.territory, on: form.on, name: form.name.trim(), kind: form.kind, ...(form.movedFrom ? { movedFrom: form.movedFrom } : {}), decree, verified: form.verified };
  const lacking = decree.title.length < 3 || (!remove && (form.on === '' || day.name.length < 3));
  const question = remove ? { remove: remove.id ?? '' } : { day };
  const asked = JSON.stringify(question);
  const previewed = looked === asked;
  const preview = normsApi.useAsk('previewDay', question, { enabled: previewed && !lacking, post: true });
  const look = (): void => {
    setTried(true);
    if (!lacking) setLooked(asked);
  };
  const done = { onSuccess: ({ moved, change }: { moved: number; change: string | null }) => { showToast({ text: said.done(moved), sign: 'ok' }); onDone(moved > 0 ? change : null); } };
  const confirm = (): void => (remove ? take.mutate({ id: remove.id ?? '', version: remove.version ?? 1, decree }, done) : save.mutate(day, done));
  const problem = save.error ?? take.error ?? preview.error;
  const need = (missing: boolean): string | undefined => (tried && missing ? said.need : undefined);
  const buttons = previewed && preview.data && !lacking
    ? <><Button kind="main" busy={save.isPending || take.isPending} onClick={confirm}>{remove ? said.confirmRemove : said.confirm}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>
    : <><Button kind="main" busy={preview.isFetching} onClick={look}>{said.preview}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>;
  return (
    <Dialog open keepOpen wide onClose={onClose} title={remove ? said.removeTitle(remove.name) : said.addTitle} actions={buttons}>
      <div className="form">
        {remove ? null : (
          <>
            <PlacePick code={form.territory} label={said.columns.place} onChoose={(code) => set({ territory: code ?? form.territory })} />
            <DateField label={said.on} value={form.on} onChange={(on) => set({ on })} error={need(form.on === '')} />
            <TextField label={said.name} hint={said.nameHint} value={form.name} maxLength={200} onChange={(name) => set({ name })} error={need(day.name.length < 3)} />
            <DateField label={said.movedFromField} hint={said.movedFromHint} optional value={form.movedFrom} onChange={(movedFrom) => set({ movedFrom })} />
            <SelectField label={said.kind} value={form.kind} onChange={(kind) => set({ kind: kinds.find((one) => one === kind) ?? 'feriado' })} options={kinds.map((kind) => ({ value: kind, label: said.kinds[kind] }))} />
          </>
        )}
        <TextField label={said.decree} hint={said.decreeHint} value={form.title} maxLength={300} onChange={(title) => set({ title })} error={need(decree.title.length < 3)} />
        <DateField label={said.decreeDate} optional value={form.date} onChange={(date) => set({ date })} />
        <TextField label={said.decreeUrl} optional type="url" value={form.url} onChange={(url) => set({ url })} />
        {remove ? null : <Checkbox label={said.decreeVerified} checked={form.verified} onChange={(verified) => set({ verified })} />}
        {previewed && preview.data ? <PreviewMoves preview={preview.data} /> : null}
        <Refused problem={problem} what={said.notSaved} kept={words.kept} />
      </div>
    </Dialog>
  );
}
