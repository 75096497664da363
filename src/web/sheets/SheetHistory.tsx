import type { CallProblem } from '../api/problem.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { shortDay } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Problem } from '../ui/Problem.tsx';
import { showToast } from '../ui/Toast.tsx';
import { sheetWords as words } from './words.ts';

interface Past {
  id: string;
  /** Which sheet, as the screen calls it. */
  sheet: string;
  fileName: string;
  at: string;
  created: number;
  changed: number;
  undone: boolean;
}

interface HistoryProps {
  imports: readonly Past[];
  undo: { mutate(input: { importId: string }, then: { onSuccess: (result: { undone: number }) => void }): void; isPending: boolean; error: CallProblem | null };
  /** Why this person may not undo; undefined when they may. */
  refusal?: string | undefined;
}

/** Every load with what it did; one can be undone whole, unless its rows changed since, which are then listed. */
export function SheetHistory({ imports, undo, refusal }: HistoryProps) {
  if (imports.length === 0) return <EmptyState title={words.none}>{words.noneBody}</EmptyState>;
  const listed = undo.error?.answer.details['rows'] as { row: number; label: string }[] | undefined; // the engine lists them so
  return (
    <div className="stack">
      {undo.error ? <Problem what={words.undoFailed} why={undo.error.message} lines={listed?.map(({ row, label }) => `${words.place} ${row}: ${label}`) ?? []} code={undo.error.answer.requestId} /> : null}
      <DataTable caption={words.history} rows={imports} rowKey={(one) => one.id} columns={[
        { key: 'file', head: words.fileHead, main: true, cell: (one) => one.fileName },
        { key: 'sheet', head: words.which, cell: (one) => one.sheet },
        { key: 'when', head: words.when, cell: (one) => shortDay(one.at) },
        { key: 'created', head: words.createdHead, numeric: true, cell: (one) => one.created },
        { key: 'changed', head: words.changedHead, numeric: true, cell: (one) => one.changed },
        { key: 'undo', head: '', cell: (one) => (one.undone ? <span className="meta">{words.isUndone}</span> : <Button small icon="undo" busy={undo.isPending} disabledReason={refusal} onClick={() => undo.mutate({ importId: one.id }, { onSuccess: ({ undone }) => showToast({ text: words.undone(undone) }) })}>{words.undo}</Button>) },
      ]} />
    </div>
  );
}
