import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

/**
 * Single keys that decide (`a`, `n`, `1`…), while nobody is writing, no other key is held and no dialog stands in front. `on` false lets them rest.
 * Keys are named as the browser does, in lower case. `within` is for a queue that lives in a dialog: its own dialog does not silence it, one over it does.
 * A key held down acts once: its repeats would decide on what comes next.
 */
export function useKeys(on: boolean, keys: Readonly<Record<string, () => void>>, within?: RefObject<Element | null>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const writing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
    const inFront = [...document.querySelectorAll('dialog[open]')].some((dialog) => !within?.current || !dialog.contains(within.current)); // where the focus is does not matter: a press on its text leaves it on the page
    const act = keys[event.key.toLowerCase()];
    if (!on || writing || inFront || !act || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  // Before the first paint: a key pressed as soon as the screen shows must not be lost.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
