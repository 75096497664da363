import { useState } from 'react';
import { inherited, partsOf } from '../../../../engine/articles/index.ts';
import { redline } from '../../../../engine/redline/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Instrument } from '../../contract/register/shape.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { instrumentsApi } from './api.ts';
import { DiffList } from './DiffList.tsx';
import { partName } from './part-name.ts';
import { textWords as words } from './words.ts';

/** Saves what was written as a new version; where somebody else saved first, what differs is shown and a person chooses. */
export function SaveDialog({ one, parts, base, onSaved, onTheirs, onClose }: { one: Instrument; parts: Part[]; base: number; onSaved: () => void; onTheirs: () => void; onClose: () => void }) {
  const [label, setLabel] = useState('');
  const [note, setNote] = useState('');
  const save = instrumentsApi.useTell('saveText');
  const { data: theirs, refetch } = instrumentsApi.useAsk('text', { id: one.id }, { enabled: one.textNumber > 0, freshMs: 0 }); // asked again now: somebody may have saved meanwhile
  const stale = theirs !== undefined && theirs.number > base;
  const current = save.error?.code === 'house.version-changed' ? (save.error.answer.details['current'] as { version: number }) : undefined; // the slice puts the row of today there
  const send = (): void => save.mutate({ id: one.id, version: current?.version ?? one.version, parts, label: label.trim() || null, note: note.trim() || null }, { onSuccess: ({ number }) => { showToast({ text: words.saved(number) }); onSaved(); }, onError: ({ code }) => { if (code === 'house.version-changed') void refetch(); } });
  return (
    <Dialog open keepOpen wide={stale} onClose={onClose} title={words.saveTitle((theirs?.number ?? base) + 1)} actions={<><Button kind="main" busy={save.isPending} onClick={send}>{stale || current ? words.mineOver : words.save}</Button>{stale ? <Button onClick={onTheirs}>{words.theirs}</Button> : null}</>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
        {stale ? <Note kind="risk">{words.changedSince(base, theirs.number)}</Note> : null}
        <TextField label={words.label} hint={words.labelHint} optional value={label} onChange={setLabel} maxLength={120} />
        <TextArea label={words.note} optional value={note} onChange={setNote} maxLength={1000} />
        <Refused problem={save.error} what={words.notSaved} kept={words.kept} />
      </form>
      {stale ? <><h3>{words.difference}</h3><DiffList parts={redline(theirs.parts, parts).parts.filter(({ state }) => state !== 'same')} /></> : null}
    </Dialog>
  );
}

/** Where a part goes: after which other one. */
export function MoveDialog({ part, parts, onMove, onClose }: { part: Part; parts: readonly Part[]; onMove: (after: string | null) => void; onClose: () => void }) {
  const others = parts.filter(({ key }) => key !== part.key);
  const [after, setAfter] = useState('');
  return (
    <Dialog open onClose={onClose} title={words.moveTitle(partName(part))} actions={<Button kind="main" onClick={() => onMove(after || null)}>{words.moveDo}</Button>}>
      <SelectField label={words.moveAfter} value={after} onChange={setAfter} options={[{ value: '', label: words.atStart }, ...others.map((other) => ({ value: other.key, label: partName(other).slice(0, 90) }))]} />
    </Dialog>
  );
}

/** A whole text pasted: its parts are recognised, and those that go on one of before keep its key. */
export function PasteDialog({ before, onRead, onClose }: { before: readonly Part[]; onRead: (parts: Part[]) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const read = text.trim() === '' ? undefined : partsOf(text.split(/\r?\n/).map((line) => ({ text: line })));
  return (
    <Dialog open keepOpen wide onClose={onClose} title={words.pasteTitle} actions={<Button kind="main" disabledReason={read ? undefined : words.pasteHint} onClick={() => { if (read) onRead(inherited(before, read.parts)); }}>{words.pasteDo}</Button>}>
      <div className="form">
        <TextArea label={words.text} hint={words.pasteHint} rows={12} value={text} onChange={setText} />
        {read ? <p role="status">{words.read(read.parts.length)}</p> : null}
        {read && read.doubts.length > 0 ? <Note kind="risk">{words.doubts}: {read.doubts.slice(0, 8).map(({ says }) => says).join(' ')}</Note> : null}
      </div>
    </Dialog>
  );
}
