import { Button } from '../../../../../web/ui/Button.tsx';
import { Compare } from '../../../../../web/ui/Compare.tsx';
import { Problem } from '../../../../../web/ui/Problem.tsx';
import type { Report } from '../../../contract/report.ts';
import { saidText } from '../value.ts';
import type { useReporting } from './reporting.ts';
import { formWords as words } from './words.ts';

/** Another person said something of the same element meanwhile: both sides, and a person chooses. */
export function ReportConflict({ form, theirs, territory }: { form: ReturnType<typeof useReporting>; theirs: Report; territory: string }) {
  const { draft } = form;
  return (
    <div className="stack">
      <Problem what={words.conflict} why={words.conflictWhy} kept={words.conflictKept} />
      <Compare
        fields={[
          { label: words.fields.value, yours: draft.choice === 'value' ? draft.text : (draft.choice ?? ''), theirs: saidText(theirs, theirs.unit, territory) },
          { label: words.fields.narrative, yours: draft.narrative, theirs: theirs.narrative },
          { label: words.fields.evidence, yours: words.fileCount(draft.files.length), theirs: words.fileCount(theirs.evidence.length) },
        ]}
        actions={<><Button kind="main" busy={form.busy} onClick={form.sendMine}>{words.sendMine}</Button><Button onClick={form.drop}>{words.keepTheirs}</Button></>}
      />
    </div>
  );
}
