import { useCallback, useState } from 'react';

const read = <T>(key: string): T | undefined => {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T); // written by `write` below, in this very tab
  } catch {
    return undefined; // a browser without storage keeps nothing, and the screen still works
  }
};

const write = (key: string, value: unknown): void => {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // full or forbidden: what is on the screen stays on the screen
  }
};

/** Whether something unfinished is kept under a name. */
export const isKept = (key: string): boolean => read(key) !== undefined;

/** State that survives a reload of this tab: what was typed is not lost. `undefined` forgets it. */
export function useKept<T>(key: string): [T | undefined, (value: T | undefined) => void] {
  const [held, setHeld] = useState<{ key: string; value: T | undefined }>(() => ({ key, value: read<T>(key) }));
  if (held.key !== key) setHeld({ key, value: read<T>(key) });
  const keep = useCallback(
    (value: T | undefined): void => {
      write(key, value);
      setHeld({ key, value });
    },
    [key],
  );
  return [held.key === key ? held.value : read<T>(key), keep];
}
