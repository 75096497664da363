import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Shows a `<dialog>` over the page as long as its component is mounted; closing gives the focus back to where it was. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const node = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = node.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    // Before the element leaves the page: the browser returns the focus only when it closes itself.
    return () => dialog.close();
  }, []);
  return node;
}
