import type { ReactElement } from 'react';
import { headHeight, type Sheet } from './GridRow.tsx';

/** The heads of the columns, in place while the rows scroll. */
export function GridHead({ sheet, shown }: { sheet: Sheet; shown: readonly number[] }): ReactElement {
  const head = (column: number): ReactElement => {
    const one = sheet.columns[column]!; // indexes come from the columns themselves
    return <div key={one.key} role="columnheader" aria-colindex={column + 1} className={one.numeric ? 'mx-th num' : 'mx-th'} style={{ left: (sheet.offsets[column] ?? 0) - (column < sheet.frozen ? 0 : sheet.frozenWidth), width: one.width }}><span>{one.head}</span></div>;
  };
  return (
    <div role="row" aria-rowindex={1} className="mx-head" style={{ height: headHeight }}>
      {Array.from({ length: sheet.frozen }, (_, column) => head(column))}
      <div className="mx-roll" style={{ left: sheet.frozenWidth }}><div className="mx-rolled">{shown.map(head)}</div></div>
    </div>
  );
}
