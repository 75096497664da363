import type { ReactElement } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { shownValue } from './cell-text.ts';
import type { MatrixColumn } from './columns.ts';
import type { Edits } from './edits.ts';
import type { Snapshot } from './marks.ts';
import { numberText } from '../written.ts';
import { conflictWords as words, gridWords } from './words.ts';

interface CellAt {
  elementId: string;
  key: string;
}

interface ConflictDialogProps {
  readonly at: CellAt;
  readonly columns: readonly MatrixColumn[];
  readonly edits: Edits;
  readonly snapshot: Snapshot;
  readonly territory: string;
  readonly onClose: () => void;
  readonly onNext: (at: CellAt) => void;
}

/** A cell that two people wrote: both values side by side, and one of the two writers chooses. */
export function ConflictDialog({ at, columns, edits, snapshot, territory, onClose, onNext }: ConflictDialogProps): ReactElement | null {
  const mark = snapshot.marks.get(at.elementId)?.get(at.key);
  const column = columns.find((one) => one.key === at.key) ?? { key: at.key, head: at.key, width: 0, frozen: false, numeric: false, written: true };
  if (mark?.state !== 'conflict') return null;
  const others = edits.list('conflict').filter(({ elementId, key }) => elementId !== at.elementId || key !== at.key);
  const then = (): void => {
    const [next] = others;
    if (next) onNext({ elementId: next.elementId, key: next.key });
    else onClose();
  };
  const choose = (mine: boolean): void => {
    if (mine) edits.keepMine(at.elementId, at.key);
    else edits.drop(at.elementId, at.key);
    then();
  };
  return (
    <Dialog
      open
      keepOpen
      onClose={onClose}
      title={words.title(gridWords.at(edits.element(at.elementId)?.code ?? '', column.head))}
      actions={<><Button kind="main" onClick={() => choose(true)}>{words.mine}</Button><Button onClick={() => choose(false)}>{words.theirs}</Button></>}
    >
      <Compare fields={[{ label: column.head, yours: shownValue(column, mark.value, territory) || words.empty, theirs: shownValue(column, mark.theirs, territory) || words.empty }]} />
      {others.length > 0 ? <p className="meta">{words.more(numberText(others.length))}</p> : null}
    </Dialog>
  );
}
