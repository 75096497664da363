import { useState } from 'react';
import type { Subject } from '../../../../kernel/subject.ts';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import type { Reading } from '../../contract.ts';
import { normsApi } from '../api.ts';
import { Readings } from './Readings.tsx';
import { words } from './words.ts';

/** Cites a norm from a record: the citation is read, its norm chosen when there is a doubt, and its article confirmed. */
export function CiteDialog({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string>();
  const [chosen, setChosen] = useState<Reading>();
  const { data, error, isFetching } = normsApi.useAsk('resolve', { text: asked ?? '-' }, { enabled: asked !== undefined, freshMs: 60_000 });
  const reading = chosen ?? (data?.state === 'found' && asked === text.trim() ? data.readings[0] : undefined);
  const find = (): void => setAsked(text.trim() || undefined);
  if (reading) return <Confirm subject={subject} reading={reading} onOther={() => { setChosen(undefined); setAsked(undefined); }} onClose={onClose} />;
  return (
    <Dialog open keepOpen onClose={onClose} title={words.citeTitle} actions={<><Button kind="main" busy={isFetching} onClick={find}>{words.citeFind}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); find(); }}>
        <TextField label={words.citeText} hint={words.citeHint} value={text} onChange={setText} maxLength={600} />
      </form>
      <Refused problem={error} what={words.boxFailed} kept={words.kept} />
      {asked && data ? <Readings found={data} onChoose={setChosen} /> : null}
    </Dialog>
  );
}

function Confirm({ subject, reading, onOther, onClose }: { subject: Subject; reading: Reading; onOther: () => void; onClose: () => void }) {
  const first = reading.articles[0];
  const [said, setSaid] = useState({ article: first?.number ?? '', letter: first?.letter ?? '', place: '', on: '', note: '' });
  const [open, setOpen] = useState(true);
  const cite = normsApi.useTell('cite');
  const wrong = fieldProblems(cite.error);
  const set = (field: keyof typeof said) => (value: string): void => setSaid({ ...said, [field]: value });
  const save = (): void => cite.mutate({ subject, norm: reading.norm.id, ...said, on: said.on.trim() || null, visibility: open ? 'public' : 'shared' }, { onSuccess: onClose });
  return (
    <Dialog open keepOpen onClose={onClose} title={words.citeTitle} actions={<><Button kind="main" busy={cite.isPending} onClick={save}>{words.citeSave}</Button><Button onClick={onOther}>{words.citeOther}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p><span className="meta">{words.citeChosen}</span> <b>{reading.norm.title}</b></p>
        <div className="two">
          <TextField label={words.citeArticle} optional value={said.article} onChange={set('article')} maxLength={80} hint={first?.id === null && first.number === said.article ? words.notRegistered : undefined} />
          <TextField label={words.citeLetter} optional value={said.letter} onChange={set('letter')} maxLength={20} />
        </div>
        <TextField label={words.citePlace} optional hint={words.citePlaceHint} value={said.place} onChange={set('place')} maxLength={200} />
        <TextField label={words.citeOn} optional hint={words.citeOnHint} value={said.on} onChange={set('on')} maxLength={10} error={wrong['on']} />
        <TextField label={words.citeNote} optional value={said.note} onChange={set('note')} maxLength={1000} />
        <Checkbox label={words.citePublic} note={words.citePublicNote} checked={open} onChange={setOpen} />
        <Refused problem={cite.error} what={words.citeFailed} kept={words.kept} />
      </div>
    </Dialog>
  );
}
