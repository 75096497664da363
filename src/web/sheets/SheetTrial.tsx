import { useState } from 'react';
import type { z } from '../../kernel/contract.ts';
import type { PreviewAnswer } from '../../kernel/importing.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { SelectField } from '../ui/fields.tsx';
import { ImportCounts } from '../ui/ImportCounts.tsx';
import { Note } from '../ui/Note.tsx';
import type { CallProblem } from '../api/problem.ts';
import { Refused } from '../Refused.tsx';
import { sheetWords as words } from './words.ts';

type Preview = z.output<typeof PreviewAnswer>;

/** What a slice's `import` command is to these pieces. */
export interface Carrying {
  mutate(input: { previewId: string; onlyValid: boolean }, then: { onSuccess: (result: { created: number; changed: number }) => void }): void;
  isPending: boolean;
  error: CallProblem | null;
}

interface TrialProps {
  preview: Preview;
  carry: Carrying;
  /** Why this person may not load it; undefined when they may. */
  refusal?: string | undefined;
  onRead: (mapping: Record<string, string | null>) => void;
  onDone: (result: { created: number; changed: number }) => void;
}

/** What loading a sheet would do: headings to confirm, four counts, rows that do not enter, rows that change; then the question. */
export function SheetTrial({ preview, carry, refusal, onRead, onDone }: TrialProps) {
  const doubtful = preview.missing.length > 0 || preview.headers.some((header) => !header.sure && header.title !== '');
  return (
    <>
      <p className="meta">{words.readFrom(preview.file.sheet, preview.file.headerRow, preview.file.rows)}</p>
      {doubtful ? <Headings preview={preview} onRead={onRead} /> : null}
      {preview.missing.length === 0 ? <Outcome preview={preview} doubtful={doubtful} carry={carry} refusal={refusal} onDone={onDone} /> : null}
    </>
  );
}

function Headings({ preview, onRead }: { preview: Preview; onRead: TrialProps['onRead'] }) {
  const [mapping, setMapping] = useState(() => Object.fromEntries(preview.headers.map((header) => [header.title, header.column])));
  const shown = preview.headers.filter((header) => header.title !== '' && (!header.sure || preview.missing.length > 0));
  return (
    <section className="stack" aria-label={words.headings}>
      <h3>{words.headings}</h3>
      {preview.missing.length > 0 ? <Note kind="late">{words.missing(preview.missing.join(', '))}</Note> : null}
      <div className="form">
        {shown.map(({ title }) => <SelectField key={title} label={words.headingIs(title)} value={mapping[title] ?? ''} placeholder={words.leaveOut} onChange={(column) => setMapping({ ...mapping, [title]: column || null })} options={preview.columns.map((column) => ({ value: column.id, label: column.title }))} />)}
      </div>
      <div className="acts"><Button onClick={() => onRead(mapping)}>{words.confirm}</Button></div>
    </section>
  );
}

function Outcome({ preview, doubtful, carry, refusal, onDone }: Omit<TrialProps, 'onRead'> & { doubtful: boolean }) {
  const { created, changed, unchanged, refused, rows, changes } = preview;
  const stop = refusal ?? (doubtful ? words.confirmFirst : created + changed === 0 ? words.nothing : undefined);
  const go = (onlyValid: boolean): void => carry.mutate({ previewId: preview.previewId, onlyValid }, { onSuccess: onDone });
  return (
    <section className="stack" aria-label={words.trial}>
      <ImportCounts created={created} changed={changed} unchanged={unchanged} refused={refused} />
      {preview.notes.map((note) => <Note key={`${note.row ?? ''} ${note.message}`} kind="info">{note.message}</Note>)}
      {rows.length > 0 ? (
        <DataTable caption={words.what} compact rows={rows} rowKey={(row) => `${row.row} ${row.column} ${row.message}`} columns={[
          { key: 'place', head: words.place, main: true, cell: (row) => `${row.row}${row.column ? `, ${row.column}` : ''}`, width: '90px' },
          { key: 'what', head: words.what, cell: (row) => row.message },
        ]} />
      ) : null}
      {changes.length > 0 ? (
        <DataTable caption={words.change} compact rows={changes} rowKey={(row) => `${row.row} ${row.label} ${row.action}`} columns={[
          { key: 'row', head: words.place, cell: (row) => row.row, numeric: true, width: '60px' },
          { key: 'label', head: words.label, main: true, cell: (row) => row.label },
          { key: 'how', head: words.change, cell: (row) => (row.action === 'create' ? words.created : row.diff.map((part) => <div key={part.field}><b>{part.field}</b> <del>{part.before || '–'}</del> <ins>{part.after || '–'}</ins></div>)) },
        ]} />
      ) : null}
      {carry.error ? <Refused problem={carry.error} what={words.importFailed} /> : null}
      <div className="acts"><Button kind="main" busy={carry.isPending} disabledReason={stop} onClick={() => go(refused > 0)}>{refused > 0 ? words.doValid(created + changed) : words.doAll}</Button></div>
    </section>
  );
}
