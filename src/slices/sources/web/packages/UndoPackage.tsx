import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { sourcesApi } from '../api.ts';
import { findingsText, words } from './words.ts';

/** Undoes the last load of a package, after asking. What changed since is named, and then nothing is undone. */
export function UndoPackage({ importId, onUndone, small = false }: { importId: string; onUndone?: () => void; small?: boolean }) {
  const [asking, setAsking] = useState(false);
  const undo = sourcesApi.useTell('undoPackage');
  const may = useMay()('sources.undo-package');
  const close = (): void => {
    setAsking(false);
    undo.reset();
  };
  const act = (keepRecords: boolean): void => undo.mutate({ importId, keepRecords }, { onSuccess: ({ findings }) => { showToast({ text: `${words.undone} ${findingsText(findings)}` }); close(); onUndone?.(); } });
  const rest = undo.error?.answer.code === 'sources.package-records' ? <Button onClick={() => act(true)}>{words.undoRest}</Button> : undefined;
  return (
    <>
      <Button small={small} icon="undo" onClick={() => setAsking(true)} disabledReason={may ? undefined : words.noGrant}>{small ? words.undoSmall : words.undo}</Button>
      <Dialog open={asking} onClose={close} title={words.undo} actions={<><Button kind="main" busy={undo.isPending} onClick={() => act(false)}>{words.undoDo}</Button><Button kind="quiet" onClick={close}>{words.cancel}</Button></>}>
        <div className="stack">
          <p>{words.undoSure}</p>
          {undo.error ? <Refused problem={undo.error} what={words.undoFailed} todo={rest} /> : null}
        </div>
      </Dialog>
    </>
  );
}
