import { useState } from 'react';
import { paths } from '../../../../../web/paths.ts';
import { usePart, useView } from '../../../../../web/route.ts';
import { useMay } from '../../../../../web/session.ts';
import { Columns } from '../../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { plansApi } from '../../api.ts';
import { PlanAway, PlanHead } from '../../plan/PlanHead.tsx';
import { hasDraft, useOpenPlan, type OpenPlan } from '../../plan/state.ts';
import { VersionDialog } from '../../plan/VersionDialog.tsx';
import { planWords } from '../../words.ts';
import { AdjustmentBlock } from '../adjustment/AdjustmentBlock.tsx';
import { DiagnosisBlock } from '../diagnosis/DiagnosisBlock.tsx';
import { updatingWords as words } from '../words.ts';
import { Branches } from './Branches.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import { Progress } from './Progress.tsx';
import { Queue } from './Queue.tsx';
import { whichOf, type UpdatingViewKey } from './queue.ts';
import type { Updating } from './state.ts';
import { updatingTitle } from './title.ts';

/** Updating a plan from the version in force: what was decided of each element, and what waits. */
export function UpdatingPage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  const asked = plansApi.useAsk('updating', { planId: usePart('planId') });
  if (!open || (asked.error && !asked.data)) return <PlanAway problem={problem ?? asked.error} again={() => { again(); void asked.refetch(); }} />;
  return (
    <>
      <PlanHead open={open} at="updating" title={asked.data ? updatingTitle(asked.data, open.plan) : words.reading} />
      {asked.data ? <Body open={open} updating={asked.data} /> : <p className="meta" role="status">{words.reading}</p>}
    </>
  );
}

function Body({ open, updating }: { open: OpenPlan; updating: Updating }) {
  const more = (
    <>
      <DiagnosisBlock open={open} />
      <AdjustmentBlock open={open} />
    </>
  );
  if (updating.to === null || (!updating.running && hasDraft(open.plan))) return <div className="stack wide"><Begin open={open} />{more}</div>;
  return <div className="stack wide">{updating.running ? <Running open={open} updating={updating} /> : <Past open={open} updating={updating} />}{more}</div>;
}

/** How an updating begins, or why it cannot yet. */
function Begin({ open: { plan } }: { open: OpenPlan }) {
  const [asking, setAsking] = useState(false);
  const may = useMay();
  const reason = !may('plans.start-version') ? planWords.reasons.noGrant(planWords.reasons.whats.version) : plan.mayEdit ? undefined : planWords.reasons.noReach;
  const draft = <LinkButton kind="main" href={paths.plan(plan.id, { version: String(plan.headVersion) })}>{words.goDraft}</LinkButton>;
  if (plan.sealedVersion === null) return <EmptyState title={words.beginTitle} actions={draft}>{words.beginBody} {words.beginNone}</EmptyState>;
  if (hasDraft(plan)) return <EmptyState title={words.beginTitle} actions={draft}>{words.beginBody} {words.otherDraftBody(plan.headVersion)}</EmptyState>;
  return (
    <>
      <EmptyState title={words.beginTitle} actions={<Button kind="main" disabledReason={reason} onClick={() => setAsking(true)}>{words.begin}</Button>}>{words.beginBody}</EmptyState>
      {asking ? <VersionDialog plan={plan} start="updating" onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Running({ open, updating }: { open: OpenPlan; updating: Updating }) {
  const { plan } = open;
  const done = updating.totals.missing === 0;
  return (
    <Columns
      main={
        <>
          <Progress open={open} updating={updating} tools={done ? <LinkButton kind="main" href={paths.plan(plan.id, { version: String(plan.headVersion) })}>{words.approveNow}</LinkButton> : <LinkButton href={paths.plan(plan.id, { version: String(plan.headVersion) })}>{words.goDraft}</LinkButton>} />
          <Queue open={open} updating={updating} />
          <DecisionTable open={open} updating={updating} />
        </>
      }
      side={<Branches open={open} updating={updating} />}
    />
  );
}

/** The last updating, approved: what was decided stays to be read; the next can begin. */
function Past({ open, updating }: { open: OpenPlan; updating: Updating }) {
  const [view] = useView<UpdatingViewKey>();
  return (
    <>
      <Begin open={open} />
      <DecisionTable open={open} updating={updating} which={view.ver === undefined ? 'all' : whichOf(view.ver)} />
    </>
  );
}
