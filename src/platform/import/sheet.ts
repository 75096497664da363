import type { CellValue, Column } from '../../engine/table/index.ts';
import type { Owned } from '../../kernel/reach.ts';
import type { Context } from '../operation/context.ts';

/** One row of a sheet, read: values by column id, only of the columns that the sheet has. */
export interface SheetRow {
  row: number;
  values: Record<string, CellValue>;
}

export interface RowProblem {
  row: number;
  /** Letters as the sheet shows them; empty when it is about the whole row. */
  column: string;
  code: string;
  message: string;
}

/** What one row would do. A wide sheet may yield several changes per row. */
export interface Change {
  row: number;
  action: 'create' | 'change' | 'unchanged';
  /** What a person knows the record by: its code, its name. */
  label: string;
  /** Of the record: the existing one's, or the one it will get. */
  id: string;
  /** The version that the comparison saw; the import refuses when it moved. Absent for a creation. */
  version?: number;
  /** What `apply` writes: the adapter's own shape, plain JSON. */
  values: Record<string, unknown>;
  /** By field title, for the person who confirms. */
  diff?: { field: string; before: string; after: string }[];
}

export interface Comparison {
  changes: Change[];
  problems: RowProblem[];
}

/** A record an import touched: its image before (null: it was created) and the version it was left at. */
export interface Applied {
  row: number;
  id: string;
  before: unknown;
  version: number;
}

type Params = Record<string, unknown>;

/** What every sheet says of itself. `P`: where the sheet belongs (which plan, …). */
interface AnySheet<P extends Params> {
  /** `plans.elements` */
  name: string;
  columns(ctx: Context, params: P): Promise<Column[]>;
  /** Titles of what the mapped columns (by id) still lack, where `required` alone cannot say it. */
  needs?(mapped: string[]): string[];
  /** The record whose authority rules the import; asks `permit` itself. */
  place(ctx: Context, params: P): Promise<Omit<Owned, 'id' | 'version'>>;
  /** Version and label of the records that still exist. */
  versions(ctx: Context, ids: string[]): Promise<Map<string, { version: number; label: string }>>;
  /** What an import created and records of others, made since, hang from: it cannot go without them. */
  leanedOn?(ctx: Context, params: P, applied: Applied[]): Promise<Applied[]>;
  /** Puts back the images before, and takes away what was created. */
  revert(ctx: Context, params: P, applied: Applied[]): Promise<void>;
  /** The rows of an export, by column id: reading them back changes nothing. */
  rows(ctx: Context, params: P): AsyncIterable<Record<string, CellValue>>;
}

/**
 * What a slice offers to load and save as a table. The engine reads the file, matches headings, previews, stores,
 * applies all or nothing, and undoes; the sheet knows its records.
 */
export interface Sheet<P extends Params = Params> extends AnySheet<P> {
  /**
   * @param unsound rows that did not enter, with the values that could be read: what hangs from them does not enter either
   */
  compare(ctx: Context, params: P, rows: SheetRow[], unsound: SheetRow[]): Promise<Comparison>;
  /**
   * Changes of a preview that today no longer fit, though no version tells: somebody took the code or the name that a
   * creation was to have, or what it hangs from is gone.
   */
  overtaken?(ctx: Context, params: P, changes: Change[]): Promise<Change[]>;
  /** Writes creations and changes, in order. @throws whatever the slice's own writers refuse */
  apply(ctx: Context, params: P, changes: Change[], importId: string): Promise<Applied[]>;
}

/** Changes in their order, some at a time, read again each time somebody goes through them. */
export type ChangeParts = AsyncIterable<Change[]>;

/**
 * A sheet that may have 100,000 rows: none of its steps holds them all as objects. What `Sheet` says of each step holds
 * here too.
 */
export interface LongSheet<P extends Params = Params> extends AnySheet<P> {
  long: true;
  /** `changes` are made as they are asked for, once; by then `problems` are complete. */
  compare(ctx: Context, params: P, rows: Iterable<SheetRow>, unsound: SheetRow[]): Promise<{ changes: AsyncIterable<Change>; problems: RowProblem[] }>;
  overtaken?(ctx: Context, params: P, changes: ChangeParts): Promise<Change[]>;
  apply(ctx: Context, params: P, changes: ChangeParts, importId: string): AsyncIterable<Applied[]>;
}

/** Any sheet as a long one: what an ordinary sheet asks for whole is gathered first. */
export function inParts<P extends Params>(sheet: Sheet<P> | LongSheet<P>): LongSheet<P> {
  if ('long' in sheet) return sheet;
  return {
    ...sheet,
    long: true,
    async compare(ctx, params, rows, unsound) {
      const { changes, problems } = await sheet.compare(ctx, params, [...rows], unsound);
      return { changes: oneByOne(changes), problems };
    },
    async overtaken(ctx, params, changes) {
      return sheet.overtaken ? sheet.overtaken(ctx, params, await gathered(changes)) : [];
    },
    async *apply(ctx, params, changes, importId) {
      yield await sheet.apply(ctx, params, await gathered(changes), importId);
    },
  };
}

async function* oneByOne<T>(list: Iterable<T>): AsyncGenerator<T, void, undefined> {
  yield* list;
}

const gathered = async (parts: ChangeParts): Promise<Change[]> => (await Array.fromAsync(parts)).flat();
