import { readCell, type Decimal } from '../../../../../engine/table/index.ts';
import type { Absence, Report } from '../../../contract/report.ts';
import type { KeptFile } from '../FilesField.tsx';
import { evidenceWords } from '../words.ts';

/** What one says: a value, or which of the two absences. */
export type Choice = 'value' | Absence;

/** A report as it is being written: the value as text, as people write it. */
export interface Draft {
  choice: Choice | undefined;
  text: string;
  narrative: string;
  files: KeptFile[];
}

/** A report that was begun and not sent, with the version that was seen. */
export interface Unsent {
  version: number;
  draft: Draft;
}

export const draftKey = (reportId: string): string => `plans.report.${reportId}`;

const plain = (value: number | null, decimal: Decimal): string => (value === null ? '' : String(value).replace('.', decimal));

/** What a report says now, ready to be corrected. A file that is gone stays listed, and says so, until a person takes it off. */
export function draftOf({ state, value, absence, narrative, evidence }: Pick<Report, 'state' | 'value' | 'absence' | 'narrative' | 'evidence'>, decimal: Decimal): Draft {
  const choice = value !== null ? 'value' : (absence ?? (state === 'pending' ? undefined : 'value'));
  return { choice, text: plain(value, decimal), narrative, files: evidence.map(({ fileId, name, gone }) => ({ id: fileId, name: gone ? evidenceWords.gone(name) : name })) };
}

/** What a draft would send; undefined while it says nothing that can be sent. */
export interface Said {
  value: number | null;
  absence: Absence | null;
}

/** Reads the value as a person writes it («1.234,5»), by the very rules that read a sheet's cells. `s/d` and `np` may be typed too. */
export function saidIn({ choice, text }: Draft, decimal: Decimal): Said | undefined {
  if (choice === undefined) return undefined;
  if (choice !== 'value') return { value: null, absence: choice };
  const read = readCell(text, { id: 'value', title: 'Valor', kind: 'number' }, { decimal });
  if (!read.ok || read.value === null) return undefined;
  if (typeof read.value === 'number') return { value: read.value, absence: null };
  return typeof read.value === 'object' && 'missing' in read.value ? { value: null, absence: read.value.missing } : undefined;
}

/** Whether two drafts say the same. */
export const sameDraft = (a: Draft, b: Draft): boolean => a.choice === b.choice && a.text.trim() === b.text.trim() && a.narrative.trim() === b.narrative.trim() && a.files.map(({ id }) => id).join() === b.files.map(({ id }) => id).join();
