import { useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { numberText } from '../written.ts';
import { commandOf, type Command } from './keys.ts';
import type { Place } from './move.ts';
import { copyBlock, planClear, planPaste, type Pasting } from './paste.ts';
import { readTsv, writeTsv } from './tsv.ts';
import { useCellEditing } from './use-cell-editing.ts';
import type { GridProps, GridState } from './use-grid.ts';
import { gridWords as words } from './words.ts';

/** The cell that an event comes from, by what its node says of itself. */
function placeOf(target: EventTarget): Place | undefined {
  const node = target instanceof Element ? target.closest<HTMLElement>('[data-c]') : null;
  return node ? { row: Number(node.dataset['r']), column: Number(node.dataset['c']) } : undefined;
}

/** What keys, pointer and clipboard do to a matrix. */
export function useHands(grid: GridState, { edits, lock, columns, onOpen }: GridProps) {
  const { cursor, desk, say, focusing, row, column, mark } = grid;
  const { place, block } = cursor;
  const [pasting, setPasting] = useState<Pasting>();
  const [comparing, setComparing] = useState<{ elementId: string; key: string }>();
  const editing = useCellEditing({ desk, edits, lock, say, onCompare: setComparing });
  const begin = (text?: string): void => {
    if (row && column && !editing.at) editing.begin(row, column, mark, text);
  };
  const undo = (): void => {
    const before = edits.list('conflict').length;
    const count = edits.undo();
    const undone = count - (edits.list('conflict').length - before); // what another changed since is not taken back: the bar over the matrix asks
    say(count === 0 ? words.nothingToUndo : undone > 0 ? words.undone(numberText(undone)) : words.notUndone);
  };
  const clear = (): void => {
    if (lock || !block) return say(lock ?? '');
    const { writes, left } = planClear(desk, grid.freshItems(), columns, block);
    if (writes.length > 0) edits.write(writes);
    return say(left > 0 ? words.notEmptied : '');
  };
  const clip = useClipboard(grid, { isEditing: editing.at !== undefined, lock, columns, onWrite: (changes) => edits.write(changes), onPaste: setPasting });

  /** Esc lets the next Tab go where the browser sends it: nobody is kept inside. */
  const leaving = useRef(false);
  const run = (command: Command): boolean => {
    const leaves = leaving.current;
    leaving.current = command.do === 'leave';
    if (command.do === 'go') return leaves && (command.step === 'next' || command.step === 'back') ? false : grid.go(command.step, command.extend);
    if (command.do === 'leave') cursor.collapse();
    if (command.do === 'all') cursor.selectAll();
    if (command.do === 'undo') undo();
    if (command.do === 'open' && row) onOpen(row.id);
    if (command.do === 'edit') begin(command.text);
    if (command.do === 'clear') clear();
    return true;
  };
  const point = (event: PointerEvent): void => {
    const to = placeOf(event.target);
    if (!to || event.button > 0) return;
    if (editing.at && document.activeElement instanceof HTMLElement) document.activeElement.blur(); // ends the editing where it was
    const isSecondTouch = event.pointerType === 'touch' && place?.row === to.row && place.column === to.column;
    focusing.current = true;
    cursor.stand(to, event.shiftKey);
    if (isSecondTouch) begin();
    if (event.pointerType === 'mouse') event.preventDefault();
  };
  const drag = (event: PointerEvent): void => {
    const to = event.buttons === 1 && event.pointerType === 'mouse' && !editing.at ? placeOf(event.target) : undefined;
    if (to && place && (to.row !== place.row || to.column !== place.column)) cursor.stand(to, true);
  };
  return {
    editing, undo, pasting, setPasting, comparing, setComparing,
    on: {
      onKeyDown: (event: KeyboardEvent): void => {
        const command = editing.at || event.target instanceof HTMLAnchorElement ? undefined : commandOf(event);
        if (!command) return;
        say('');
        if (run(command)) event.preventDefault();
      },
      onPointerDown: point,
      onPointerMove: drag,
      onDoubleClick: () => begin(),
      ...clip,
      onFocus: (event: FocusEvent): void => { if (placeOf(event.target)) focusing.current = true; },
      onBlur: (event: FocusEvent): void => { if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) focusing.current = false; },
    },
  };
}

interface Clip {
  isEditing: boolean;
  lock: string | undefined;
  columns: GridProps['columns'];
  onWrite: (changes: Pasting['changes']) => void;
  onPaste: (pasting: Pasting) => void;
}

/** Copying the selected block and pasting one: a single sound cell is written at once, a block is shown first. */
function useClipboard({ cursor: { block }, desk, say, freshItems }: GridState, { isEditing, lock, columns, onWrite, onPaste }: Clip) {
  return {
    onCopy: (event: ClipboardEvent): void => {
      if (isEditing || !block) return;
      const texts = copyBlock(desk, freshItems(), columns, block);
      event.clipboardData.setData('text/plain', writeTsv(texts));
      event.preventDefault();
      say(words.copied(numberText(texts.length * (block.right - block.left + 1))));
    },
    onPaste: (event: ClipboardEvent): void => {
      if (isEditing || !block) return;
      event.preventDefault();
      if (lock) return say(lock);
      const text = event.clipboardData.getData('text/plain');
      if (text === '') return say(words.nothingToPaste); // a picture, or nothing: an empty cell that was copied brings its line end
      const pasting = planPaste(desk, freshItems(), columns, block, readTsv(text));
      const isOne = pasting.changes.length === 1 && pasting.problems.length === 0 && pasting.beyond.rows + pasting.beyond.columns === 0;
      if (isOne) onWrite(pasting.changes);
      else onPaste(pasting);
    },
  };
}
