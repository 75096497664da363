import { useState } from 'react';
import { upload, type UploadedFile } from '../../../../web/api/call.ts';
import { CallProblem } from '../../../../web/api/problem.ts';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { DoneStep } from './DoneStep.tsx';
import { HeadingsStep } from './HeadingsStep.tsx';
import { TrialStep } from './TrialStep.tsx';

/** `/administrar/cuentas/importar`: a sheet, its trial, and only then the import, which can be undone. */
export function PeopleImportPage() {
  const trial = accountsApi.useTell('previewImport');
  const carry = accountsApi.useTell('import');
  const [file, setFile] = useState<UploadedFile>();
  const [undone, setUndone] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const preview = trial.data;
  const done = carry.data;
  const read = (taken: UploadedFile, mapping?: Record<string, string | null>): void => trial.mutate({ fileId: taken.id, ...(mapping ? { mapping } : {}) });
  const take = async (chosen: File): Promise<void> => {
    setProblem(null);
    trial.reset();
    try {
      const taken = await upload(chosen);
      setFile(taken);
      read(taken);
    } catch (thrown) {
      if (!(thrown instanceof CallProblem)) throw thrown;
      setProblem(thrown);
    }
  };
  const again = (): void => {
    trial.reset();
    carry.reset();
    setFile(undefined);
    setUndone(false);
  };
  const title = undone ? words.importing.titleUndone : done ? words.importing.titleDone(done.created + done.changed) : preview && preview.missing.length === 0 ? words.importing.titleTrial(preview.created + preview.changed, preview.refused) : words.importing.titleStart;
  return (
    <div className="stack wide">
      <PageHead eyebrow={words.importing.eyebrow} title={title} lead={done ? undefined : words.importing.lead} tools={done || preview ? <Button kind="quiet" icon="undo" onClick={again}>{words.importing.again}</Button> : <LinkButton kind="quiet" href={paths.accounts}>{words.importing.toList}</LinkButton>} />
      {done ? <DoneStep done={done} undone={undone} onUndone={() => setUndone(true)} /> : null}
      {done ? null : (
        <Block title={words.importing.file}>
          <div className="stack">
            <FileField label={words.importing.file} hint={words.importing.fileHint} accept=".xlsx,.ods,.csv" onFile={(chosen) => void take(chosen)} chosen={file?.name} />
            <p className="row">
              <a href="/api/accounts.template?format=xlsx" download>{words.importing.template}</a>
              <a href="/api/accounts.export?format=xlsx" download>{words.importing.save}</a>
            </p>
            {trial.isPending ? <p className="meta" role="status">{words.importing.reading}</p> : null}
            <Refused problem={problem ?? trial.error} what={words.importing.notRead} />
          </div>
        </Block>
      )}
      {preview && file && !done ? <HeadingsStep key={preview.previewId} preview={preview} onRead={(mapping) => read(file, mapping)} busy={trial.isPending} /> : null}
      {preview && !done && preview.missing.length === 0 ? <TrialStep preview={preview} busy={carry.isPending} problem={carry.error} onImport={(onlyValid) => carry.mutate({ previewId: preview.previewId, onlyValid })} /> : null}
    </div>
  );
}
