/** A place in the matrix: index of the line, index of the column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; both ends are inside. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What one moves over. `open` says whether a cell can be stood on: lines that head groups and greyed cells cannot. */
export interface Ground {
  readonly rows: number;
  readonly columns: number;
  readonly open: (place: Place) => boolean;
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'next' | 'back' | 'rowStart' | 'rowEnd' | 'first' | 'last' | 'pageUp' | 'pageDown';

/** The first open cell from a place on, one step after another; undefined when there is none before the edge. */
function along(ground: Ground, from: Place, rowStep: number, columnStep: number): Place | undefined {
  for (let at = from; at.row >= 0 && at.row < ground.rows && at.column >= 0 && at.column < ground.columns; at = { row: at.row + rowStep, column: at.column + columnStep }) if (ground.open(at)) return at;
  return undefined;
}

const after = ({ row, column }: Place, rowStep: number, columnStep: number): Place => ({ row: row + rowStep, column: column + columnStep });

/** Along a row, and on in the next one that has an open cell: what Tab does. */
function onward(ground: Ground, from: Place, step: 1 | -1): Place | undefined {
  const beside = along(ground, after(from, 0, step), 0, step);
  if (beside) return beside;
  for (let row = from.row + step; row >= 0 && row < ground.rows; row += step) {
    const found = along(ground, { row, column: step === 1 ? 0 : ground.columns - 1 }, 0, step);
    if (found) return found;
  }
  return undefined;
}

/** A page up or down: the nearest open cell of the column towards where one comes from. */
function pageTo(ground: Ground, from: Place, rows: number): Place | undefined {
  const row = Math.min(ground.rows - 1, Math.max(0, from.row + rows));
  const back = rows > 0 ? -1 : 1;
  const found = along(ground, { ...from, row }, back, 0) ?? along(ground, { ...from, row }, -back, 0);
  return found && Math.sign(found.row - from.row) === Math.sign(rows) ? found : along(ground, after(from, Math.sign(rows), 0), Math.sign(rows), 0);
}

/** Where a step leads; the place itself when it leads nowhere. `page` is how many lines are in sight. Tab alone may leave: then undefined. */
export function stepFrom(ground: Ground, from: Place, step: Step, page: number): Place | undefined {
  switch (step) {
    case 'up':
      return along(ground, after(from, -1, 0), -1, 0) ?? from;
    case 'down':
      return along(ground, after(from, 1, 0), 1, 0) ?? from;
    case 'left':
      return along(ground, after(from, 0, -1), 0, -1) ?? from;
    case 'right':
      return along(ground, after(from, 0, 1), 0, 1) ?? from;
    case 'next':
      return onward(ground, from, 1);
    case 'back':
      return onward(ground, from, -1);
    case 'rowStart':
      return along(ground, { row: from.row, column: 0 }, 0, 1) ?? from;
    case 'rowEnd':
      return along(ground, { row: from.row, column: ground.columns - 1 }, 0, -1) ?? from;
    case 'first':
      return onward(ground, { row: 0, column: -1 }, 1) ?? from;
    case 'last':
      return onward(ground, { row: ground.rows - 1, column: ground.columns }, -1) ?? from;
    case 'pageUp':
      return pageTo(ground, from, -page) ?? from;
    case 'pageDown':
      return pageTo(ground, from, page) ?? from;
  }
}

/** The block between two places. */
export const blockOf = (a: Place, b: Place): Block => ({ top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column) });

/** Where a selection's far end goes: one line or column on, whatever stands there. */
export function stretch(ground: Ground, from: Place, step: Step, page: number): Place {
  const to: Record<Step, Place> = {
    up: after(from, -1, 0), down: after(from, 1, 0), left: after(from, 0, -1), right: after(from, 0, 1), next: from, back: from,
    rowStart: { ...from, column: 0 }, rowEnd: { ...from, column: ground.columns - 1 }, first: { row: 0, column: 0 }, last: { row: ground.rows - 1, column: ground.columns - 1 },
    pageUp: after(from, -page, 0), pageDown: after(from, page, 0),
  };
  return { row: Math.min(ground.rows - 1, Math.max(0, to[step].row)), column: Math.min(ground.columns - 1, Math.max(0, to[step].column)) };
}
