import type { Element } from '../../contract/plan.ts';
import { placeOf, withValue, type CellKey } from '../../rules/matrix/cell.ts';
import type { Edit } from '../../rules/matrix/edit.ts';

/** A cell's way to the server: waiting for its turn, on its way, there, changed by another meanwhile, or refused. */
export type MarkState = 'waiting' | 'saving' | 'saved' | 'conflict' | 'failed';

/** What somebody wrote in a cell and how it stands. */
export interface Mark {
  readonly state: MarkState;
  /** As it was typed: it stays whatever happens. */
  readonly text: string;
  readonly value: unknown;
  /** What the cell said when it was written. */
  readonly base: unknown;
  /** What another person left there, in a conflict. */
  readonly theirs?: unknown;
  readonly reason?: string;
  /** Cells written together are undone together. */
  readonly batch: number;
  /** It may be sent again as it is. */
  readonly again?: boolean;
}

export interface Write {
  readonly elementId: string;
  readonly key: CellKey;
  readonly value: unknown;
  readonly text: string;
  /** What the cell said when the writing began, where it is not what it says now. */
  readonly base?: unknown;
}

/** A saved change of one's own, for taking it back. */
export interface Step {
  elementId: string;
  key: CellKey;
  before: unknown;
  after: unknown;
}

export type Marks = ReadonlyMap<CellKey, Mark>;

export interface Snapshot {
  /** Elements as the server last answered them, newer than those of the page. */
  readonly rows: ReadonlyMap<string, Element>;
  readonly marks: ReadonlyMap<string, Marks>;
  readonly counts: Readonly<Record<MarkState, number>>;
  readonly undoable: boolean;
}

/** What is kept of an unsaved cell over a reload of the tab. */
export interface Unsaved {
  elementId: string;
  key: CellKey;
  text: string;
  /** Absent where the text could not be read; `reason` then says why. */
  value?: unknown;
  base: unknown;
  reason?: string | undefined;
}

/** A cell with its mark. */
export interface Marked {
  readonly elementId: string;
  readonly key: CellKey;
  readonly mark: Mark;
}

/** Cells as edits of their elements, each on the version known today. */
export function editsOf(cells: readonly Marked[], today: (id: string) => Element | undefined): Edit[] {
  return [...Map.groupBy(cells, ({ elementId }) => elementId)].flatMap(([elementId, own]): Edit[] => {
    const element = today(elementId);
    if (!element) return [];
    const next = own.reduce((at, { key, mark }) => withValue(at, key, mark.value), element);
    const edit: Edit = { elementId, version: element.version };
    for (const { key, mark } of own) {
      const { field, year } = placeOf(key);
      if (key === 'code' || key === 'text') edit[key] = next[key];
      else if (key === 'lines') edit.lines = next.lines;
      else edit.fields = { ...edit.fields, [field]: year === undefined ? (mark.value ?? null) : { ...(edit.fields?.[field] as object | undefined), [year]: mark.value ?? null } }; // an object of years, as this very line makes it
    }
    return [edit];
  });
}
