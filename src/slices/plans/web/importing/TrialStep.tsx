import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { ImportCounts } from '../../../../web/ui/ImportCounts.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { importWords as words } from '../words.ts';
import { numberText } from '../written.ts';
import { unconfirmed, type Preview, type SheetReading } from './shapes.ts';

interface TrialStepProps {
  importing: SheetReading;
  preview: Preview;
  /** The person may carry it out. */
  may: boolean;
  title?: string;
}

/** The dry run: four counts, what does not enter by row and column, what would change; then the two ways on. */
export function TrialStep({ importing, preview, may, title = words.stepTrial }: TrialStepProps) {
  const { created, changed, unchanged, refused, rows, changes, notes } = preview;
  if (preview.missing.length > 0) return null;
  return (
    <Block title={title} meta={preview.file.name}>
      <div className="stack">
        <ImportCounts created={created} changed={changed} unchanged={unchanged} refused={refused} format={(n) => numberText(n)} />
        <Ways importing={importing} preview={preview} may={may} />
        {notes.length > 0 ? <Note kind="info"><b>{words.notes}</b><ul className="lines">{notes.map((note) => <li key={`${note.row ?? ''} ${note.message}`}>{note.row === undefined ? '' : `${words.place(note.row, '')}: `}{note.message}</li>)}</ul></Note> : null}
        {rows.length > 0 ? (
          <section aria-label={words.refusedTitle}>
            <h3>{words.refusedTitle} <span className="meta">{rows.length < refused ? words.firstOf(numberText(rows.length), numberText(refused)) : ''}</span></h3>
            <DataTable
              caption={words.refusedTitle}
              columns={[
                { key: 'place', head: words.refusedColumns.place, cell: (row) => <span className="nowrap">{words.place(row.row, row.column)}</span>, main: true, width: '120px' },
                { key: 'what', head: words.refusedColumns.what, cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.message}</span> },
              ]}
              rows={rows}
              rowKey={(row) => `${row.row} ${row.column} ${row.code} ${row.message}`}
              compact
            />
          </section>
        ) : null}
        {changes.length > 0 ? <Changes changes={changes} whole={created + changed} /> : null}
      </div>
    </Block>
  );
}

function Changes({ changes, whole }: { changes: Preview['changes']; whole: number }) {
  return (
    <section aria-label={words.changesTitle}>
      <h3>{words.changesTitle} <span className="meta">{changes.length < whole ? words.firstOf(numberText(changes.length), numberText(whole)) : ''}</span></h3>
      <DataTable
        caption={words.changesTitle}
        columns={[
          { key: 'row', head: words.changesColumns.row, cell: (row) => row.row, numeric: true, width: '60px' },
          { key: 'what', head: words.changesColumns.what, cell: (row) => row.label, main: true },
          { key: 'how', head: words.changesColumns.how, cell: (row) => <How change={row} /> },
        ]}
        rows={changes}
        rowKey={(row) => `${row.row} ${row.label}`}
        compact
      />
    </section>
  );
}

function How({ change }: { change: Preview['changes'][number] }) {
  if (change.action === 'create') return <Tag icon="plus">{words.create}</Tag>;
  return (
    <ul>
      {change.diff.map((part) => (
        <li key={part.field} style={{ overflowWrap: 'anywhere' }}>
          <b>{part.field}</b> <span className="meta">{words.before}</span> <del>{part.before || '—'}</del> <span className="meta">{words.after}</span> <ins style={{ textDecoration: 'none', fontWeight: 600 }}>{part.after || '—'}</ins>
        </li>
      ))}
    </ul>
  );
}

function Ways({ importing, preview, may }: { importing: SheetReading; preview: Preview; may: boolean }) {
  const { created, changed, refused } = preview;
  const valid = created + changed;
  const stop = may ? (unconfirmed(preview) ? words.confirmFirst : valid === 0 ? words.nothingToDo : undefined) : words.noGrant;
  if (importing.carrying) return <LongWork title={words.importing} done={0} total={valid} format={(n) => numberText(n)} />;
  return (
    <div className="stack">
      <div className="row">
        {refused > 0 ? (
          <>
            <Button onClick={() => document.querySelector<HTMLInputElement>('input[type=file]')?.click()} kind="main">{words.correct}</Button>
            <Button onClick={() => importing.carryOut(true)} disabledReason={stop}>{words.doValid(numberText(valid))}</Button>
          </>
        ) : (
          <Button kind="main" onClick={() => importing.carryOut(false)} disabledReason={stop}>{words.doAll}</Button>
        )}
      </div>
      {refused > 0 ? <p className="meta">{words.correctHint}</p> : null}
      {importing.refused ? <Refused problem={importing.refused} what={words.failed} /> : null}
    </div>
  );
}
