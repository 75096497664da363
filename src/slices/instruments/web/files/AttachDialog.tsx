import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Attached } from '../../contract/files.ts';
import { instrumentsApi } from '../api.ts';
import type { FilesOf } from './shape.ts';
import { useSending } from './use-upload.ts';
import { attachWords as words, sizeText } from './words.ts';

const accepts: Record<Attached['role'], string> = { original: '.docx,.doc,.odt,.pdf,.txt,.png,.jpg,.jpeg', signed: '.pdf,.png,.jpg,.jpeg', annex: '' };

/** Brings a file to an instrument, as its original, its signed copy or an annex. */
export function AttachDialog({ files, role, onClose }: { files: FilesOf; role: Attached['role']; onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useSending();
  const attach = instrumentsApi.useTell('attachFile');
  const annex = role === 'annex';
  const act = (): void => {
    setTried(true);
    if (!file || (annex && title.trim() === '')) return;
    void send(file, async (fileId) => {
      await attach.mutateAsync({ id: files.id, version: files.version, fileId, role, ...(title.trim() ? { title: title.trim() } : {}) });
      showToast({ text: words.done, sign: 'ok' });
      onClose();
    });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.titles[role]} actions={<><Button kind="main" busy={busy} onClick={act}>{words.attach}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); act(); }}>
        <p>{words.leads[role]}</p>
        <FileField label={words.file} hint={words.hint} onFile={setFile} chosen={file ? `${file.name}, ${sizeText(file.size)}` : undefined} error={tried && !file ? words.need : undefined} {...(accepts[role] ? { accept: accepts[role] } : {})} />
        <TextField label={annex ? words.name : words.note} hint={annex ? words.nameHint : words.noteHint} value={title} onChange={setTitle} maxLength={200} optional={!annex} error={tried && annex && title.trim() === '' ? words.nameNeed : undefined} />
        <Refused problem={problem} what={words.notAttached} kept={words.kept} />
      </form>
    </Dialog>
  );
}
