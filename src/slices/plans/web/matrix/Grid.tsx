import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { OpenPlan } from '../plan/state.ts';
import { decimalOf, numberText } from '../written.ts';
import { offsetsOf, type MatrixColumn } from './columns.ts';
import { CellEditor } from './CellEditor.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { Edits } from './edits.ts';
import { EditsBar } from './EditsBar.tsx';
import { GridFoot } from './GridFoot.tsx';
import { GridHead } from './GridHead.tsx';
import { freshRow, GridRow, GroupRow, headHeight, rowHeight, type Sheet } from './GridRow.tsx';
import { commandOf, type Command } from './keys.ts';
import type { Place, Step } from './move.ts';
import { aroundOf, copyBlock, planClear, planPaste, type Desk, type Pasting } from './paste.ts';
import { PasteDialog } from './PasteDialog.tsx';
import type { Item, Row } from './rows.ts';
import { readTsv, writeTsv } from './tsv.ts';
import { useCellEditing } from './use-cell-editing.ts';
import { useCursor } from './use-cursor.ts';
import { useSnapshot } from './use-edits.ts';
import { useGridView } from './view.ts';
import { columnsInSight, rowsInSight, scrollTo } from './window.ts';
import { gridWords as words } from './words.ts';
import './matrix.css';

/** Rows and columns drawn beyond those in sight, so that a keyboard or a wheel meets them ready. */
const moreRows = 6;
const moreColumns = 2;

interface GridProps {
  open: OpenPlan;
  items: readonly Item[];
  columns: readonly MatrixColumn[];
  edits: Edits;
  /** Why nothing can be written here; undefined when it can. */
  lock: string | undefined;
  hrefOf: (elementId: string) => string;
  onOpen: (elementId: string) => void;
}

/** The matrix of a plan as a spreadsheet: ARIA grid, keyboard, blocks; only what is in sight is drawn. */
export function Grid({ open, items, columns, edits, lock, hrefOf, onOpen }: GridProps): ReactElement {
  const { scheme, plan } = open;
  const snapshot = useSnapshot(edits);
  const cursor = useCursor(scheme, items, columns);
  const { place, block } = cursor;
  const [attach, view] = useGridView();
  const box = useRef<HTMLDivElement | null>(null);
  const hold = useCallback((node: HTMLDivElement | null) => {
    box.current = node;
    return attach(node);
  }, [attach]);
  const [said, say] = useState('');
  const [pasting, setPasting] = useState<Pasting>();
  const [comparing, setComparing] = useState<{ elementId: string; key: string }>();
  const sheet = useMemo<Sheet>(() => {
    const offsets = offsetsOf(columns);
    const frozen = columns.filter((column) => column.frozen).length;
    return { scheme, territory: plan.territory, columns, offsets, frozen, frozenWidth: offsets[frozen] ?? 0, locked: lock !== undefined };
  }, [scheme, plan.territory, columns, lock]);
  const desk = useMemo<Desk>(() => ({ scheme, decimal: decimalOf(plan.territory), around: aroundOf(scheme, open.elements) }), [scheme, plan.territory, open.elements]);

  const freshItems = (): Item[] => items.map((item) => (item.type === 'row' && snapshot.rows.has(item.row.id) ? { type: 'row', row: freshRow(item.row, snapshot.rows.get(item.row.id)) } : item));
  const rowAt = (index: number): Row | undefined => {
    const item = items[index];
    return item?.type === 'row' ? freshRow(item.row, snapshot.rows.get(item.row.id)) : undefined;
  };
  const [row, column] = [place && rowAt(place.row), place && columns[place.column]];
  const mark = row && column ? snapshot.marks.get(row.id)?.get(column.key) : undefined;

  const reveal = (to: Place): void => {
    const node = box.current;
    if (!node) return;
    node.scrollTop = scrollTo(node.scrollTop, to.row * rowHeight, (to.row + 1) * rowHeight, node.clientHeight - headHeight);
    if (to.column < sheet.frozen) return;
    const begin = (sheet.offsets[to.column] ?? 0) - sheet.frozenWidth;
    node.scrollLeft = scrollTo(node.scrollLeft, begin, begin + (columns[to.column]?.width ?? 0), node.clientWidth - sheet.frozenWidth);
  };
  const focusing = useRef(false);
  const go = (step: Step, extend = false): boolean => {
    const to = cursor.step(step, extend, Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1));
    focusing.current = true;
    if (to) reveal(to);
    return to !== undefined;
  };
  const editing = useCellEditing({ desk, edits, lock, say, onCompare: setComparing });
  useLayoutEffect(() => {
    if (!focusing.current || editing.at || !place) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-r="${place.row}"][data-c="${place.column}"]`);
    if (cell && cell !== document.activeElement) cell.focus({ preventScroll: true });
  });

  const leaving = useRef(false);
  const undo = (): void => {
    const count = edits.undo();
    say(count === 0 ? words.nothingToUndo : words.undone(numberText(count)));
  };
  const run = (command: Command): boolean => {
    const leaves = leaving.current;
    leaving.current = command.do === 'leave';
    if (command.do === 'go') return leaves && (command.step === 'next' || command.step === 'back') ? false : go(command.step, command.extend);
    if (command.do === 'leave') cursor.collapse();
    if (command.do === 'all') cursor.selectAll();
    if (command.do === 'undo') undo();
    if (command.do === 'open' && row) onOpen(row.id);
    if (command.do === 'edit' && row && column) editing.begin(row, column, mark, command.text);
    if (command.do === 'clear' && block) {
      if (lock) say(lock);
      else {
        const { writes, left } = planClear(desk, freshItems(), columns, block);
        if (writes.length > 0) edits.write(writes);
        say(left > 0 ? words.notEmptied : '');
      }
    }
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    if (editing.at || event.target instanceof HTMLAnchorElement) return;
    const command = commandOf(event);
    if (!command) return;
    say('');
    if (run(command)) event.preventDefault();
  };
  const point = (event: PointerEvent): void => {
    const target = (event.target as HTMLElement).closest<HTMLElement>('[data-c]'); // pointer events come from elements
    if (!target || event.button > 0) return;
    if (editing.at && document.activeElement instanceof HTMLElement) document.activeElement.blur(); // ends the editing where it was
    const to = { row: Number(target.dataset['r']), column: Number(target.dataset['c']) };
    const isSecondTouch = event.pointerType === 'touch' && place?.row === to.row && place.column === to.column;
    focusing.current = true;
    cursor.stand(to, event.shiftKey);
    if (isSecondTouch && row && column) editing.begin(row, column, mark);
    event.preventDefault();
  };
  const drag = (event: PointerEvent): void => {
    if (event.buttons !== 1 || event.pointerType !== 'mouse' || editing.at) return;
    const target = (event.target as HTMLElement).closest<HTMLElement>('[data-c]'); // as above
    const to = target && { row: Number(target.dataset['r']), column: Number(target.dataset['c']) };
    if (to && place && (to.row !== place.row || to.column !== place.column)) cursor.stand(to, true);
  };
  const copy = (event: ClipboardEvent): void => {
    if (editing.at || !block) return;
    const texts = copyBlock(desk, freshItems(), columns, block);
    event.clipboardData.setData('text/plain', writeTsv(texts));
    event.preventDefault();
    say(words.copied(numberText(texts.length * (block.right - block.left + 1))));
  };
  const paste = (event: ClipboardEvent): void => {
    if (editing.at || !block) return;
    event.preventDefault();
    if (lock) return say(lock);
    const plan_ = planPaste(desk, freshItems(), columns, block, readTsv(event.clipboardData.getData('text/plain')));
    const [only, ...others] = plan_.changes;
    if (only && others.length === 0 && plan_.problems.length === 0 && plan_.beyond.rows + plan_.beyond.columns === 0) edits.write([only]);
    else setPasting(plan_);
  };

  const rows = rowsInSight(view.top, view.height - headHeight, rowHeight, items.length, moreRows);
  const lines = Array.from({ length: rows.to - rows.from }, (_, i) => rows.from + i);
  if (place && (place.row < rows.from || place.row >= rows.to)) lines.push(place.row); // the cell that has the focus is always there
  const across = columnsInSight(sheet.offsets, sheet.frozen, view.left, view.width, moreColumns);
  const stood = place && place.column >= sheet.frozen && (place.column < across.from || place.column >= across.to) ? place.column : -1;
  const shown = useMemo(() => [...Array.from({ length: across.to - across.from }, (_, i) => across.from + i), ...(stood >= 0 ? [stood] : [])], [across.from, across.to, stood]);
  const isMany = block && (block.bottom > block.top || block.right > block.left);
  const total = headHeight + items.length * rowHeight;
  return (
    <>
      <EditsBar snapshot={snapshot} edits={edits} onGoTo={(elementId, key) => { focusing.current = true; const to = { row: items.findIndex((item) => item.type === 'row' && item.row.id === elementId), column: columns.findIndex((one) => one.key === key) }; if (to.row >= 0 && to.column >= 0) { cursor.stand(to); reveal(to); } }} onCompare={setComparing} />
      <div
        ref={hold}
        role="grid"
        className="mx"
        aria-label={words.label(plan.title)}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-readonly={lock === undefined ? undefined : true}
        style={{ '--mx-tall': `${total}px` } as CSSProperties} // a custom property of the style sheet
        onKeyDown={press}
        onPointerDown={point}
        onPointerMove={drag}
        onDoubleClick={() => { if (row && column && !editing.at) editing.begin(row, column, mark); }}
        onCopy={copy}
        onPaste={paste}
        onFocus={(event) => { if (event.target instanceof HTMLElement && event.target.dataset['c']) focusing.current = true; }}
        onBlur={(event) => { if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) focusing.current = false; }}
      >
        <div className="mx-space" style={{ height: total, width: sheet.offsets.at(-1) }}>
          <div className="mx-view" style={{ width: view.width, height: view.height, '--mx-x': `${-view.left}px` } as CSSProperties}>
            <GridHead sheet={sheet} shown={shown} />
            <div className="mx-body" style={{ top: headHeight }}>
              <div style={{ transform: `translateY(${-view.top}px)` }}>
                {lines.map((index) => {
                  const item = items[index]!; // indexes lie within the items
                  if (item.type === 'group') return <GroupRow key={`line ${item.key}`} sheet={sheet} item={item} index={index} href={item.line && hrefOf(item.line.id)} />;
                  const inside = isMany && index >= block.top && index <= block.bottom;
                  return <GridRow key={item.row.id} sheet={sheet} row={item.row} newer={snapshot.rows.get(item.row.id)} marks={snapshot.marks.get(item.row.id)} index={index} shown={shown} active={place?.row === index ? place.column : -1} from={inside ? block.left : -1} to={inside ? block.right : -1} />;
                })}
              </div>
            </div>
            {editing.at && place && column ? <CellEditor key={`${editing.at.elementId} ${editing.at.key}`} column={column} label={words.editing(words.at(row?.code ?? '', column.head))} text={editing.at.text} place={overlay(sheet, place, view)} onCancel={() => { focusing.current = true; editing.cancel(); }} onDone={(text, step) => { editing.end(text); if (step) go(step); }} /> : null}
          </div>
        </div>
      </div>
      <GridFoot row={row} column={column} mark={mark} block={isMany ? block : undefined} said={said} undoable={snapshot.undoable} onUndo={undo} onOpen={onOpen} />
      {pasting ? <PasteDialog pasting={pasting} columns={columns} territory={plan.territory} onClose={() => setPasting(undefined)} onSave={() => { edits.write(pasting.changes); setPasting(undefined); }} /> : null}
      {comparing ? <ConflictDialog at={comparing} columns={columns} edits={edits} snapshot={snapshot} territory={plan.territory} onClose={() => { focusing.current = true; setComparing(undefined); }} onNext={setComparing} /> : null}
    </>
  );
}

/** Where the editor lies over its cell, px from the corner of what is in sight. */
function overlay(sheet: Sheet, { row, column }: Place, view: { top: number; left: number }): CSSProperties {
  const left = (sheet.offsets[column] ?? 0) - (column < sheet.frozen ? 0 : view.left);
  return { top: headHeight + row * rowHeight - view.top, left, width: sheet.columns[column]?.width };
}
