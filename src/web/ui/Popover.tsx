import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

export interface PopoverProps {
  readonly buttonClass: string;
  /** The button's name, when its content is only a sign. */
  readonly label?: string;
  readonly button: ReactNode;
  readonly className: string;
  /** Which edge of the button it follows. */
  readonly align?: 'start' | 'end';
  /** Moves the focus to the first link or button inside; for menus. */
  readonly focusFirst?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/* px: from the button, from the window's edge, and the width and height it is given room for. */
const OFFSET = 6;
const EDGE = 12;
const WIDTH = 330;
const ROOM = 280;

/** A button and what it opens beside it. The browser's own popover: above everything (dialogs too), Esc and a press outside close it, the focus returns. */
export function Popover({ buttonClass, label, button, className, align = 'start', focusFirst = false, children }: PopoverProps): ReactElement {
  const id = useId();
  const [open, setOpen] = useState(false);
  const from = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const place = (): void => {
    if (from.current !== null && box.current !== null) Object.assign(box.current.style, besideButton(from.current.getBoundingClientRect(), align));
  };
  useEffect(() => {
    if (!open) return undefined;
    if (focusFirst) box.current?.querySelector<HTMLElement>('a, button')?.focus();
    window.addEventListener('scroll', place, { passive: true, capture: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
    // `place` reads only refs and the fixed edge, so a new one need not be listened to.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see the line above
  }, [open]);
  return (
    <>
      <button ref={from} type="button" className={buttonClass} aria-label={label} aria-expanded={open} popoverTarget={id}>{button}</button>
      <div ref={box} id={id} popover="auto" className={className} onBeforeToggle={(event) => { if (event.newState === 'open') place(); }} onToggle={(event) => setOpen(event.newState === 'open')}>
        {children(() => box.current?.hidePopover())}
      </div>
    </>
  );
}

/* Under the button, or over it where there is more room; never beyond the window. */
export function besideButton(button: DOMRect, align: 'start' | 'end'): Record<'top' | 'bottom' | 'left' | 'right', string> {
  const below = window.innerHeight - button.bottom;
  const over = below < ROOM && button.top > below;
  const most = Math.max(EDGE, window.innerWidth - Math.min(WIDTH, window.innerWidth - 2 * EDGE) - EDGE);
  // Near the left edge there is no room to hang from the button's end.
  const atEnd = align === 'end' && button.right > WIDTH;
  const px = (value: number): string => `${Math.round(value)}px`;
  return {
    top: over ? 'auto' : px(button.bottom + OFFSET),
    bottom: over ? px(window.innerHeight - button.top + OFFSET) : 'auto',
    left: !atEnd ? px(Math.min(button.left, most)) : 'auto',
    right: atEnd ? px(Math.max(EDGE, window.innerWidth - button.right)) : 'auto',
  };
}
