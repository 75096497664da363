import { z } from './contract.ts';

const RowProblem = z.object({ row: z.number().int(), column: z.string(), code: z.string(), message: z.string() });

const ShownChange = z.object({
  row: z.number().int(),
  action: z.enum(['create', 'change']),
  label: z.string(),
  diff: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

/** How many rows a preview shows; the counts are of all. */
export const shownRows = 500;

/** Which heading is which column: by heading as the sheet writes it; null leaves it out. */
export const HeaderMapping = z.record(z.string(), z.string().nullable());

/** What an import would do. Nothing is saved but the preview itself. */
export const PreviewAnswer = z.object({
  previewId: z.string(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** What does not enter, by row and column, with what to do; up to 500. */
  rows: z.array(RowProblem),
  changes: z.array(ShownChange),
  notes: z.array(z.object({ message: z.string(), row: z.number().int().optional() })),
  file: z.object({ name: z.string(), sheet: z.string(), rows: z.number().int(), headerRow: z.number().int() }),
  headers: z.array(z.object({ title: z.string(), column: z.string().nullable(), sure: z.boolean() })),
  columns: z.array(z.object({ id: z.string(), title: z.string(), required: z.boolean() })),
  /** Columns that must be there and no heading names: the person chooses before anything can enter. */
  missing: z.array(z.string()),
});

export const ImportAnswer = z.object({ importId: z.string(), created: z.number().int(), changed: z.number().int() });

export const UndoAnswer = z.object({ importId: z.string(), undone: z.number().int() });
