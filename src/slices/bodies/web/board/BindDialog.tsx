import { useDeferredValue, useState, type ReactElement } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { DateField, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { bodiesApi, instrumentsApi } from './api.ts';
import { PlacePick } from './PlaceDialog.tsx';
import { boundWords as said, words } from './words.ts';

/** Says that an instrument that is there already binds a territory to have a body. */
export function BindDialog({ territory, onClose }: { territory: string | undefined; onClose: () => void }): ReactElement {
  const [query, setQuery] = useState('');
  const [act, setAct] = useState<{ id: string; text: string; country: string }>();
  const [form, setForm] = useState({ territory: '', kind: '', dueOn: '', note: '' });
  const [tried, setTried] = useState(false);
  const asked = useDeferredValue(act ? '' : query.trim());
  const found = instrumentsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  const kinds = bodiesApi.useAsk('kinds', { country: act?.country ?? (territory ?? 'EC').slice(0, 2) }).data?.items ?? [];
  const bind = bodiesApi.useTell('bind');
  const missing = (what: string, there: boolean): string | undefined => (tried && !there ? what : undefined);
  const take = (id: string): void => {
    const one = found?.find((item) => item.id === id);
    if (one) setAct({ id, text: [one.kindTitle, one.number, one.title].filter(Boolean).join(' · '), country: one.country });
  };
  const send = (): void => {
    setTried(true);
    if (act && form.territory && form.kind) bind.mutate({ instrument: act.id, territory: form.territory, kind: form.kind, dueOn: form.dueOn || null, note: form.note || null }, { onSuccess: () => { showToast({ text: said.bound, sign: 'ok' }); onClose(); } });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={said.bind} actions={<><Button kind="main" busy={bind.isPending} onClick={send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p className="meta">{said.bindLead}</p>
        <PickField label={said.instrument} hint={said.instrumentHint} error={missing(said.needAct, act !== undefined)} query={act?.text ?? query} onQuery={(text) => { setQuery(text); if (act && text !== act.text) setAct(undefined); }} onPick={take} options={asked.length > 1 ? found?.map((one) => ({ value: one.id, text: [one.kindTitle, one.number, one.title].filter(Boolean).join(' · '), row: <><b>{one.title}</b> <span className="meta">{[one.kindTitle, one.number, one.territoryName].filter(Boolean).join(' · ')}</span></> })) : undefined} />
        <PlacePick label={said.place} code={form.territory || undefined} error={missing(said.needPlace, form.territory !== '')} onChoose={(code) => setForm({ ...form, territory: code })} />
        <SelectField label={said.kind} error={missing(said.needKind, form.kind !== '')} value={form.kind} placeholder={words.mapKind} onChange={(kind) => setForm({ ...form, kind })} options={kinds.map(({ code, title }) => ({ value: code, label: title }))} />
        <DateField label={said.due} optional value={form.dueOn} onChange={(dueOn) => setForm({ ...form, dueOn })} />
        <TextField label={said.note} optional value={form.note} onChange={(note) => setForm({ ...form, note })} maxLength={1000} />
        <Refused problem={bind.error} what={said.bindFailed} kept={said.kept} />
      </div>
    </Dialog>
  );
}
