import type { ReactNode } from 'react';
import type { CallProblem } from '../../../../web/api/problem.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { dialogWords as words } from '../words.ts';

interface TaskDialogProps {
  title: string;
  /** The main button's words. */
  act: string;
  onAct: () => void;
  onClose: () => void;
  busy: boolean;
  problem: CallProblem | null;
  /** What did not happen, for the error. */
  failed: string;
  children: ReactNode;
}

/** A short task over a plan: what it means, its fields, one main button; an error keeps what was typed. */
export function TaskDialog({ title, act, onAct, onClose, busy, problem, failed, children }: TaskDialogProps) {
  const stale = problem?.code === 'house.version-changed';
  return (
    <Dialog open keepOpen onClose={onClose} title={title} actions={<><Button kind="main" busy={busy} onClick={onAct}>{act}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        {children}
        {problem ? <Refused problem={problem} what={failed} kept={stale ? words.changed : words.kept} /> : null}
      </div>
    </Dialog>
  );
}
