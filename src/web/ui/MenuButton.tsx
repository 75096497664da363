import type { ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';
import { Popover } from './Popover.tsx';
import { Icon } from './Sprite.tsx';
import type { IconName } from './Sprite.tsx';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly href?: string;
  readonly onAct?: () => void;
  /** Why it cannot be done now; shown under it. */
  readonly disabledReason?: string | undefined;
}

export interface MenuButtonProps {
  readonly className?: string;
  /** What the button says; words, or a picture with hidden words. */
  readonly children: ReactNode;
  readonly entries: readonly MenuEntry[];
  /** Above the entries: who one is. */
  readonly head?: ReactNode;
}

/** A button that opens a short list of links and actions. */
export function MenuButton({ className = 'btn', children, entries, head }: MenuButtonProps): ReactElement {
  return (
    <Popover buttonClass={className} button={children} className="pop menu" align="end" focusFirst>
      {(close) => (
        <>
          {head === undefined ? null : <div className="meta">{head}</div>}
          <ul>{entries.map((entry) => <li key={entry.key}><Entry entry={entry} onDone={close} /></li>)}</ul>
        </>
      )}
    </Popover>
  );
}

function Entry({ entry, onDone }: { readonly entry: MenuEntry; readonly onDone: () => void }): ReactElement {
  const inside = <>{entry.icon === undefined ? null : <Icon name={entry.icon} />}{entry.label}</>;
  if (entry.disabledReason !== undefined) return <button type="button" aria-disabled="true">{inside}<small>{entry.disabledReason}</small></button>;
  if (entry.href !== undefined) return <Link href={entry.href} onClick={onDone}>{inside}</Link>;
  return <button type="button" onClick={() => { onDone(); entry.onAct?.(); }}>{inside}</button>;
}
