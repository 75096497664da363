import type { ReactElement } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { numberText } from '../written.ts';
import type { MatrixColumn } from './columns.ts';
import type { Mark } from './marks.ts';
import type { Block } from './move.ts';
import type { Row } from './rows.ts';
import { editsWords, gridWords as words } from './words.ts';

/** Characters that a cell may not have room for. */
const long = 24;

interface GridFootProps {
  readonly row: Row | undefined;
  readonly column: MatrixColumn | undefined;
  readonly mark: Mark | undefined;
  /** What the cell says, in full: its line shows the beginning. */
  readonly text: string;
  readonly block: Block | undefined;
  /** What just happened, or why something cannot be done. */
  readonly said: string;
  readonly undoable: boolean;
  readonly onUndo: () => void;
  readonly onOpen: (id: string) => void;
}

/** Under the matrix: where one stands and how that cell is, what just happened, and what the keys do. */
export function GridFoot({ row, column, mark, text, block, said, undoable, onUndo, onOpen }: GridFootProps): ReactElement {
  const many = block && (block.bottom > block.top || block.right > block.left) ? words.chosen(numberText(block.bottom - block.top + 1), numberText(block.right - block.left + 1)) : '';
  return (
    <div className="mx-foot">
      <div className="mx-where">
        <b>{row && column ? words.at(row.code, column.head) : ''}</b>
        {mark ? <span> {words.states[mark.state]}{mark.reason ? `: ${mark.reason}` : ''}</span> : null}
        {many ? <span className="meta"> {many}</span> : null}
        <span role="status" className="meta"> {said}</span>
        {text.length > long ? <span className="mx-full">{text}</span> : null}
      </div>
      <div className="row">
        {row ? <Button small kind="quiet" shortcut="Ctrl ↵" onClick={() => onOpen(row.id)}>{words.openSheet}</Button> : null}
        {row?.line && row.line.id !== row.id ? <Button small kind="quiet" onClick={() => { if (row.line) onOpen(row.line.id); }}>{words.openLine(row.line.code)}</Button> : null}
        {undoable ? <Button small kind="quiet" icon="undo" shortcut="Ctrl Z" onClick={onUndo}>{editsWords.undo}</Button> : null}
      </div>
      <details className="mx-keys"><summary className="meta">{words.keys}</summary><p className="meta">{words.help}</p></details>
    </div>
  );
}
