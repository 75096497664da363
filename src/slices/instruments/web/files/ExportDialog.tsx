import { useState } from 'react';
import { addressOf } from '../../../../web/api/call.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import type { FilesOf } from './shape.ts';
import { exportWords as words } from './words.ts';

/** A version of the text as Word: which one, and in which letterhead. */
export function ExportDialog({ files, onClose }: { files: FilesOf; onClose: () => void }) {
  const [number, setNumber] = useState(String(files.texts[0]?.number ?? 1));
  const [letterhead, setLetterhead] = useState('');
  const href = addressOf('instruments.export-docx', { id: files.id, number, letterhead });
  const versions = files.texts.map((text) => ({ value: String(text.number), label: words.versionText(text.number, text.label, text.sealedAt !== null) }));
  const letterheads = [{ value: '', label: words.usual }, { value: 'plain', label: words.plain }, ...files.letterheads.map(({ id, title, ownerName }) => ({ value: id, label: words.option(title, ownerName) }))];
  return (
    <Dialog open onClose={onClose} title={words.title} actions={<><LinkButton kind="main" icon="download" href={href} download>{words.download}</LinkButton><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p>{words.lead}</p>
        <SelectField label={words.version} value={number} onChange={(value) => setNumber(value ?? '1')} options={versions} />
        <SelectField label={words.letterhead} hint={words.hint} value={letterhead} onChange={(value) => setLetterhead(value ?? '')} options={letterheads} />
      </div>
    </Dialog>
  );
}
