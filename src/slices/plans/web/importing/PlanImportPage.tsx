import { useState, type ReactNode } from 'react';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Columns } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { plansApi } from '../api.ts';
import type { Picked } from '../Picks.tsx';
import { importWords as words } from '../words.ts';
import { FileStep } from './FileStep.tsx';
import { HeadingsStep } from './HeadingsStep.tsx';
import { PastImports } from './PastImports.tsx';
import { ResultStep } from './ResultStep.tsx';
import { ready, useImporting } from './state.ts';
import { importSentence } from './title.ts';
import { TargetStep } from './TargetStep.tsx';
import { TrialStep } from './TrialStep.tsx';

/** Bringing a sheet into a plan, on one page: where it goes, the file, its headings, a trial, and only then the import. */
export function PlanImportPage() {
  const [view] = useView<'plan' | 'esquema'>();
  const plan = plansApi.useAsk('get', { planId: view.plan }, { enabled: Boolean(view.plan) });
  if (view.plan && !plan.data && !plan.error) return <p className="meta" role="status">{words.reading}</p>;
  return <Steps key={view.plan} scheme={plan.data?.scheme ?? view.esquema ?? ''} plan={plan.data && { id: plan.data.id, name: plan.data.title }} />;
}

/** The past imports stand beside the steps; without a plan the steps take the whole width. */
const Beside = ({ main, side }: { main: ReactNode; side: ReactNode }) => (side ? <Columns main={main} side={side} /> : <>{main}</>);

function Steps({ scheme, plan }: { scheme: string; plan: Picked | undefined }) {
  const importing = useImporting(scheme, plan);
  const [undone, setUndone] = useState<'no' | 'yes' | 'with its plan'>('no');
  const mayDo = useMay();
  const may = mayDo('plans.preview-import');
  const { state } = importing;
  const again = (): void => {
    setUndone('no');
    importing.startAgain();
  };
  const planId = state.done?.planId ?? (state.target === 'existing' ? state.plan?.id : undefined);
  return (
    <>
      <PageHead eyebrow={words.page} title={importSentence(state.preview, state.done, undone !== 'no')} lead={state.done ? undefined : words.lead} tools={state.preview ? <Button kind="quiet" icon="undo" onClick={again}>{words.startAgain}</Button> : undefined} />
      {may ? null : <Note kind="risk">{words.noGrant}</Note>}
      <Beside
        main={
          state.done ? <ResultStep done={state.done} undone={undone} onUndone={(planRemoved) => setUndone(planRemoved ? 'with its plan' : 'yes')} onAgain={again} /> : (
            <>
              <TargetStep importing={importing} />
              <FileStep importing={importing} may={may} ready={ready(state)} />
              {state.preview ? <HeadingsStep key={state.preview.previewId} importing={importing} preview={state.preview} /> : null}
              {state.preview ? <TrialStep importing={importing} preview={state.preview} may={mayDo('plans.import')} /> : null}
            </>
          )
        }
        side={planId ? <PastImports planId={planId} /> : null}
      />
    </>
  );
}
