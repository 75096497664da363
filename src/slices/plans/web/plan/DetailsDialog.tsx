import { useState } from 'react';
import { DateField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { PlanView } from '../../contract/plan.ts';
import { plansApi } from '../api.ts';
import { dialogWords as words, newWords, planWords } from '../words.ts';
import { hasDraft } from './state.ts';
import { TaskDialog } from './TaskDialog.tsx';

/** A plan's own data; what belongs to an approved version is shown and says how it changes. */
export function DetailsDialog({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const head = plan.versions.find((v) => v.number === plan.headVersion);
  const free = hasDraft(plan);
  const [title, setTitle] = useState(plan.title);
  const [validFrom, setValidFrom] = useState(head?.validFrom ?? '');
  const [validTo, setValidTo] = useState(head?.validTo ?? '');
  const [legalBasis, setLegalBasis] = useState(head?.legalBasis ?? '');
  const [source, setSource] = useState(plan.source ?? '');
  const update = plansApi.useTell('update');
  const ofVersion = free ? { validFrom: validFrom || null, validTo: validTo || null, legalBasis: legalBasis.trim() || null } : {};
  const act = (): void =>
    update.mutate({ planId: plan.id, version: plan.version, title: title.trim(), source: source.trim() || null, ...ofVersion }, { onSuccess: () => { showToast({ text: words.detailsSaved }); onClose(); } });
  return (
    <TaskDialog title={words.detailsTitle} act={words.save} onAct={act} onClose={onClose} busy={update.isPending} problem={update.error} failed={planWords.notUpdated}>
      <TextField label={newWords.name} value={title} onChange={setTitle} maxLength={300} error={title.trim().length < 3 ? newWords.needTitle : undefined} />
      <DateField label={newWords.from} optional value={validFrom} onChange={setValidFrom} readOnly={!free} />
      <DateField label={newWords.to} optional value={validTo} onChange={setValidTo} readOnly={!free} error={validFrom && validTo && validFrom > validTo ? newWords.backwards : undefined} />
      <TextField label={newWords.legal} optional value={legalBasis} onChange={setLegalBasis} readOnly={!free} maxLength={500} {...(free ? {} : { hint: words.detailsSealed })} />
      <TextField label={newWords.source} hint={newWords.sourceHint} optional value={source} onChange={setSource} maxLength={300} />
    </TaskDialog>
  );
}
