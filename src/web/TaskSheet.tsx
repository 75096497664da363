import type { ReactElement, ReactNode } from 'react';
import type { CallProblem } from './api/problem.ts';
import { Refused } from './Refused.tsx';
import { Button } from './ui/Button.tsx';
import { Sheet } from './ui/Dialog.tsx';

interface TaskSheetProps {
  title: string;
  onAct: () => void;
  onClose: () => void;
  busy: boolean;
  problem: CallProblem | null;
  children: ReactNode;
  /** The main button's words. */
  act?: string;
}

const words = {
  save: 'Guardar', cancel: 'Cancelar', notSaved: 'No se guardó.', kept: 'Lo que escribió sigue aquí.',
  changed: 'Otra persona lo cambió mientras usted escribía. Cierre, mire cómo quedó y vuelva a hacerlo.',
};

/** A short task beside a page: its fields, one main button; an error keeps what was typed. */
export function TaskSheet({ title, onAct, onClose, busy, problem, children, act = words.save }: TaskSheetProps): ReactElement {
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
