import './files.css';
import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import type { Attached } from '../../contract/files.ts';
import { instrumentsApi } from '../api.ts';
import { AttachDialog } from './AttachDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FileLine, MissingLine, PastFiles } from './FileLine.tsx';
import { ReadSheet } from './ReadSheet.tsx';
import { TakeOffDialog } from './TakeOffDialog.tsx';
import type { FilesOf } from './shape.ts';
import { filesSentence, filesWords as words } from './words.ts';

type Doing = { what: 'attach'; role: Attached['role'] } | { what: 'off'; file: Attached } | { what: 'read'; file?: Attached } | { what: 'export' };

/** The files of an instrument: its original and its signed copy, annexes, those there were; its text from and to Word. */
export function FilesBlock({ id }: { id: string }) {
  const { data, error, refetch } = instrumentsApi.useAsk('files', { id }, { keep: true });
  return (
    <Block title={words.title} id="archivos">
      {data ? <Whole files={data} /> : null}
      {!data && !error ? <p className="meta" role="status">{words.loading}</p> : null}
      {error ? <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> : null}
    </Block>
  );
}

function Whole({ files }: { files: FilesOf }) {
  const [doing, setDoing] = useState<Doing>();
  const may = useMay();
  const close = (): void => setDoing(undefined);
  const reason = files.mayAttach ? undefined : words.noGrant;
  const cannotSave = files.mayAttach && may('instruments.import-text') ? undefined : words.importReason;
  const acts = (file: Attached & { readable?: boolean }) => ({ reason, onReplace: file.role === 'annex' ? undefined : () => setDoing({ what: 'attach', role: file.role }), onOff: () => setDoing({ what: 'off', file }), onRead: file.readable && cannotSave === undefined ? () => setDoing({ what: 'read', file }) : undefined });
  return (
    <>
      <p>{filesSentence(files)}</p>
      <ul className="ins-files">
        {(['original', 'signed'] as const).map((role) => {
          const file = files[role];
          return file ? <FileLine key={role} file={file} {...acts(file)} /> : <MissingLine key={role} role={role} reason={reason} onAttach={() => setDoing({ what: 'attach', role })} />;
        })}
        {files.annexes.map((file) => <FileLine key={file.id ?? file.file} file={file} {...acts(file)} />)}
      </ul>
      <p className="acts">
        <Button small icon="download" disabledReason={files.texts.length === 0 ? words.noText : undefined} onClick={() => setDoing({ what: 'export' })}>{words.download}</Button>
        <Button small icon="upload" disabledReason={cannotSave} onClick={() => setDoing({ what: 'read' })}>{words.importText}</Button>
        <Button small kind="quiet" disabledReason={reason} onClick={() => setDoing({ what: 'attach', role: 'annex' })}>{words.attach.annex}</Button>
      </p>
      {files.past.length > 0 ? <PastFiles files={files.past} /> : null}
      {doing?.what === 'attach' ? <AttachDialog files={files} role={doing.role} onClose={close} /> : null}
      {doing?.what === 'off' ? <TakeOffDialog files={files} file={doing.file} onClose={close} /> : null}
      {doing?.what === 'read' ? <ReadSheet files={files} file={doing.file} onClose={close} /> : null}
      {doing?.what === 'export' ? <ExportDialog files={files} onClose={close} /> : null}
    </>
  );
}
