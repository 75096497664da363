import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../../web/ui/Button.tsx';
import { Share } from '../../../../../web/ui/Share.tsx';
import { Todo, type TodoItem } from '../../../../../web/ui/Todo.tsx';
import type { Tone } from '../../../../../web/ui/Sprite.tsx';
import type { Period } from '../../../contract/report.ts';
import { anything } from '../../matrix/rows.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { countOf } from '../../sentence.ts';
import { inARow, numberText } from '../../written.ts';
import { kindOf } from '../../../rules/scheme.ts';
import { dueText, lateDaysOf } from '../value.ts';
import { talliesOf, waiting } from '../chase/view.ts';
import { toneCounts, toneWords, type Board } from './tones.ts';
import type { BoardKey } from './view.ts';
import { boardWords } from './words.ts';

const words = boardWords.items;

/** What is late, who owes, what waits for a review, what has no datum or no money; each with where to go. */
export function BoardMissing({ open, board, periods }: { open: OpenPlan; board: Board; periods: readonly Period[] }) {
  const [view] = useView<BoardKey>();
  const { plan } = open;
  const text = (n: number): string => numberText(n, plan.territory);
  const at = (estado: Tone): string => paths.planProgress(plan.id, { periodo: view.periodo, version: view.version, estado });
  const { late = 0, sd = 0 } = toneCounts(board.elements);
  const reports = (vista: string, period: Period | undefined): string => paths.planReports(plan.id, { vista, periodo: period?.id });
  const asked = board.period ? periods.filter(({ id }) => id === board.period?.id) : periods;
  const toReview = asked.reduce((sum, period) => sum + talliesOf(period).toReview, 0);
  const owed = asked.filter((period) => period.state === 'open' && talliesOf(period).owed > 0).sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  const { part, whole } = board.filled;
  const items: TodoItem[] = [
    ...(late > 0 ? [{ id: 'late', sign: 'late' as const, title: words.late(countsText(open, board, 'late'), toneWords(board.elements, undefined, late !== 1).late ?? boardWords.tones.late), detail: words.lateDetail, action: <LinkButton small href={at('late')}>{words.see}</LinkButton> }] : []),
    ...(board.owing > 0 ? [{ id: 'owing', sign: 'risk' as const, title: words.owing(text(board.owing), board.owing), ...(owed ? { detail: words.owingDetail(owed.name, dueText(lateDaysOf(owed.dueOn, board.asOf))) } : {}), action: <LinkButton small href={reports('deben', owed)}>{words.who}</LinkButton> }] : []),
    ...(toReview > 0 ? [{ id: 'review', sign: 'run' as const, title: words.review(text(toReview), toReview), action: <LinkButton small href={reports('revisar', waiting(asked))}>{words.toReview}</LinkButton> }] : []),
    ...(sd > 0 ? [{ id: 'sd', sign: 'sd' as const, title: words.sd(countsText(open, board, 'sd')), detail: words.sdDetail, action: <LinkButton small href={at('sd')}>{words.see}</LinkButton> }] : []),
    ...(board.withoutMoney > 0 ? [{ id: 'money', sign: 'sd' as const, title: words.money(text(board.withoutMoney), board.withoutMoney), detail: words.moneyDetail, action: <LinkButton small href={paths.planWeave(plan.id, { vista: 'dinero' })}>{words.see}</LinkButton> }] : []),
    ...(part < whole ? [{ id: 'filled', sign: 'sd' as const, title: words.filled(text(part), text(whole)), detail: <Share part={part} whole={whole} format={text} bar />, action: <LinkButton small href={paths.planTable(plan.id, { falta: anything })}>{words.fill}</LinkButton> }] : []),
  ];
  return (
    <Block title={boardWords.missing}>
      <Todo bare items={items.length > 0 ? items : [{ id: 'none', sign: 'ok', title: words.nothing }]} />
    </Block>
  );
}

/** «3 acciones y 6 metas». */
const countsText = ({ scheme, plan }: OpenPlan, board: Board, tone: Tone): string =>
  inARow(board.whole.flatMap(({ kind }) => {
    const count = toneCounts(board.elements, kind)[tone] ?? 0;
    const known = kindOf(scheme, kind);
    return count > 0 && known ? [countOf(known, count, plan.territory)] : [];
  }));
