import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import type { Output } from '../../../../kernel/contract.ts';
import type { plans } from '../../contract.ts';
import type { Period } from '../../contract/report.ts';
import { plansApi } from '../api.ts';
import { dueText, lateDaysOf } from './value.ts';
import { panelWords as words } from './tab-words.ts';
import { valueWords } from './words.ts';

type Debt = Output<(typeof plans)['operations']['debts']>['items'][number];

export interface Owed {
  period: Period;
  debts: readonly Debt[];
  toReview: number;
}

/** Responsible ones named; the rest is counted. */
const named = 4;
const minute = 60_000;

/** What is owed in the open period of a plan; undefined when no period is open, nothing is owed, or it is not one's to see. */
export function useOwed(planId: string): Owed | undefined {
  const may = useMay();
  const period = plansApi.useAsk('periods', { planId }, { enabled: may('plans.periods'), freshMs: minute }).data?.items.find(({ state }) => state === 'open');
  const debts = plansApi.useAsk('debts', { planId, period: period?.id }, { enabled: period !== undefined && may('plans.debts'), freshMs: minute }).data;
  if (!period || !debts) return undefined;
  const owing = debts.items.filter(({ owed }) => owed > 0);
  const toReview = period.counts['reported'] ?? 0;
  return owing.length === 0 && toReview === 0 ? undefined : { period, debts: owing, toReview };
}

/** @param lean as one line; else by responsible */
export function PlanOwed({ planId, owed: { period, debts, toReview }, lean = false }: { planId: string; owed: Owed; lean?: boolean }) {
  const reports = debts.reduce((sum, { owed }) => sum + owed, 0);
  const due = dueText(lateDaysOf(period.dueOn));
  const sign = lateDaysOf(period.dueOn) > 0 ? ('late' as const) : ('run' as const);
  const see = <LinkButton small href={paths.planReports(planId, { periodo: period.id })}>{words.see}</LinkButton>;
  const each = lean ? [] : debts.slice(0, named).map((debt): TodoItem => ({ id: debt.responsible, sign, title: words.owes(debt.responsible || valueWords.unnamed, debt.owed, debt.total), detail: `${period.name}: ${due}` }));
  const items: TodoItem[] = [
    ...(lean && debts.length > 0 ? [{ id: 'owing', sign, title: words.line(reports, debts.length), detail: `${period.name}: ${due}`, action: see }] : each),
    ...(!lean && debts.length > named ? [{ id: 'more', sign, title: words.more(debts.length - named), action: see }] : []),
    ...(toReview > 0 ? [{ id: 'review', sign: 'run' as const, title: words.review(toReview), action: <LinkButton small href={paths.planReports(planId, { vista: 'revisar', periodo: period.id })}>{words.toReview}</LinkButton> }] : []),
  ];
  return <Todo bare={lean} items={items} />;
}
