import { Refused } from '../../../../web/Refused.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Life, LifeStep } from '../../contract/life.ts';
import { instrumentsApi } from '../api.ts';
import { lifeWords as words } from './words.ts';

/** Takes back the last step, with its reason. */
export function UndoDialog({ life, step, onClose }: { life: Life; step: LifeStep; onClose: () => void }) {
  const undo = instrumentsApi.useTell('undoStep');
  const before = life.cycle.states.find(({ key }) => key === step.from)?.title ?? step.from ?? '';
  const send = (why: string): void => undo.mutate({ id: life.id, version: life.version, step: step.id, why }, { onSuccess: () => { showToast({ text: words.undone, sign: 'ok' }); onClose(); } });
  return (
    <Dialog open keepOpen onClose={onClose} title={words.undoTitle(step.title)}>
      <p>{words.undoBody(before)}</p>
      <ReasonForm label={words.undoWhy} needed={words.undoNeed} send={words.undo} cancel={words.cancel} busy={undo.isPending} onSend={send} onCancel={onClose} />
      <Refused problem={undo.error} what={words.notUndone} kept={words.kept} />
    </Dialog>
  );
}
