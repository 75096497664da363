import type { Cell, ColumnKind } from '../../engine/table/index.ts';

/** `width` in characters. The kind says how values are shown: codes stay text, percents are given in points (96.9). */
export type OutColumn = { title: string; width?: number; kind?: ColumnKind };

export type OutSheet = { name: string; columns: readonly OutColumn[]; rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]> };
