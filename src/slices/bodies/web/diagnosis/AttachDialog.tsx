import { useDeferredValue, useState, type ReactElement } from 'react';
import type { DiagnosisItem } from '../../contract/diagnosis.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { bodiesApi, instrumentsApi } from '../board/api.ts';
import { attachWords as said } from './words.ts';

/** Makes a diagnosis an annex of an instrument: of the resolution that it is for. */
export function AttachDialog({ item, onClose }: { item: DiagnosisItem; onClose: () => void }): ReactElement {
  const [query, setQuery] = useState('');
  const [act, setAct] = useState<{ id: string; text: string }>();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const asked = useDeferredValue(act ? '' : query.trim());
  const found = instrumentsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  const attach = bodiesApi.useTell('attachDiagnosis');
  const textOf = (one: { kindTitle: string | null; number: string | null; title: string }): string => [one.kindTitle, one.number, one.title].filter(Boolean).join(' · ');
  const take = (id: string): void => {
    const one = found?.find((each) => each.id === id);
    if (one) setAct({ id, text: textOf(one) });
  };
  const send = (): void => {
    setTried(true);
    if (act) attach.mutate({ id: item.id, instrument: act.id, ...(title.trim() ? { title: title.trim() } : {}) }, { onSuccess: () => { showToast({ text: said.done, sign: 'ok' }); onClose(); } });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={said.title(item)} actions={<><Button kind="main" busy={attach.isPending} onClick={send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{said.cancel}</Button></>}>
      <div className="form">
        <p className="meta">{said.lead}</p>
        <PickField label={said.instrument} hint={said.hint} error={tried && !act ? said.need : undefined} query={act?.text ?? query} onQuery={(text) => { setQuery(text); if (act && text !== act.text) setAct(undefined); }} onPick={take} options={asked.length > 1 ? found?.map((one) => ({ value: one.id, text: textOf(one), row: <><b>{one.title}</b> <span className="meta">{[one.kindTitle, one.number, one.territoryName].filter(Boolean).join(' · ')}</span></> })) : undefined} />
        <TextField label={said.name} hint={said.nameHint} optional value={title} onChange={setTitle} maxLength={200} />
        <Refused problem={attach.error} what={said.failed} kept={said.kept} />
      </div>
    </Dialog>
  );
}
