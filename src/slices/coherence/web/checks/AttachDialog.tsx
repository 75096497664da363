import { useState } from 'react';
import { upload } from '../../../../web/api/call.ts';
import { CallProblem } from '../../../../web/api/problem.ts';
import { remote } from '../../../../web/api/remote.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { sources } from '../../../sources/contract.ts';
import { words } from './words.ts';

const sourcesApi = remote<typeof sources>('sources');

/** Puts the document of a plan beside it, so that one knows whether its text can be corrected. */
export function AttachDialog({ planId, onAttached, onClose }: { planId: string; onAttached: () => void; onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const attach = async (): Promise<void> => {
    setTried(true);
    if (!file) return;
    setBusy(true);
    try {
      const { id } = await upload(file);
      await sourcesApi.tell('attach', { fileId: id, subject: { kind: 'plans.plan', id: planId }, title: file.name.slice(0, 300), kind: 'plan' });
      showToast({ text: words.attached });
      onAttached();
      onClose();
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.attachTitle} actions={<><Button kind="main" busy={busy} onClick={() => void attach()}>{words.attach}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p>{words.attachHelp}</p>
        <FileField label={words.attachFile} onFile={setFile} chosen={file?.name} error={tried && !file ? words.attachNeeded : undefined} />
        {problem ? <Refused problem={problem} what={words.notAttached} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
