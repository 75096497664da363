import { useState } from 'react';
import { DateField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { plansApi } from '../api.ts';
import { dialogWords as words, planWords } from '../words.ts';
import { numberText } from '../written.ts';
import type { OpenPlan } from './state.ts';
import { TaskDialog } from './TaskDialog.tsx';

/** Approving: says what sealing means, takes the date and the act. */
export function ApproveDialog({ open: { plan, gaps, elements }, onClose }: { open: OpenPlan; onClose: () => void }) {
  const [approvedOn, setApprovedOn] = useState('');
  const [legalBasis, setLegalBasis] = useState(plan.legalBasis ?? '');
  const [why, setWhy] = useState('');
  const approve = plansApi.useTell('approve');
  const lacking = gaps.reduce((sum, gap) => sum + gap.count, 0);
  const act = (): void =>
    approve.mutate(
      { planId: plan.id, version: plan.version, approvedOn: approvedOn || undefined, legalBasis: legalBasis.trim() || undefined, why: why.trim() || undefined },
      { onSuccess: () => { showToast({ text: words.approved }); onClose(); } },
    );
  return (
    <TaskDialog title={words.approveTitle} act={words.approveDo} onAct={act} onClose={onClose} busy={approve.isPending} problem={approve.error} failed={planWords.notApproved}>
      <p>{words.approveMeaning(plan.headVersion, numberText(elements.length, plan.territory))}</p>
      {lacking > 0 ? <Note kind="risk">{words.approveGaps(numberText(lacking, plan.territory))}</Note> : null}
      <DateField label={words.approvedOn} hint={words.approvedOnHint} optional value={approvedOn} onChange={setApprovedOn} />
      <TextField label={words.approveLegal} hint={words.approveLegalHint} optional value={legalBasis} onChange={setLegalBasis} maxLength={500} />
      <TextArea label={words.why} hint={words.whyHint} optional value={why} onChange={setWhy} rows={2} maxLength={1000} />
    </TaskDialog>
  );
}
