import { Refused } from '../../../../../web/Refused.tsx';
import { paths } from '../../../../../web/paths.ts';
import { usePart, useView } from '../../../../../web/route.ts';
import { Columns } from '../../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import type { Period } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import { useWide } from '../../element/ElementSheet.tsx';
import { PlanAway, PlanHead } from '../../plan/PlanHead.tsx';
import { useOpenPlan, type OpenPlan } from '../../plan/state.ts';
import { ElementProgress } from '../element/ElementProgress.tsx';
import { OutsideNote } from '../OutsideNote.tsx';
import { acts, outsideWords } from '../words.ts';
import { AdvancesBlock } from './AdvancesBlock.tsx';
import { BoardControls } from './BoardControls.tsx';
import { BoardMissing } from './BoardMissing.tsx';
import { ElementList } from './ElementList.tsx';
import { EvaluationBlock } from './EvaluationBlock.tsx';
import { KindStandings } from './KindStandings.tsx';
import { LineTable } from './LineTable.tsx';
import { progressSentence } from './sentence.ts';
import type { Board } from './tones.ts';
import type { BoardKey } from './view.ts';
import { boardWords as words } from './words.ts';

/** How a plan goes: its kinds and lines under the semaphore, what is late, who owes, what is missing. */
export function ProgressPage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Going open={open} /> : <PlanAway problem={problem} again={again} />;
}

function Going({ open }: { open: OpenPlan }) {
  const [view, change] = useView<BoardKey>();
  const { plan, scheme } = open;
  const board = plansApi.useAsk('progress', { planId: plan.id, period: view.periodo }, { keep: true });
  const periods = plansApi.useAsk('periods', { planId: plan.id });
  const outside = board.error?.code === 'house.not-your-place';
  const title = board.data ? progressSentence(scheme, board.data, plan.territory) : outside ? outsideWords.title : board.error ? words.failed : words.reading;
  return (
    <>
      <PlanHead open={open} at="progress" title={title} />
      {outside ? <OutsideNote planId={plan.id} /> : board.error ? <Refused problem={board.error} what={words.failed} todo={<><Button onClick={() => void board.refetch()}>{acts.again}</Button>{view.periodo ? <Button onClick={() => change({ periodo: undefined })}>{words.seeLast}</Button> : null}</>} /> : null}
      {board.data ? <Body open={open} board={board.data} periods={periods.data?.items ?? []} mayOpen={periods.data?.mayOpen ?? false} stale={board.isPlaceholderData} /> : null}
    </>
  );
}

interface BodyProps {
  open: OpenPlan;
  board: Board;
  periods: readonly Period[];
  mayOpen: boolean;
  stale: boolean;
}

function Body({ open, board, periods, mayOpen, stale }: BodyProps) {
  const [view, change] = useView<BoardKey>();
  const { plan } = open;
  const never = periods.length === 0 && board.whole.every(({ standing }) => standing.withData === 0);
  const wide = useWide();
  const missing = <BoardMissing open={open} board={board} periods={periods} />;
  const element = board.elements.find(({ elementId }) => elementId === view.elemento);
  return (
    <div className={stale ? 'dim' : undefined}>
      <BoardControls open={open} board={board} periods={periods} />
      <Columns
        main={
          <>
            {board.elements.length === 0 ? <EmptyState title={words.nothing} actions={<LinkButton href={paths.plan(plan.id)}>{words.openTree}</LinkButton>}>{words.nothingBody}</EmptyState> : never ? (
              <EmptyState title={words.noPeriods} actions={mayOpen ? <LinkButton kind="main" href={paths.planReports(plan.id, { hacer: 'abrir' })}>{words.openPeriod}</LinkButton> : undefined}>{mayOpen ? words.noPeriodsBody : words.noPeriodsRead}</EmptyState>
            ) : <KindStandings open={open} board={board} />}
            {wide ? null : missing}
            {never ? null : <LineTable open={open} board={board} />}
            {board.elements.length > 0 ? <ElementList open={open} board={board} /> : null}
          </>
        }
        side={
          <>
            {wide ? missing : null}
            <EvaluationBlock planId={plan.id} mayChange={plan.mayEdit} />
            <AdvancesBlock open={open} />
          </>
        }
      />
      {view.elemento ? <ElementProgress open={open} element={element} elementId={view.elemento} onClose={() => change({ elemento: undefined })} /> : null}
    </div>
  );
}
