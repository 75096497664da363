import type { ReactElement } from 'react';
import { GridRow, GroupRow, headHeight, rowHeight } from './GridRow.tsx';
import type { Item } from './rows.ts';
import type { GridState } from './use-grid.ts';
import { rowsInSight } from './window.ts';

/** Rows drawn beyond those in sight on each side. */
const more = 6;

interface GridLinesProps {
  readonly grid: GridState;
  readonly items: readonly Item[];
  readonly shown: readonly number[];
  readonly hrefOf: (elementId: string) => string;
}

/** The lines in sight, and the one that has the focus wherever it is; over them the head of the group one is within. */
export function GridLines({ grid: { sheet, snapshot, view, hasGroups, cursor: { place, block } }, items, shown, hrefOf }: GridLinesProps): ReactElement {
  const { from, to } = rowsInSight(view.top, view.height - headHeight, rowHeight, items.length, more);
  const lines = Array.from({ length: to - from }, (_, i) => from + i);
  if (place && (place.row < from || place.row >= to)) lines.push(place.row);
  const isMany = block !== undefined && (block.bottom > block.top || block.right > block.left);
  const over = hasGroups ? groupOver(items, Math.floor(view.top / rowHeight)) : undefined;
  return (
    <div className="mx-body" style={{ top: headHeight }}>
      {over ? <div className="mx-stuck" aria-hidden="true"><GroupRow sheet={sheet} item={over} index={0} href={undefined} /></div> : null}
      <div style={{ transform: `translateY(${-view.top}px)` }}>
        {lines.map((index) => {
          const item = items[index]!; // indexes lie within the items
          if (item.type === 'group') return <GroupRow key={`line ${item.key}`} sheet={sheet} item={item} index={index} href={item.line && hrefOf(item.line.id)} />;
          const isInside = isMany && index >= block.top && index <= block.bottom;
          return <GridRow key={item.row.id} sheet={sheet} row={item.row} newer={snapshot.rows.get(item.row.id)} marks={snapshot.marks.get(item.row.id)} index={index} shown={shown} active={place?.row === index ? place.column : -1} from={isInside ? block.left : -1} to={isInside ? block.right : -1} />;
        })}
      </div>
    </div>
  );
}

/** The group that a line stands in, or is the head of. */
function groupOver(items: readonly Item[], first: number): Extract<Item, { type: 'group' }> | undefined {
  for (let at = Math.min(first, items.length - 1); at >= 0; at -= 1) {
    const item = items[at];
    if (item?.type === 'group') return item;
  }
  return undefined;
}
