import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useGo } from '../../../../web/route.ts';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { DateField, Radio } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { PlanView } from '../../contract/plan.ts';
import { plansApi } from '../api.ts';
import { versionDialogWords as updating } from '../updating/words.ts';
import { dialogWords as words, newWords, planWords } from '../words.ts';
import { TaskDialog } from './TaskDialog.tsx';

type Start = 'updating' | 'copy' | 'empty';

/** Starting a new version of an approved plan: updating the one in force, a free copy of it, or from nothing. */
export function VersionDialog({ plan, onClose, start: first = 'copy' }: { plan: PlanView; onClose: () => void; start?: Start }) {
  const [from, setFrom] = useState<Start>(first);
  const [validFrom, setValidFrom] = useState(plan.validFrom ?? '');
  const [validTo, setValidTo] = useState(plan.validTo ?? '');
  const start = plansApi.useTell('startVersion');
  const go = useGo();
  const done = ({ headVersion }: { headVersion: number }): void => {
    showToast({ text: from === 'updating' ? updating.started : words.versionStarted });
    onClose();
    go(from === 'updating' ? paths.planUpdating(plan.id) : paths.plan(plan.id, { version: String(headVersion) }));
  };
  const act = (): void =>
    start.mutate({ planId: plan.id, version: plan.version, from: from === 'empty' ? 'empty' : 'copy', updating: from === 'updating', validFrom: validFrom || undefined, validTo: validTo || undefined }, { onSuccess: done });
  return (
    <TaskDialog title={words.versionTitle} act={words.versionDo} onAct={act} onClose={onClose} busy={start.isPending} problem={start.error} failed={planWords.notVersioned}>
      <p>{words.versionMeaning(plan.headVersion + 1)}</p>
      <FieldGroup label={words.versionFrom}>
        <Radio name="from" label={updating.update} note={updating.updateNote} checked={from === 'updating'} onChange={() => setFrom('updating')} />
        <Radio name="from" label={words.versionCopy} note={words.versionCopyNote} checked={from === 'copy'} onChange={() => setFrom('copy')} />
        <Radio name="from" label={words.versionEmpty} note={words.versionEmptyNote} checked={from === 'empty'} onChange={() => setFrom('empty')} />
      </FieldGroup>
      <DateField label={newWords.from} optional value={validFrom} onChange={setValidFrom} />
      <DateField label={newWords.to} optional value={validTo} onChange={setValidTo} error={validFrom && validTo && validFrom > validTo ? newWords.backwards : undefined} />
    </TaskDialog>
  );
}
