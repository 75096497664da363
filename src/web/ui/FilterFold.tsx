import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface FilterFoldProps {
  /** How many filters are set now: said on the button. */
  readonly set: number;
  readonly children: ReactNode;
}

/** More filters than a phone has room for: there they wait behind one button, so that the list comes first. Elsewhere they stand as they are. */
export function FilterFold({ set, children }: FilterFoldProps): ReactElement {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button type="button" className={set > 0 ? 'btn sm on fold-by' : 'btn sm fold-by'} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}><Icon name="filter" />{words.filters(set)}</button>
      <div id={id} className={open ? 'fold open' : 'fold'}>{children}</div>
    </>
  );
}
