import type { Step } from './move.ts';

/** What a key asks of the matrix while nothing is being edited. */
export type Command =
  | { do: 'go'; step: Step; extend: boolean }
  | { do: 'edit'; /** What was typed, which replaces what is there; absent: go on with what is there. */ text?: string }
  | { do: 'clear' }
  | { do: 'undo' }
  | { do: 'all' }
  | { do: 'open' }
  | { do: 'leave' };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Home: 'rowStart', End: 'rowEnd', PageUp: 'pageUp', PageDown: 'pageDown' };
/** With Ctrl: to the edges, as spreadsheets do. */
const far: Record<string, Step> = { Home: 'first', End: 'last', ArrowLeft: 'rowStart', ArrowRight: 'rowEnd' };

/** What a key means, or undefined where it is the browser's. Copying and pasting come as events of their own. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Command | undefined {
  const ctrl = ctrlKey || metaKey;
  if (altKey && !ctrl) return undefined;
  if (key === 'Tab') return ctrl ? undefined : { do: 'go', step: shiftKey ? 'back' : 'next', extend: false };
  const step = ctrl ? far[key] : steps[key];
  if (step) return { do: 'go', step, extend: shiftKey };
  if (ctrl) return key === 'Enter' ? { do: 'open' } : ({ z: { do: 'undo' }, a: { do: 'all' } } as const)[key.toLowerCase() as 'z' | 'a']; // anything else is not among the keys and gives nothing
  if (key === 'Enter' || key === 'F2') return { do: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  if (key === 'Escape') return { do: 'leave' };
  return [...key].length === 1 && key !== ' ' ? { do: 'edit', text: key } : undefined;
}
