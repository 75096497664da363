import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import type { Period } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { numberText } from '../../written.ts';
import { acts } from '../words.ts';
import { OneReport } from './OneReport.tsx';
import { talliesOf, type ReportsKey } from './view.ts';
import { chaseWords, reviewWords as words } from './words.ts';

interface ReviewViewProps {
  open: OpenPlan;
  period: Period;
  /** Another period whose reports wait. */
  other: Period | undefined;
}

/** Reports that wait, one at a time; one that the address names is shown whatever its state, so that a decision can be thought over. */
export function ReviewView({ open, period, other }: ReviewViewProps) {
  const [view, change] = useView<ReportsKey>();
  const { plan } = open;
  const queue = plansApi.useAsk('reports', { planId: plan.id, period: period.id, state: 'reported', responsible: view.responsable, limit: 100 }, { keep: true });
  const items = queue.data?.items ?? [];
  const named = items.findIndex(({ id }) => id === view.reporte);
  const apart = plansApi.useAsk('report', { reportId: view.reporte ?? '' }, { enabled: view.reporte !== undefined && queue.data !== undefined && named < 0 });
  const outside = view.reporte !== undefined && named < 0 ? apart.data : undefined;
  const at = Math.max(0, named);
  const shown = outside ?? items[at];
  const problem = queue.error ?? (named < 0 ? apart.error : null);
  const go = (step: 1 | -1): void => change({ reporte: items[(at + step + items.length) % Math.max(1, items.length)]?.id });
  const decided = (): void => change({ reporte: items.length > 1 ? items[(at + 1) % items.length]?.id : undefined });
  if (problem) return <Refused problem={problem} what={chaseWords.failed} todo={<Button onClick={() => { change({ reporte: undefined }); void queue.refetch(); }}>{acts.again}</Button>} />;
  if (!queue.data) return <p className="meta" role="status">{chaseWords.reading}</p>;
  if (!shown) return <EmptyState title={words.noneTitle(period.name)} actions={<>{other ? <LinkButton kind="main" href={paths.planReports(plan.id, { vista: 'revisar', periodo: other.id })}>{words.other(other.name)}</LinkButton> : null}<LinkButton href={paths.planReports(plan.id, { periodo: period.id })}>{words.seeOwed}</LinkButton></>}>{words.noneBody}</EmptyState>;
  const whole = Math.max(talliesOf(period).toReview, items.length);
  const place = outside ? undefined : words.place(numberText(at + 1, plan.territory), numberText(view.responsable ? items.length : whole, plan.territory));
  return (
    <Block title={<>{open.scheme.kinds.find(({ id }) => id === shown.kind)?.name ?? shown.kind} <span className="code">{shown.code}</span></>} meta={place}>
      <OneReport key={`${shown.id} ${shown.version}`} open={open} report={shown} several={items.length > 1} onNext={() => go(1)} onPrevious={() => go(-1)} onDecided={decided} onStale={() => void queue.refetch()} />
    </Block>
  );
}
