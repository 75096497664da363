import { useState, type ReactNode } from 'react';
import type { z } from '../../kernel/contract.ts';
import type { PreviewAnswer } from '../../kernel/importing.ts';
import { upload } from '../api/call.ts';
import { CallProblem } from '../api/problem.ts';
import { Refused } from '../Refused.tsx';
import { Block } from '../ui/Block.tsx';
import { Button } from '../ui/Button.tsx';
import { FileField } from '../ui/FileField.tsx';
import { LongWork } from '../ui/LongWork.tsx';
import { Note } from '../ui/Note.tsx';
import { SheetTrial, type Carrying } from './SheetTrial.tsx';
import { sheetWords as words } from './words.ts';

type Mapping = Record<string, string | null>;

interface LoadingProps {
  /** Reads an uploaded file without saving it. */
  read: (fileId: string, mapping?: Mapping) => void;
  preview: { data: z.output<typeof PreviewAnswer> | undefined; isPending: boolean; error: CallProblem | null };
  carry: Carrying;
  /** Why this person may not load; undefined when they may. */
  refusal?: string | undefined;
  /** What is asked before the file; `again` reads the chosen file once more, when there is one. */
  before?: (again: (() => void) | undefined) => ReactNode;
  /** What to do next, once loaded. */
  next?: ReactNode;
}

/** From a file to what it would do, and then to its being done: nothing changes before that is confirmed. */
export function SheetLoading({ read, preview, carry, refusal, before, next }: LoadingProps) {
  const [file, setFile] = useState<{ id: string; name: string }>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const [done, setDone] = useState<{ created: number; changed: number }>();
  const take = (chosen: File): void => {
    setSending(true);
    setProblem(undefined);
    setDone(undefined);
    upload(chosen)
      .then((sent) => { setFile(sent); read(sent.id); }, (no: unknown) => setProblem(no instanceof CallProblem ? no : undefined))
      .finally(() => setSending(false));
  };
  const failed = problem ?? preview.error;
  return (
    <Block title={words.load}>
      <div className="stack wide">
        {before?.(file && !done ? () => read(file.id) : undefined)}
        {refusal ? <Note>{refusal}</Note> : <FileField label={words.file} hint={words.fileHint} accept=".xlsx,.ods,.csv,.txt,.xls" chosen={file?.name} onFile={take} />}
        {sending || preview.isPending ? <LongWork title={words.reading} done={0} /> : null}
        {failed ? <Refused problem={failed} what={words.failed} /> : null}
        {done ? <Note kind="ok" actions={<>{next}<Button small onClick={() => setDone(undefined)}>{words.again}</Button></>}>{words.done(done.created, done.changed)}</Note> : null}
        {file && preview.data && !preview.isPending && !done ? <SheetTrial key={preview.data.previewId} preview={preview.data} carry={carry} refusal={refusal} onRead={(mapping) => read(file.id, mapping)} onDone={(result) => { setDone(result); setFile(undefined); }} /> : null}
      </div>
    </Block>
  );
}
