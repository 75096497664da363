import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Attached } from '../../contract/files.ts';
import { instrumentsApi } from '../api.ts';
import { ReadPreview } from './ReadPreview.tsx';
import type { FilesOf, ReadFile } from './shape.ts';
import { useSending } from './use-upload.ts';
import { readWords as words, sizeText } from './words.ts';

interface SheetProps {
  files: FilesOf;
  /** A file that the instrument has already; without it, one is chosen. */
  file?: Attached | undefined;
  onClose: () => void;
}

/** Reads the text of a file by articles, shows how it was read, and keeps it as a version once a person agrees. */
export function ReadSheet({ files, file: given, onClose }: SheetProps) {
  const [file, setFile] = useState<File>();
  const [found, setFound] = useState<{ fileId: string; read: ReadFile }>();
  const reading = useSending();
  const read = (chosen: File | undefined): void => {
    setFile(chosen);
    setFound(undefined);
    void reading.send(chosen, async (fileId) => setFound({ fileId, read: await instrumentsApi.ask('readFile', { id: files.id, fileId }) }), given?.file);
  };
  if (found) return <Confirm files={files} {...found} onBack={given ? undefined : () => setFound(undefined)} onClose={onClose} />;
  const start = given ? <Button kind="main" busy={reading.busy} onClick={() => read(undefined)}>{words.read}</Button> : null;
  return (
    <Sheet open onClose={onClose} title={words.title} actions={<>{start}<Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p>{words.lead}</p>
        {given ? <p><b>{given.title ?? given.name}</b> <span className="meta">{sizeText(given.bytes)}</span></p> : <FileField label={words.file} hint={words.hint} accept=".docx,.pdf,.txt" onFile={read} chosen={file ? `${file.name}, ${sizeText(file.size)}` : undefined} />}
        <p className="meta" role="status">{reading.busy ? words.reading : ''}</p>
        <Refused problem={reading.problem} what={words.notRead} />
      </div>
    </Sheet>
  );
}

function Confirm({ files, fileId, read, onBack, onClose }: { files: FilesOf; fileId: string; read: ReadFile; onBack: (() => void) | undefined; onClose: () => void }) {
  const [label, setLabel] = useState('');
  const [without, setWithout] = useState(false);
  const take = instrumentsApi.useTell('importText');
  const save = (): void => take.mutate({ id: files.id, version: files.version, fileId, withoutArticles: without, ...(label.trim() ? { label: label.trim() } : {}) }, { onSuccess: ({ number }) => { showToast({ text: words.saved(number), sign: 'ok' }); onClose(); } });
  const reason = read.articles === 0 && !without ? words.noArticles : undefined;
  return (
    <Sheet open keepOpen onClose={onClose} title={read.name} actions={<><Button kind="main" busy={take.isPending} disabledReason={reason} onClick={save}>{words.save(read.latest + 1)}</Button>{onBack ? <Button onClick={onBack}>{words.another}</Button> : null}<Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <ReadPreview read={read} fileId={fileId} />
        {read.articles === 0 ? <Checkbox label={words.without} note={words.withoutNote} checked={without} onChange={setWithout} /> : null}
        <TextField label={words.label} hint={words.labelHint} value={label} onChange={setLabel} maxLength={120} optional />
        <Refused problem={take.error} what={words.notSaved} kept={words.kept} />
      </div>
    </Sheet>
  );
}
