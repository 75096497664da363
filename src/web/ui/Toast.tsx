import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Sign } from './Sprite.tsx';
import type { SignName } from './Sprite.tsx';

export interface ToastMessage {
  readonly text: string;
  readonly sign?: SignName;
  /** At most one way back: "Deshacer". */
  readonly action?: { readonly label: string; readonly onAct: () => void };
}

interface Shown extends ToastMessage {
  readonly id: number;
}

/** How long a message stays, ms; one with an action stays longer. Never used for errors. */
const STAY = 5_000;
const STAY_WITH_ACTION = 10_000;

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();
const publish = (next: readonly Shown[]): void => {
  shown = next;
  for (const listener of listeners) listener();
};
const dismiss = (id: number): void => publish(shown.filter((one) => one.id !== id));
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says that something was done. Errors belong at their place (`Problem`), never here. */
export function showToast(message: ToastMessage): void {
  last += 1;
  const id = last;
  publish([...shown.slice(-2), { ...message, id }]);
  setTimeout(() => dismiss(id), message.action === undefined ? STAY : STAY_WITH_ACTION);
}

/** Where messages appear; `UiProvider` mounts it. Kept in the top layer, so that an open dialog does not hide it. */
export function ToastHost(): ReactElement {
  const list = useSyncExternalStore(subscribe, () => shown, () => shown);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = host.current;
    if (node === null || typeof node.showPopover !== 'function') return;
    if (node.matches(':popover-open')) node.hidePopover();
    if (list.length > 0) node.showPopover();
  }, [list]);
  return (
    <div className="toasts" ref={host} popover="manual" role="status" aria-live="polite">
      {list.map((one) => (
        <p className="toast" key={one.id}>
          <Sign name={one.sign ?? 'ok'} />
          {one.text}
          {one.action === undefined ? null : <button type="button" onClick={() => { one.action?.onAct(); dismiss(one.id); }}>{one.action.label}</button>}
        </p>
      ))}
    </div>
  );
}
