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

/** Something typed that outlives a reload of this tab (`device`: its closing too), under a name; `undefined` forgets it. */
export function useKept<T>(key: string, place: Place = 'tab'): [T | undefined, (value: T | undefined) => void] {
  const [held, setHeld] = useState<{ key: string; value: T | undefined }>(() => ({ key, value: read<T>(key, place) }));
  if (held.key !== key) setHeld({ key, value: read<T>(key, place) });
  const keep = useCallback((value: T | undefined): void => {
    write(key, value, place);
    setHeld({ key, value });
  }, [key, place]);
  return [held.key === key ? held.value : read<T>(key, place), keep];
}

/** The form of a record that does not exist yet: what is typed outlives a reload, and is forgotten once it was sent. */
export function useNewForm<F extends object>(key: string, blank: () => F): { form: F; set: (change: Partial<F>) => void; forget: () => void } {
  const [kept, keep] = useKept<F>(key);
  const [form, setForm] = useState<F>(() => kept ?? blank());
  const set = (change: Partial<F>): void => {
    const next = { ...form, ...change };
    setForm(next);
    keep(next);
  };
  return { form, set, forget: () => keep(undefined) };
}
