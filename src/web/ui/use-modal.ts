import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/* A form begins in its first field, when nothing stands before it and it does not choose for itself; else the browser's first stop, the cross. */
function beginInField(dialog: HTMLDialogElement): void {
  const first = dialog.querySelector<HTMLElement>('.in > :not(header) :is(a[href], button, input, select, textarea)');
  if (first !== null && !first.matches('a, button, [type=file]') && dialog.querySelector('[autofocus]') === null) first.focus();
}

/** Shows a `<dialog>` over the page as long as its component is mounted; closing gives the focus back to where it was. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const node = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = node.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    beginInField(dialog);
    // Before the element leaves the page: the browser returns the focus only when it closes itself.
    return () => dialog.close();
  }, []);
  return node;
}
