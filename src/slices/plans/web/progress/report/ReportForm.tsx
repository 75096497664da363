import { useSignal } from '../../../../../web/api/signal.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../../web/ui/Field.tsx';
import { NumberField, Radio, TextArea } from '../../../../../web/ui/fields.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import type { Report } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import { decimalOf } from '../../written.ts';
import { copyText } from '../copy.ts';
import { FilesField } from '../FilesField.tsx';
import { ReportConflict } from './ReportConflict.tsx';
import { useReporting } from './reporting.ts';
import { formWords as words } from './words.ts';
import './report.css';

/** The form of one report, made for a phone: a value or one of two absences, what was done, its evidence. */
export function ReportForm({ report, territory, onSent }: { report: Report; territory: string; onSent: () => void }) {
  const decimal = decimalOf(territory);
  const form = useReporting(report, decimal, onSent);
  const signal = useSignal();
  const sums = plansApi.useAsk('elementProgress', { elementId: report.elementId ?? '' }, { enabled: report.elementId !== null, freshMs: 300_000 }).data?.accumulation === 'acumulado';
  const { draft, write, problem } = form;
  if (form.conflict) return <ReportConflict form={form} theirs={form.conflict} territory={territory} />;
  const closed = problem?.code === 'plans.period-closed';
  const copy = (): void => void copyText(words.textToCopy(report.code, report.text, draft.choice === 'value' ? draft.text : (draft.choice ?? ''), draft.narrative));
  return (
    <form className="form say" noValidate style={{ maxWidth: 'none' }} onSubmit={(event) => { event.preventDefault(); form.send(); }}>
      {form.resumed ? <Note kind="info" actions={<Button small onClick={form.drop}>{words.discard}</Button>}>{words.resumed}</Note> : null}
      <FieldGroup label={words.choice} error={form.needsChoice ? words.needChoice : undefined}>
        <Radio name="choice" label={words.hasValue} note={words.hasValueNote} checked={draft.choice === 'value'} onChange={() => write({ choice: 'value' })} />
        <Radio name="choice" label={words.sd} note={words.sdNote} checked={draft.choice === 's/d'} onChange={() => write({ choice: 's/d' })} />
        <Radio name="choice" label={words.np} note={words.npNote} checked={draft.choice === 'np'} onChange={() => write({ choice: 'np' })} />
      </FieldGroup>
      {draft.choice === 'value' ? <NumberField label={words.value} hint={`${decimal === '.' ? words.valueHintPoint : words.valueHint}${sums ? ` ${words.sumHint}` : ''}`} unit={report.unit ?? undefined} value={draft.text} onChange={(text) => write({ text })} error={form.needsValue ? words.needValue : undefined} /> : null}
      <TextArea label={words.narrative} hint={words.narrativeHint} optional rows={5} maxLength={10_000} value={draft.narrative} onChange={(narrative) => write({ narrative })} />
      <FilesField label={words.evidence} files={draft.files} onChange={(files) => write({ files })} />
      {signal ? null : <Note kind="risk">{words.noSignalNow}</Note>}
      {problem && signal && problem.code === 'offline' ? <Note kind="ok">{words.signalBack}</Note> : null}
      {problem && !(signal && problem.code === 'offline') ? <Refused problem={problem} what={words.failed} kept={closed ? undefined : words.keptHere} todo={closed ? <Button small icon="copy" onClick={copy}>{words.copy}</Button> : undefined} /> : null}
      <div className="acts">
        <Button kind="main" type="submit" busy={form.busy}>{report.state === 'reported' ? words.sendAgain : words.send}</Button>
        {form.touched ? <span className="meta" role="status">{words.kept}</span> : null}
      </div>
    </form>
  );
}
