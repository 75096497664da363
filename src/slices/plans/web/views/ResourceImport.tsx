import { useState } from 'react';
import { upload } from '../../../../web/api/call.ts';
import type { CallProblem } from '../../../../web/api/problem.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { ImportCounts } from '../../../../web/ui/ImportCounts.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { plansApi } from '../api.ts';
import { numberText } from '../written.ts';
import { resourceImportWords as words } from './money-words.ts';

type Preview = Awaited<ReturnType<typeof plansApi.tell<'previewResources'>>>;

/** A sheet of resources: read into a trial, carried out, undone; nothing is stored before the second press. */
export function ResourceImport({ planId, territory, onClose }: { planId: string; territory: string; onClose: () => void }) {
  const [file, setFile] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const [failed, setFailed] = useState<CallProblem>();
  const [reading, setReading] = useState(false);
  const trial = plansApi.useTell('previewResources');
  const carry = plansApi.useTell('importResources');
  const undo = plansApi.useTell('undoResources');
  const text = (n: number): string => numberText(n, territory);
  const read = async (chosen: File): Promise<void> => {
    setFile(chosen.name);
    setPreview(undefined);
    setFailed(undefined);
    setReading(true);
    try {
      setPreview(await trial.mutateAsync({ planId, fileId: (await upload(chosen)).id }));
    } catch (problem) {
      setFailed(problem as CallProblem); // upload and the operation throw nothing else
    } finally {
      setReading(false);
    }
  };
  const valid = preview ? preview.created + preview.changed : 0;
  const main = carry.data ? <Button onClick={onClose} kind="main">{words.close}</Button> : preview && preview.missing.length === 0 ? (
    <Button kind="main" busy={carry.isPending} disabledReason={valid === 0 ? words.nothing : undefined} onClick={() => carry.mutate({ previewId: preview.previewId, onlyValid: preview.refused > 0 })}>{preview.refused > 0 ? words.doValid(text(valid)) : words.doAll}</Button>
  ) : null;
  return (
    <Dialog open keepOpen wide onClose={onClose} title={words.title} actions={<>{main}{carry.data ? null : <Button kind="quiet" onClick={onClose}>{words.close}</Button>}</>}>
      <div className="stack">
        {carry.data ? <Done created={text(carry.data.created)} changed={text(carry.data.changed)} undone={undo.isSuccess} busy={undo.isPending} onUndo={() => undo.mutate({ importId: carry.data.importId })} /> : (
          <>
            <p className="meta">{words.lead}</p>
            <FileField label={words.file} accept=".xlsx,.ods,.csv,.txt" chosen={file || undefined} onFile={(chosen) => void read(chosen)} />
            {reading ? <LongWork title={words.reading} done={0} note={file} /> : null}
            {failed ? <Refused problem={failed} what={words.notRead} /> : null}
            {preview ? <Trial preview={preview} text={text} /> : null}
          </>
        )}
        {carry.error ? <Refused problem={carry.error} what={words.notImported} /> : null}
        {undo.error ? <Refused problem={undo.error} what={words.notUndone} /> : null}
      </div>
    </Dialog>
  );
}

function Trial({ preview, text }: { preview: Preview; text: (n: number) => string }) {
  if (preview.missing.length > 0) return <Note kind="risk">{words.missing(preview.missing.join(', '))}</Note>;
  return (
    <>
      <ImportCounts created={preview.created} changed={preview.changed} unchanged={preview.unchanged} refused={preview.refused} format={text} />
      {preview.rows.length > 0 ? (
        <DataTable caption={words.refused} columns={[{ key: 'place', head: words.where, cell: (row) => words.place(row.row, row.column), main: true, width: '130px' }, { key: 'what', head: words.what, cell: (row) => row.message }]} rows={preview.rows} rowKey={(row) => `${row.row} ${row.code}`} compact />
      ) : null}
    </>
  );
}

function Done({ created, changed, undone, busy, onUndo }: { created: string; changed: string; undone: boolean; busy: boolean; onUndo: () => void }) {
  if (undone) return <Note kind="info">{words.undone}</Note>;
  return <Note kind="ok" actions={<Button small icon="undo" busy={busy} onClick={onUndo}>{words.undo}</Button>}>{words.done(created, changed)}</Note>;
}
