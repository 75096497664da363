import { useCallback, useState } from 'react';

/** Where something typed is kept: for this tab, or on this device until it is sent. */
type Place = 'tab' | 'device';
const storeOf = (place: Place): Storage => (place === 'tab' ? sessionStorage : localStorage);

function read<T>(key: string, place: Place): T | undefined {
  try {
    const text = storeOf(place).getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T); // written by `write` below, under the same name
  } catch {
    return undefined; // a browser without storage keeps nothing, and the screen still works
  }
}

function write(key: string, value: unknown, place: Place): void {
  try {
    if (value === undefined) storeOf(place).removeItem(key);
    else storeOf(place).setItem(key, JSON.stringify(value));
  } catch {
    // full or forbidden: what is on the screen stays on the screen
  }
}

/** Something typed that outlives a reload of this tab (or its closing: `device`), under a name; `undefined` forgets it. */
export function useUnsaved<T>(key: string, place: Place = 'tab'): [T | undefined, (value: T | undefined) => void] {
  const [value, setValue] = useState(() => read<T>(key, place));
  const keep = useCallback((next: T | undefined): void => {
    write(key, next, place);
    setValue(next);
  }, [key, place]);
  return [value, keep];
}
