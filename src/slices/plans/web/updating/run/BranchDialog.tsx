import { useState } from 'react';
import { FieldGroup } from '../../../../../web/ui/Field.tsx';
import { Checkbox, Radio, TextArea } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import type { UpdateDecision } from '../../../contract/updating/decision.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { TaskDialog } from '../../plan/TaskDialog.tsx';
import { numberText } from '../../written.ts';
import { decisionLabels, updatingWords as words } from '../words.ts';
import { isMissing } from '../../../rules/updating/decision.ts';
import { mayContinue, type Branch } from './queue.ts';

/** One decision for a whole branch: for what waits in it, or for all of it. */
export function BranchDialog({ open: { plan }, branch: { root, elements }, onClose }: { open: OpenPlan; branch: Branch; onClose: () => void }) {
  const waiting = elements.filter(isMissing);
  const [decision, setDecision] = useState<UpdateDecision>('keep');
  const [scope, setScope] = useState<'waiting' | 'all'>(waiting.length > 0 ? 'waiting' : 'all');
  const [reason, setReason] = useState('');
  const [continuing, setContinuing] = useState(false);
  const [tried, setTried] = useState(false);
  const decide = plansApi.useTell('decideUpdate');
  const needs = decision !== 'keep';
  const chosen = scope === 'all' ? elements : waiting;
  const number = (n: number): string => numberText(n, plan.territory);
  const act = (): void => {
    setTried(true);
    if ((needs && !reason.trim()) || chosen.length === 0) return;
    decide.mutate(
      { planId: plan.id, identities: chosen.map((e) => e.identity), decision, continuing: continuing && decision !== 'remove', reason: reason.trim() || undefined, seen: Object.fromEntries(chosen.map((e) => [e.identity, e.decisionVersion])) },
      { onSuccess: ({ decided }) => { showToast({ text: words.bulkDone(number(decided)) }); onClose(); } },
    );
  };
  return (
    <TaskDialog title={words.bulkTitle(`${root.code} ${root.text}`)} act={words.bulkDo} onAct={act} onClose={onClose} busy={decide.isPending} problem={decide.error} failed={words.notDecided}>
      <FieldGroup label={words.bulkDecision}>
        {(['keep', 'modify', 'complement', 'remove'] as const).map((one) => <Radio key={one} name="decision" label={decisionLabels[one]} checked={decision === one} onChange={() => setDecision(one)} />)}
      </FieldGroup>
      <FieldGroup label={words.bulkScope}>
        <Radio name="scope" label={waiting.length > 0 ? words.bulkUndecided(number(waiting.length)) : words.bulkNone} checked={scope === 'waiting'} onChange={() => setScope('waiting')} />
        <Radio name="scope" label={words.bulkAll(number(elements.length))} checked={scope === 'all'} onChange={() => setScope('all')} />
      </FieldGroup>
      {decision !== 'remove' && chosen.every((e) => mayContinue(e.kind)) && chosen.length > 0 ? <Checkbox label={words.continuing} note={words.continuingNote} checked={continuing} onChange={setContinuing} /> : null}
      <TextArea label={words.reason(decisionLabels[decision].toLocaleLowerCase('es'))} hint={words.reasonHint} optional={!needs} rows={3} maxLength={2000} value={reason} onChange={setReason} error={tried && needs && !reason.trim() ? words.reasonNeeded : undefined} />
    </TaskDialog>
  );
}
