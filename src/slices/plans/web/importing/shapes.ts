import type { z } from '../../../../kernel/contract.ts';
import type { PreviewAnswer } from '../../../../kernel/importing.ts';
import type { CallProblem } from '../../../../web/api/problem.ts';

/** What an import would do, as the server answers it. */
export type Preview = z.output<typeof PreviewAnswer>;

/** A sheet on its way in, as its steps need it: whatever it goes into. */
export interface SheetReading {
  file: { id: string; name: string } | undefined;
  preview: Preview | undefined;
  /** It is going up or being read. */
  reading: boolean;
  /** Why it could not be read. */
  failed: CallProblem | undefined;
  take: (chosen: File) => Promise<void>;
  read: (file: { id: string; name: string }, mapping?: Record<string, string | null>) => void;
  carrying: boolean;
  carryOut: (onlyValid: boolean) => void;
  /** Why nothing was imported. */
  refused: CallProblem | null;
}

/** What an import did; `leftOut` rows did not enter, by the person's own choice. */
export interface ImportDone {
  importId: string;
  planId: string;
  created: number;
  changed: number;
  leftOut: number;
}

/** The heading-to-column choice that a trial was read with. */
export const mappingOf = (preview: Pick<Preview, 'headers'>): Record<string, string | null> => Object.fromEntries(preview.headers.map((header) => [header.title, header.column]));

/** Columns named by more than one heading: only one may bring it. */
export function chosenTwice(preview: Pick<Preview, 'columns'>, mapping: Readonly<Record<string, string | null>>): string[] {
  const seen = new Map<string, number>();
  for (const column of Object.values(mapping)) if (column !== null) seen.set(column, (seen.get(column) ?? 0) + 1);
  return preview.columns.filter((column) => (seen.get(column.id) ?? 0) > 1).map((column) => column.title);
}

/** Required columns that no heading names. */
export const unnamed = (preview: Pick<Preview, 'columns'>, mapping: Readonly<Record<string, string | null>>): string[] =>
  preview.columns.filter((column) => column.required && !Object.values(mapping).includes(column.id)).map((column) => column.title);

/** Whether a person still has to look at the headings before anything may enter. */
export const unconfirmed = (preview: Preview): boolean => preview.missing.length > 0 || preview.headers.some((header) => !header.sure && header.title !== '');
