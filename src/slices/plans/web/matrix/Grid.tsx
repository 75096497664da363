import { useLayoutEffect, type CSSProperties, type ReactElement } from 'react';
import { CellEditor } from './CellEditor.tsx';
import { copiedCell } from './cell-text.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { EditsBar } from './EditsBar.tsx';
import { GridFoot } from './GridFoot.tsx';
import { GridHead } from './GridHead.tsx';
import { GridLines } from './GridLines.tsx';
import { headHeight, rowHeight, type Sheet } from './GridRow.tsx';
import type { Place } from './move.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { useGrid, type GridProps } from './use-grid.ts';
import { useHands } from './use-hands.ts';
import { useColumnsShown } from './use-shown.ts';
import { gridWords as words } from './words.ts';
import './matrix.css';

/** The matrix of a plan as a spreadsheet: ARIA grid, keyboard, blocks; only what is in sight is drawn. */
export function Grid(props: GridProps): ReactElement {
  const { open: { plan }, items, columns, edits, lock, hrefOf, onOpen } = props;
  const grid = useGrid(props);
  const hands = useHands(grid, props);
  const { snapshot, cursor: { place, block }, view, sheet, focusing, box, row, column, mark } = grid;
  const { editing, pasting, comparing } = hands;
  const shown = useColumnsShown(sheet, view, place);
  useLayoutEffect(() => {
    if (!focusing.current || editing.at || !place) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-r="${place.row}"][data-c="${place.column}"]`);
    if (cell && cell !== document.activeElement) cell.focus({ preventScroll: true });
  });
  const total = headHeight + items.length * rowHeight;
  const isMany = block !== undefined && (block.bottom > block.top || block.right > block.left);
  return (
    <>
      <EditsBar snapshot={snapshot} edits={edits} onGoTo={grid.goTo} onCompare={hands.setComparing} onLeave={() => { focusing.current = true; }} />
      <div ref={grid.hold} role="grid" className="mx" aria-label={words.label(plan.title)} aria-rowcount={items.length + 1} aria-colcount={columns.length} aria-multiselectable="true" aria-readonly={lock === undefined ? undefined : true} style={{ '--mx-tall': `${total}px` } as CSSProperties} {...hands.on}>{/* a custom property of the style sheet */}
        <div className="mx-space" style={{ height: total, width: sheet.offsets.at(-1) }}>
          <div className="mx-view" style={{ width: view.width, height: view.height, '--mx-x': `${-view.left}px` } as CSSProperties}>{/* as above */}
            <GridHead sheet={sheet} shown={shown} />
            <GridLines grid={grid} items={items} shown={shown} hrefOf={hrefOf} />
            {editing.at && place && column ? (
              <CellEditor
                key={`${editing.at.elementId} ${editing.at.key}`}
                column={column}
                label={words.editing(words.at(row?.code ?? '', column.head))}
                text={editing.at.text}
                place={overCell(sheet, place, view)}
                onCancel={() => { focusing.current = true; editing.cancel(); }}
                onDone={(text, step) => { editing.end(text); if (step) grid.go(step); }}
              />
            ) : null}
          </div>
        </div>
      </div>
      <GridFoot row={row} column={column} mark={mark} text={row && column ? (mark && mark.state !== 'saved' ? mark.text : copiedCell(sheet.scheme, column, row, grid.desk.decimal)) : ''} block={isMany ? block : undefined} said={grid.said} undoable={snapshot.undoable} onUndo={hands.undo} onOpen={onOpen} />
      {pasting ? <PasteDialog pasting={pasting} columns={columns} territory={plan.territory} onClose={() => hands.setPasting(undefined)} onSave={() => { edits.write(pasting.changes); hands.setPasting(undefined); }} /> : null}
      {comparing ? <ConflictDialog at={comparing} columns={columns} edits={edits} snapshot={snapshot} territory={plan.territory} onClose={() => { focusing.current = true; hands.setComparing(undefined); }} onNext={hands.setComparing} /> : null}
    </>
  );
}

/** Where the editor lies over its cell, px from the corner of what is in sight. */
function overCell(sheet: Sheet, { row, column }: Place, view: { top: number; left: number }): CSSProperties {
  const left = (sheet.offsets[column] ?? 0) - (column < sheet.frozen ? 0 : view.left);
  return { top: headHeight + row * rowHeight - view.top, left, width: sheet.columns[column]?.width };
}
