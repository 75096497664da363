import { useCallback, useState } from 'react';

function read<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T); // written by `write` below, in this very tab
  } catch {
    return undefined; // a browser without storage keeps nothing, and the screen still works
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // full or forbidden: what is on the screen stays on the screen
  }
}

/** Something typed that outlives a reload of this tab, under a name; `undefined` forgets it. */
export function useUnsaved<T>(key: string): [T | undefined, (value: T | undefined) => void] {
  const [value, setValue] = useState(() => read<T>(key));
  const keep = useCallback((next: T | undefined): void => {
    write(key, next);
    setValue(next);
  }, [key]);
  return [value, keep];
}
