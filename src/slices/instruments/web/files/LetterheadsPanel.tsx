import './files.css';
import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay, useMe } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Letterhead } from '../../contract/files.ts';
import { instrumentsApi } from '../api.ts';
import { useSending } from './use-upload.ts';
import { letterheadWords as words, sizeText } from './words.ts';

/** The letterheads of an institution, on its page; nothing for who may not use them. */
export function LetterheadsPanel({ id }: { id: string }) {
  const me = useMe().data;
  const may = useMay();
  const mine = may('instruments.save-letterhead') && (me?.institutions.some((one) => one.id === id) ?? false);
  const { data, error } = instrumentsApi.useAsk('letterheads', { owner: id });
  const [adding, setAdding] = useState(false);
  const items = data?.items ?? [];
  if (error || !data || (items.length === 0 && !mine)) return null;
  return (
    <Block title={words.title} tools={mine ? <Button small onClick={() => setAdding(true)}>{words.add}</Button> : undefined}>
      <p className="meta">{items.length === 0 ? words.none : words.lead}</p>
      <ul className="ins-files">{items.map((one) => <Line key={one.id} one={one} />)}</ul>
      {adding ? <AddDialog owner={id} onClose={() => setAdding(false)} /> : null}
    </Block>
  );
}

function Line({ one }: { one: Letterhead }) {
  const [retiring, setRetiring] = useState(false);
  const save = instrumentsApi.useTell('saveLetterhead');
  return (
    <li>
      <div>
        <b><Link href={`/api/files/${one.file}`} aria-label={words.open(one.title)}>{one.title}</Link></b> {one.usual ? <Tag>{words.usual}</Tag> : null}
        <span className="meta">{one.tags.map((tag) => `{${tag}}`).join(' ')}</span>
        <Refused problem={save.error} what={words.notSaved} />
      </div>
      {one.mayEdit ? <div className="acts">{one.usual ? null : <Button small kind="quiet" busy={save.isPending} onClick={() => save.mutate({ id: one.id, version: one.version, title: one.title, usual: true, visibility: one.visibility })}>{words.makeUsual}</Button>}<Button small kind="quiet" onClick={() => setRetiring(true)}>{words.retire}</Button></div> : null}
      {retiring ? <RetireDialog one={one} onClose={() => setRetiring(false)} /> : null}
    </li>
  );
}

function RetireDialog({ one, onClose }: { one: Letterhead; onClose: () => void }) {
  const retire = instrumentsApi.useTell('retireLetterhead');
  const act = (): void => retire.mutate({ id: one.id, version: one.version }, { onSuccess: () => { showToast({ text: words.retired, sign: 'ok' }); onClose(); } });
  return (
    <Dialog open onClose={onClose} title={words.retireTitle(one.title)} actions={<><Button kind="main" busy={retire.isPending} onClick={act}>{words.retire}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <p>{words.retireBody}</p>
      <Refused problem={retire.error} what={words.notRetired} />
    </Dialog>
  );
}

function AddDialog({ owner, onClose }: { owner: string; onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [usual, setUsual] = useState(true);
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useSending();
  const save = instrumentsApi.useTell('saveLetterhead');
  const act = (): void => {
    setTried(true);
    if (!file || title.trim().length < 3) return;
    void send(file, async (fileId) => {
      await save.mutateAsync({ owner, title: title.trim(), fileId, usual });
      showToast({ text: words.saved, sign: 'ok' });
      onClose();
    });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.addTitle} actions={<><Button kind="main" busy={busy} onClick={act}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); act(); }}>
        <p>{words.addLead}</p>
        <p className="meta">{words.tags}</p>
        <p><LinkButton small icon="download" download href="/api/instruments.letterhead-template">{words.template}</LinkButton></p>
        <TextField label={words.name} hint={words.nameHint} value={title} onChange={setTitle} maxLength={120} error={tried && title.trim().length < 3 ? words.nameNeed : undefined} />
        <FileField label={words.file} accept=".docx,.dotx" onFile={setFile} chosen={file ? `${file.name}, ${sizeText(file.size)}` : undefined} error={tried && !file ? words.fileNeed : undefined} />
        <Checkbox label={words.isUsual} note={words.isUsualNote} checked={usual} onChange={setUsual} />
        <Refused problem={problem} what={words.notSaved} kept={words.kept} />
      </form>
    </Dialog>
  );
}
