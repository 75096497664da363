import { useState } from 'react';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { plansApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { dialogWords, importWords as words } from '../words.ts';
import { numberText } from '../written.ts';

/** Undoes an import whole, after asking; rows changed since are listed and then nothing is undone. */
export function UndoButton({ importId, onUndone, small = false }: { importId: string; onUndone?: (planRemoved: boolean) => void; small?: boolean }) {
  const [asking, setAsking] = useState(false);
  const undo = plansApi.useTell('undoImport');
  const may = useMay()('plans.undo-import');
  const close = (): void => {
    setAsking(false);
    undo.reset();
  };
  const act = (): void => undo.mutate({ importId }, { onSuccess: ({ undone, planRemoved }) => { showToast({ text: words.undone(numberText(undone)) }); close(); onUndone?.(planRemoved); } });
  return (
    <>
      <Button small={small} icon="undo" onClick={() => setAsking(true)} disabledReason={may ? undefined : words.noGrant}>{small ? words.undoDo : words.undo}</Button>
      <Dialog open={asking} onClose={close} title={words.undo} actions={<><Button kind="main" busy={undo.isPending} onClick={act}>{words.undoDo}</Button><Button kind="quiet" onClick={close}>{dialogWords.cancel}</Button></>}>
        <div className="stack">
          <p>{words.undoSure}</p>
          {undo.error ? <Refused problem={undo.error} what={words.undoFailed} /> : null}
        </div>
      </Dialog>
    </>
  );
}
