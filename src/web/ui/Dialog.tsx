import { useId, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Icon } from './Sprite.tsx';
import { useModal } from './use-modal.ts';
import { useWords } from './words.ts';

export interface DialogProps {
  readonly open: boolean;
  /** Called by Esc, by the cross and by a press outside. The caller closes. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons, main one first. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** Keeps a press outside, and the first Esc after something was typed, from closing: the text would be lost. */
  readonly keepOpen?: boolean;
}

interface FrameProps extends DialogProps {
  readonly className: string;
}

/** Esc closes first the suggestions under the field that has the focus, and only those. */
function keepWithSuggestions(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key === 'Escape' && [...event.currentTarget.querySelectorAll('[role=listbox]')].some((list) => list.getClientRects().length > 0)) event.preventDefault();
}

/* The browser's own dialog: focus stays inside and returns, Esc closes, the page behind is inert. */
function Frame({ onClose, title, children, actions, keepOpen = false, className }: FrameProps): ReactElement {
  const words = useWords();
  const heading = useId();
  const node = useModal();
  const [typed, setTyped] = useState<'no' | 'yes' | 'warned'>('no');
  const cancel = (): void => (keepOpen && typed === 'yes' ? setTyped('warned') : onClose());
  return (
    <dialog
      ref={node}
      className={className}
      aria-labelledby={heading}
      onInput={() => setTyped('yes')}
      onKeyDown={keepWithSuggestions}
      onCancel={(event) => { event.preventDefault(); cancel(); }}
      onClose={onClose} // the browser closes by itself at a second Esc in a row
      onClick={(event) => { if (event.target === node.current && !keepOpen) onClose(); }}
    >
      <div className="in">
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" className="icon-btn" aria-label={words.close} onClick={onClose}><Icon name="close" /></button>
        </header>
        <p role="status" className={typed === 'warned' ? 'note risk unsaved' : 'vh'}>{typed === 'warned' ? words.unsaved : ''}</p>
        {children}
        {actions === undefined ? null : <footer>{actions}</footer>}
      </div>
    </dialog>
  );
}

/** A question or a short task over the page; on a phone it rises from below. Never one over another. */
export function Dialog(props: DialogProps): ReactElement | null {
  return !props.open ? null : <Frame {...props} className={props.wide === true ? 'dialog wide' : 'dialog'} />;
}

/** A side sheet for editing beside what it concerns; on a phone it rises from below. */
export function Sheet(props: DialogProps): ReactElement | null {
  return !props.open ? null : <Frame {...props} className="dialog sheet" />;
}
