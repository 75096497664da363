import type { CallProblem } from '../../../../web/api/problem.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { ImportCounts } from '../../../../web/ui/ImportCounts.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import type { Preview } from './shapes.ts';

interface TrialStepProps {
  preview: Preview;
  busy: boolean;
  problem: CallProblem | null;
  onImport: (onlyValid: boolean) => void;
}

/** What the sheet would do: four counts, what does not enter by place with what to do, and what enters. */
export function TrialStep({ preview, busy, problem, onImport }: TrialStepProps) {
  const entering = preview.created + preview.changed;
  return (
    <Block title={words.importing.trial} meta={preview.file.name}>
      <div className="stack">
        <ImportCounts created={preview.created} changed={preview.changed} unchanged={preview.unchanged} refused={preview.refused} />
        {preview.notes.map((note) => <Note key={`${note.row ?? ''} ${note.message}`} kind="info">{note.message}</Note>)}
        {entering === 0 && preview.refused === 0 ? <Note kind="info">{words.importing.nothing}</Note> : null}
        <div className="acts">
          {preview.refused === 0 ? <Button kind="main" busy={busy} disabledReason={entering === 0 ? words.importing.nothing : undefined} onClick={() => onImport(false)}>{words.importing.all}</Button> : null}
          {preview.refused > 0 && entering > 0 ? <Button busy={busy} onClick={() => onImport(true)}>{words.importing.valid(entering)}</Button> : null}
        </div>
        <Refused problem={problem} what={words.importing.failed} />
        {preview.rows.length > 0 ? (
          <DataTable
            caption={words.importing.held}
            rows={preview.rows}
            rowKey={(row) => `${row.row} ${row.column} ${row.code}`}
            columns={[
              { key: 'row', head: words.importing.row, cell: (row) => row.row, numeric: true, width: '60px' },
              { key: 'column', head: words.importing.column, cell: (row) => row.column, main: true },
              { key: 'todo', head: words.importing.todo, cell: (row) => row.message },
            ]}
          />
        ) : null}
        {preview.changes.length > 0 ? (
          <DataTable
            caption={words.importing.entering}
            rows={preview.changes}
            rowKey={(row) => `${row.row} ${row.label}`}
            compact
            columns={[
              { key: 'row', head: words.importing.row, cell: (row) => row.row, numeric: true, width: '60px' },
              { key: 'who', head: words.importing.who, cell: (row) => row.label, main: true },
              { key: 'what', head: words.importing.what, cell: (row) => (row.action === 'create' ? words.importing.make : row.diff.map((part) => `${part.field}: ${part.before ? `${part.before} › ` : ''}${part.after}`).join('; ')) },
            ]}
          />
        ) : null}
      </div>
    </Block>
  );
}
