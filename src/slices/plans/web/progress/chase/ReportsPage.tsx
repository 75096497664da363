import { Refused } from '../../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../../web/route.ts';
import { Button } from '../../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { Segmented } from '../../../../../web/ui/Segmented.tsx';
import type { Period } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import { PlanAway, PlanHead } from '../../plan/PlanHead.tsx';
import { useOpenPlan, type OpenPlan } from '../../plan/state.ts';
import { OutsideNote } from '../OutsideNote.tsx';
import { acts, outsideWords } from '../words.ts';
import { DebtsView } from './DebtsView.tsx';
import { ListView } from './ListView.tsx';
import { OpenPeriodDialog } from './OpenPeriodDialog.tsx';
import { PeriodBar } from './PeriodBar.tsx';
import { ResponsiblesView } from './ResponsiblesView.tsx';
import { ReviewView } from './ReviewView.tsx';
import { reportsSentence } from './sentence.ts';
import { periodAt, reportViews, waiting, type ReportsKey, type ReportsView } from './view.ts';
import { chaseWords as words } from './words.ts';

/** The reports of a plan: who owes, what waits for a review, all of them, and which institution each name is. */
export function ReportsPage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Chase open={open} /> : <PlanAway problem={problem} again={again} />;
}

function Chase({ open }: { open: OpenPlan }) {
  const [view, change] = useView<ReportsKey>();
  const { plan } = open;
  const asked = plansApi.useAsk('periods', { planId: plan.id });
  const periods = asked.data?.items ?? [];
  const period = (viewOf(view) === 'revisar' && view.periodo === undefined ? waiting(periods) : undefined) ?? periodAt(periods, view.periodo);
  const outside = asked.error?.code === 'house.not-your-place';
  const title = asked.data ? reportsSentence(period, plan.territory) : outside ? outsideWords.title : asked.error ? words.failed : words.reading;
  const mayOpen = asked.data?.mayOpen ?? false;
  return (
    <>
      <PlanHead open={open} at="reports" title={title} />
      {outside ? <OutsideNote planId={plan.id} /> : asked.error ? <Refused problem={asked.error} what={words.failed} todo={<Button onClick={() => void asked.refetch()}>{acts.again}</Button>} /> : null}
      {asked.data ? <Body open={open} periods={asked.data.items} period={period} mayOpen={mayOpen} /> : null}
      {view.hacer === 'abrir' && mayOpen ? <OpenPeriodDialog open={open} periods={asked.data?.items ?? []} onClose={(opened) => change({ hacer: undefined, ...(opened ? { periodo: opened, vista: undefined } : {}) })} /> : null}
    </>
  );
}

interface BodyProps {
  open: OpenPlan;
  periods: readonly Period[];
  period: Period | undefined;
  mayOpen: boolean;
}

/** A task leads here by the state it speaks of. */
const viewOf = ({ vista, estado }: { vista?: string; estado?: string }): ReportsView => reportViews.find((one) => one === vista) ?? (estado === 'reported' ? 'revisar' : 'deben');

function Body({ open, periods, period, mayOpen }: BodyProps) {
  const [view, change] = useView<ReportsKey>();
  const at = viewOf(view);
  const views = <Segmented label={words.views} value={at} options={reportViews.map((value) => ({ value, label: words.view[value] }))} onChange={(vista) => change({ vista: vista === 'deben' ? undefined : vista, reporte: undefined, estado: undefined, responsable: undefined, q: undefined })} />;
  return (
    <>
      {period ? <PeriodBar open={open} periods={periods} period={period} mayOpen={mayOpen} bare={at === 'revisar'} /> : null}
      <div className="filters" style={{ overflowX: 'auto' }}>{views}</div>
      {!period && at !== 'responsables' ? (
        <EmptyState title={words.emptyTitle} actions={mayOpen ? <Button kind="main" onClick={() => change({ hacer: 'abrir' })}>{words.open}</Button> : undefined}>{mayOpen ? words.emptyBody : words.emptyRead}</EmptyState>
      ) : null}
      {period && at === 'deben' ? <DebtsView open={open} period={period} mayRemind={mayOpen} /> : null}
      {period && at === 'revisar' ? <ReviewView open={open} period={period} other={waiting(periods.filter(({ id }) => id !== period.id))} /> : null}
      {period && at === 'lista' ? <ListView open={open} period={period} /> : null}
      {at === 'responsables' ? <ResponsiblesView open={open} mayName={mayOpen} /> : null}
    </>
  );
}
