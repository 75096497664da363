import { useState } from 'react';
import { addressOf } from '../../../../web/api/call.ts';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import type { Resource } from '../../contract/resource.ts';
import { plansApi } from '../api.ts';
import type { OpenPlan } from '../plan/state.ts';
import { planWords } from '../words.ts';
import { inARow, numberText } from '../written.ts';
import type { ViewsKey } from './Counted.tsx';
import { MoneyTables } from './MoneyTables.tsx';
import { Records } from './Records.tsx';
import { ResourceDialog } from './ResourceDialog.tsx';
import { ResourceImport } from './ResourceImport.tsx';
import { moneyWords as words } from './money-words.ts';
import { actionsText, weaveWords } from './words.ts';

const useMoney = ({ plan, shown }: OpenPlan, year: string | undefined, enabled = true) => plansApi.useAsk('money', { planId: plan.id, version: shown, ...(year ? { year: Number(year) } : {}) }, { keep: true, enabled });

/** «4 de 32 acciones tienen dinero». */
export function useMoneyTitle(open: OpenPlan, enabled: boolean, year: string | undefined): string {
  const money = useMoney(open, year, enabled).data;
  const text = (n: number): string => numberText(n, open.plan.territory);
  if (!money) return weaveWords.reading;
  return money.of === 0 ? words.noActions : words.title(money.of - money.lacking.length, actionsText(money.of, text), text);
}

type Task = { is: 'new' } | { is: 'edit'; resource: Resource } | { is: 'import' };

/** The money and the people of a plan: sums from every side, who has none, and the records themselves. */
export function MoneyView({ open }: { open: OpenPlan }) {
  const [view, change] = useView<ViewsKey>();
  const [task, setTask] = useState<Task>();
  const may = useMay();
  const { plan, shown } = open;
  const whole = useMoney(open, undefined);
  const money = useMoney(open, view.anio);
  if (money.error) return <Refused problem={money.error} what={weaveWords.failed} todo={<Button onClick={() => void money.refetch()}>{planWords.again}</Button>} />;
  if (!money.data) return <p className="meta" role="status">{weaveWords.reading}</p>;
  const years = [...new Set([...(whole.data?.byYear ?? []), ...(whole.data?.people ?? [])].map(({ year }) => year))].sort();
  const stop = may('plans.save-resource') ? (money.data.mayEdit ? undefined : words.noReach) : planWords.reasons.noGrant(planWords.reasons.whats.edit);
  const { currency, currencies } = money.data;
  return (
    <>
      <FilterBar filters={[]}>
        <MenuButton className={view.anio ? 'btn sm on' : 'btn sm'} entries={[{ key: ' all', label: words.allYears, onAct: () => change({ anio: undefined }) }, ...years.map((year) => ({ key: String(year), label: String(year), onAct: () => change({ anio: String(year) }) }))]}>{view.anio ? words.year(view.anio) : words.everyYear}</MenuButton>
        <Button small icon="plus" onClick={() => setTask({ is: 'new' })} disabledReason={stop}>{words.add}</Button>
        {stop === undefined ? <Button small icon="upload" onClick={() => setTask({ is: 'import' })}>{words.sheet}</Button> : null}
        <LinkButton small icon="download" href={addressOf('plans.resource-sheet', { planId: plan.id, version: shown, format: 'xlsx' })} download>{words.download}</LinkButton>
      </FilterBar>
      {currencies.length > 1 ? <Note kind="info">{words.unsummed(inARow(currencies))}</Note> : null}
      {money.data.totals.length === 0 && money.data.people.length === 0 ? <EmptyState title={words.noRecords} actions={stop === undefined ? <><Button kind="main" icon="plus" onClick={() => setTask({ is: 'new' })}>{words.add}</Button><Button icon="upload" onClick={() => setTask({ is: 'import' })}>{words.sheet}</Button></> : undefined}>{words.noRecordsBody}</EmptyState> : null}
      <MoneyTables open={open} money={money.data} />
      <Records open={open} year={view.anio} mayEdit={stop === undefined} onEdit={(resource) => setTask({ is: 'edit', resource })} />
      {currency ? <p className="meta">{words.currency(currency.code, currency.name, currency.source)}</p> : null}
      {task?.is === 'import' ? <ResourceImport planId={plan.id} territory={plan.territory} onClose={() => setTask(undefined)} /> : null}
      {task && task.is !== 'import' ? <ResourceDialog open={open} resource={task.is === 'edit' ? task.resource : undefined} currency={currency?.code} onClose={() => setTask(undefined)} /> : null}
    </>
  );
}
