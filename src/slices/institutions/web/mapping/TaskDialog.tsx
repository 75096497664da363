import type { ReactElement, ReactNode } from 'react';
import type { CallProblem } from '../../../../web/api/problem.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { words } from './words.ts';

interface TaskDialogProps {
  title: string;
  onAct: () => void;
  onClose: () => void;
  busy: boolean;
  problem: CallProblem | null;
  children: ReactNode;
  act?: string;
}

/** A short task beside a page: its fields, one main button; an error keeps what was typed. */
export function TaskDialog({ title, onAct, onClose, busy, problem, children, act = words.save }: TaskDialogProps): ReactElement {
  return (
    <Sheet open keepOpen onClose={onClose} title={title} actions={<><Button kind="main" busy={busy} onClick={onAct}>{act}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); onAct(); }}>
        {children}
        <Refused problem={problem} what={words.notSaved} kept={problem?.code === 'house.version-changed' ? words.changed : words.kept} />
        <button type="submit" hidden />
      </form>
    </Sheet>
  );
}
