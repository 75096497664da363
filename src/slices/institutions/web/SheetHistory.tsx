import type { z } from '../../../kernel/contract.ts';
import { useMay } from '../../../web/session.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { DataTable } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import type { institutions } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { moment, sheetWords as words, words as common } from './words.ts';

type Past = z.output<(typeof institutions)['operations']['imports']['output']>['items'][number];

/** Every load with what it did; one can be undone whole, unless its rows changed since, which are then listed. */
export function SheetHistory({ imports }: { imports: readonly Past[] }) {
  const may = useMay()('institutions.undo-import');
  const undo = institutionsApi.useTell('undoImport');
  if (imports.length === 0) return <EmptyState title={words.none}>{words.noneBody}</EmptyState>;
  const listed = undo.error?.answer.details['rows'] as { row: number; label: string }[] | undefined; // the engine lists them so
  return (
    <div className="stack">
      {undo.error ? <Problem what={words.undoFailed} why={undo.error.message} lines={listed?.map(({ row, label }) => `${words.place} ${row}: ${label}`) ?? []} code={undo.error.answer.requestId} /> : null}
      <DataTable caption={words.history} rows={imports} rowKey={(one) => one.id} columns={[
        { key: 'file', head: words.fileHead, main: true, cell: (one) => one.fileName },
        { key: 'sheet', head: words.which, cell: (one) => words.sheets[one.sheet] },
        { key: 'when', head: words.when, cell: (one) => moment(one.at.slice(0, 10)) },
        { key: 'created', head: words.createdHead, numeric: true, cell: (one) => one.created },
        { key: 'changed', head: words.changedHead, numeric: true, cell: (one) => one.changed },
        { key: 'undo', head: '', cell: (one) => (one.undone ? <span className="meta">{words.isUndone}</span> : <Button small icon="undo" busy={undo.isPending} disabledReason={may ? undefined : common.noGrant} onClick={() => undo.mutate({ importId: one.id }, { onSuccess: ({ undone }) => showToast({ text: words.undone(undone) }) })}>{words.undo}</Button>) },
      ]} />
    </div>
  );
}
