import { addressOf } from '../../../../../web/api/call.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { useMay } from '../../../../../web/session.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { plansApi } from '../../api.ts';
import { FileStep } from '../../importing/FileStep.tsx';
import { HeadingsStep } from '../../importing/HeadingsStep.tsx';
import { TrialStep } from '../../importing/TrialStep.tsx';
import { numberText } from '../../written.ts';
import { useReportsSheet } from './state.ts';
import { sheetWords as words } from './words.ts';

interface ImportProps {
  periodId: string;
  periodName: string;
  territory: string;
  /** Whose rows the sheet to download holds; all within reach when absent. */
  responsible?: string;
  onClose: () => void;
}

/** The sheet that came back: its headings, a trial, and only then the reports; and the way back. */
export function ReportsImport({ periodId, periodName, territory, responsible, onClose }: ImportProps) {
  const sheet = useReportsSheet(periodId);
  const may = useMay();
  const download = addressOf('plans.report-sheet', { periodId, responsible, format: 'xlsx' });
  return (
    <Dialog open keepOpen wide onClose={onClose} title={words.title(periodName)} actions={<Button kind="quiet" onClick={onClose}>{words.close}</Button>}>
      {sheet.done ? <Done done={sheet.done} territory={territory} onAgain={sheet.startAgain} /> : (
        <div className="stack">
          <p className="meta">{words.lead} {may('plans.report-sheet') ? <LinkButton small kind="quiet" icon="download" href={download} download>{words.download}</LinkButton> : null}</p>
          <FileStep importing={sheet} may={may('plans.preview-reports')} ready title={words.steps.file} />
          {sheet.preview ? <HeadingsStep key={sheet.preview.previewId} importing={sheet} preview={sheet.preview} title={words.steps.headings} /> : null}
          {sheet.preview ? <TrialStep importing={sheet} preview={sheet.preview} may={may('plans.import-reports')} title={words.steps.trial} /> : null}
        </div>
      )}
    </Dialog>
  );
}

function Done({ done, territory, onAgain }: { done: { importId: string; changed: number; leftOut: number }; territory: string; onAgain: () => void }) {
  const undo = plansApi.useTell('undoReports');
  const may = useMay()('plans.undo-reports');
  const text = (n: number): string => numberText(n, territory);
  return (
    <div className="stack">
      {undo.data ? <Note kind="ok">{words.undone(text(undo.data.undone), undo.data.undone)}</Note> : (
        <Note kind="ok" actions={<Button small icon="undo" busy={undo.isPending} disabledReason={may ? undefined : words.noGrant} onClick={() => undo.mutate({ importId: done.importId })}>{words.undo}</Button>}>
          {words.done(text(done.changed), done.changed)} {done.leftOut > 0 ? words.leftOut(text(done.leftOut), done.leftOut) : ''}
        </Note>
      )}
      {undo.error ? <Refused problem={undo.error} what={words.notUndone} /> : null}
      <Button onClick={onAgain}>{words.again}</Button>
    </div>
  );
}
