import { useState, type ReactElement } from 'react';
import type { CreatedKind, Creations } from '../../contract/board/creation.ts';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { bodiesApi } from './api.ts';
import { actText, createdWords as said, sheetWords, words } from './words.ts';

/** How a kind is named with the letters it goes by. */
export const kindText = ({ title, short }: Pick<CreatedKind, 'title' | 'short'>): string => (short ? `${title} (${short})` : title);

/** Somebody confirms what an act in force creates: one act registers all of it. */
export function CreatedDialog({ instrument, onClose }: { instrument: string; onClose: () => void }): ReactElement {
  const { data, error } = bodiesApi.useAsk('creations', { instrument });
  const open = data?.kinds.filter(({ registered }) => !registered) ?? [];
  if (data && open.length > 0) return <Confirm creations={data} open={open} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={said.title} actions={<Button onClick={onClose}>{words.close}</Button>}>
      {error ? <Refused problem={error} what={said.notRead} /> : <p>{data ? said.nothing : said.loading}</p>}
    </Dialog>
  );
}

function Confirm({ creations, open, onClose }: { creations: Creations; open: readonly CreatedKind[]; onClose: () => void }): ReactElement {
  const act = actText(creations);
  const [marked, setMarked] = useState<readonly string[]>(() => open.filter(({ says }) => says).map(({ kind }) => kind));
  const [form, setForm] = useState({ on: creations.on ?? '', source: [act, creations.publication].filter(Boolean).join('. ') });
  const [tried, setTried] = useState(false);
  const register = bodiesApi.useTell('registerCreated');
  const wrong = fieldProblems(register.error);
  const send = (): void => {
    setTried(true);
    if (marked.length === 0) return;
    register.mutate({ instrument: creations.instrument, kinds: marked.map((kind) => ({ kind })), on: form.on.trim() || null, source: form.source.trim() || null }, {
      onSuccess: ({ bodies }) => { showToast({ text: said.done(bodies.length), sign: 'ok' }); onClose(); },
    });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={said.dialog(act)} actions={<><Button kind="main" busy={register.isPending} onClick={send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p>{creations.title}</p>
        <p className="meta">{said.lead(creations.territoryName ?? '')}</p>
        <FieldGroup label={said.kinds} error={tried && marked.length === 0 ? said.needKind : undefined}>
          {open.map((one) => <Checkbox key={one.kind} label={kindText(one)} note={[one.says ? '' : said.reading, one.body ? said.there(one.body.name) : '', one.denied ? said.denied(one.denied.on) : ''].filter(Boolean).join(' ') || undefined} checked={marked.includes(one.kind)} onChange={(on) => setMarked(on ? [...marked, one.kind] : marked.filter((kind) => kind !== one.kind))} />)}
        </FieldGroup>
        <TextField label={said.on} hint={sheetWords.knownMoment} optional value={form.on} onChange={(on) => setForm({ ...form, on })} maxLength={10} error={wrong['on']} />
        <TextField label={said.source} optional value={form.source} onChange={(source) => setForm({ ...form, source })} maxLength={300} error={wrong['source']} />
        <Refused problem={register.error} what={said.failed} kept={said.kept} />
      </form>
    </Dialog>
  );
}
