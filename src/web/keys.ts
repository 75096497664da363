import { useEffect, useEffectEvent } from 'react';

/**
 * Single keys that decide (`a`, `n`, `1`…), while nobody is writing and no other key is held. `on` false lets them rest.
 * Keys are named as the browser does, in lower case.
 */
export function useKeys(on: boolean, keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const writing = event.target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.closest('dialog') !== null);
    const act = keys[event.key.toLowerCase()];
    if (!on || writing || !act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
