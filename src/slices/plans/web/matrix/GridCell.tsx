import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { NoData } from '../../../../web/ui/Status.tsx';
import { Sign, type SignName } from '../../../../web/ui/Sprite.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { invented, standingOf } from '../../rules/completeness.ts';
import { dependenciesOf } from '../../rules/articulation.ts';
import { kindOf } from '../../rules/scheme.ts';
import { valueAt } from '../../rules/matrix/cell.ts';
import { inARow } from '../written.ts';
import { readText, shownValue } from './cell-text.ts';
import { hasCell, readyOf, type MatrixColumn } from './columns.ts';
import type { Sheet } from './GridRow.tsx';
import type { Mark, MarkState } from './marks.ts';
import type { Row } from './rows.ts';
import { gridWords as words } from './words.ts';

interface GridCellProps {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly column: MatrixColumn;
  readonly mark: Mark | undefined;
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** From where its row, or what scrolls of it, begins, px. */
  readonly left: number;
  readonly active: boolean;
  readonly selected: boolean;
}

const signs: Record<MarkState, SignName> = { waiting: 'run', saving: 'run', saved: 'ok', conflict: 'risk', failed: 'late' };

/** One cell: what it says, what was written in it and how that stands. The grid listens; the cell only shows. */
export function GridCell({ sheet, row, column, mark, rowIndex, columnIndex, left, active, selected }: GridCellProps): ReactElement {
  const carried = hasCell(sheet.scheme, row, column);
  const wrong = mark?.state === 'failed' || mark?.state === 'conflict';
  const classes = ['mx-cell', column.numeric ? 'num' : '', column.key === 'text' ? 'mx-text' : '', carried ? '' : 'mx-off', selected ? 'mx-sel' : '', active ? 'mx-on' : '', wrong ? 'mx-bad' : ''].filter(Boolean).join(' ');
  const place: CSSProperties = { left, width: column.width };
  return (
    <div
      role={column.key === 'text' ? 'rowheader' : 'gridcell'}
      className={classes}
      style={place}
      tabIndex={active ? 0 : -1}
      aria-colindex={columnIndex + 1}
      aria-selected={selected}
      aria-readonly={sheet.locked || !column.written || !carried ? true : undefined}
      aria-invalid={wrong ? true : undefined}
      data-r={rowIndex}
      data-c={columnIndex}
      title={mark?.reason}
    >
      {carried ? <span className="mx-in">{mark && mark.state !== 'saved' ? written(column, mark, sheet.territory) : held(sheet, row, column)}</span> : <span className="vh">{words.notCarried(kindOf(sheet.scheme, row.kind)?.name ?? row.kind)}</span>}
      {column.key === 'text' && invented(row) ? <DemoTag /> : null}
      {mark ? <span className="mx-mark"><Sign name={signs[mark.state]} /><span className="vh">, {words.states[mark.state]}{mark.reason ? `: ${mark.reason}` : ''}</span></span> : null}
    </div>
  );
}

/** What was written, also before it is saved; what could not be read stays as it was typed. */
const written = (column: MatrixColumn, mark: Mark, territory: string): string => (mark.value === undefined ? mark.text : shownValue(column, mark.value, territory));

function held({ scheme, territory }: Sheet, row: Row, column: MatrixColumn): ReactNode {
  if (column.key === 'ready') return <Ready scheme={scheme} row={row} />;
  if (column.key === 'degree') return <Degree row={row} />;
  if (!column.written) return readText(scheme, column, row);
  const value = valueAt(row, column.key);
  if (standingOf(value) === 's/d') return <NoData />;
  return shownValue(column, value, territory);
}

/** The needed data as knots on a thread: filled for what is there, hollow for what is missing; the words say which. */
function Ready({ scheme, row }: { scheme: Sheet['scheme']; row: Row }): ReactElement {
  const { have, of, missing } = readyOf(scheme, row);
  const needs = kindOf(scheme, row.kind)?.needs ?? [];
  const lacks = missing.length > 0 ? words.lacks(inARow(missing.map((field) => field.title.toLocaleLowerCase('es')))) : undefined;
  return (
    <span className="mx-ready" title={lacks}>
      <span className="knots-line" aria-hidden="true">{needs.map((id) => <span key={id} className={missing.some((field) => field.id === id) ? 'knot' : 'knot on'} />)}</span>
      <small>{words.ready(have, of)}</small>
      {lacks ? <span className="vh">, {lacks}</span> : null}
    </span>
  );
}

/** How many dependencies an element joins; who they are is read aloud. */
export function Degree({ row }: { row: Row }): ReactElement {
  const names = dependenciesOf(row);
  return names.length === 0 ? <NoData label={words.noDependencies} /> : <span title={inARow(names)}>{names.length}<span className="vh"> {words.dependencies(names.length).replace(/^\d+ /, '')}: {inARow(names)}</span></span>;
}
