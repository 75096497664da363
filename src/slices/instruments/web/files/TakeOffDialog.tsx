import { Refused } from '../../../../web/Refused.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Attached } from '../../contract/files.ts';
import { instrumentsApi } from '../api.ts';
import type { FilesOf } from './shape.ts';
import { attachWords as words } from './words.ts';

/** Takes a file off, with its reason; it stays in the history. */
export function TakeOffDialog({ files, file, onClose }: { files: FilesOf; file: Attached; onClose: () => void }) {
  const takeOff = instrumentsApi.useTell('detachFile');
  const send = (why: string): void => takeOff.mutate({ id: files.id, version: files.version, attached: file.id ?? '', why }, { onSuccess: () => { showToast({ text: words.taken, sign: 'ok' }); onClose(); } });
  return (
    <Dialog open keepOpen onClose={onClose} title={words.takeOffTitle(file.title ?? file.name)}>
      <p>{words.takeOffBody}</p>
      <ReasonForm label={words.why} needed={words.whyNeed} send={words.takeOff} cancel={words.cancel} busy={takeOff.isPending} onSend={send} onCancel={onClose} />
      <Refused problem={takeOff.error} what={words.notTaken} kept={words.kept} />
    </Dialog>
  );
}
