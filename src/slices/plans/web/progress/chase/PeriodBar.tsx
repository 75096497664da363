import { useState } from 'react';
import { addressOf } from '../../../../../web/api/call.ts';
import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { useMay } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/Button.tsx';
import { MenuButton } from '../../../../../web/ui/MenuButton.tsx';
import { Icon } from '../../../../../web/ui/Sprite.tsx';
import { StateBar } from '../../../../../web/ui/StateBar.tsx';
import type { Period, ReportState } from '../../../contract/report.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { dayText } from '../../written.ts';
import { ReportsImport } from '../sheet/ReportsImport.tsx';
import { dueText, lateDaysOf } from '../value.ts';
import { statePlurals, stateTones } from '../words.ts';
import { ClosePeriodDialog } from './ClosePeriodDialog.tsx';
import { ReopenPeriodDialog } from './ReopenPeriodDialog.tsx';
import type { ReportsKey } from './view.ts';
import { chaseWords as words } from './words.ts';

interface PeriodBarProps {
  open: OpenPlan;
  periods: readonly Period[];
  period: Period;
  mayOpen: boolean;
}

/** The period on the screen: when, until when it is reported, how its reports stand, and what can be done with it. */
export function PeriodBar({ open, periods, period, mayOpen }: PeriodBarProps) {
  const [, change] = useView<ReportsKey>();
  const [doing, setDoing] = useState<'close' | 'reopen' | 'import'>();
  const may = useMay();
  const isOpen = period.state === 'open';
  const file = (format: 'xlsx' | 'csv'): string => addressOf('plans.report-sheet', { periodId: period.id, format });
  const shut = (): void => setDoing(undefined);
  return (
    <div className="stack" style={{ marginBottom: 16 }}>
      <div className="filters">
        <MenuButton className="btn sm" entries={periods.map((one) => ({ key: one.id, label: `${one.name} (${words.states[one.state]})`, onAct: () => change({ periodo: one.id, reporte: undefined }) }))}>
          {words.period(period.name, words.states[period.state])}<Icon name="down" />
        </MenuButton>
        <span className="meta">{words.spans(dayText(period.from), dayText(period.to))}; {isOpen ? words.dueOn(dayText(period.dueOn), dueText(lateDaysOf(period.dueOn))) : words.wasDue(dayText(period.dueOn))}</span>
        <span className="count row">
          {mayOpen ? <Button small icon="plus" onClick={() => change({ hacer: 'abrir' })}>{words.open}</Button> : null}
          {mayOpen && may('plans.close-period') ? <Button small icon="lock" onClick={() => setDoing(isOpen ? 'close' : 'reopen')}>{isOpen ? words.close : words.reopen}</Button> : null}
          {may('plans.report-sheet') ? <MenuButton className="btn sm" entries={[{ key: 'xlsx', label: words.xlsx, icon: 'download', onAct: () => location.assign(file('xlsx')) }, { key: 'csv', label: words.csv, icon: 'download', onAct: () => location.assign(file('csv')) }]}><Icon name="download" />{words.sheet}</MenuButton> : null}
          {may('plans.preview-reports') ? <Button small icon="upload" disabledReason={isOpen ? undefined : words.closedImport} onClick={() => setDoing('import')}>{words.import}</Button> : null}
        </span>
      </div>
      <ReportStates open={open} period={period} />
      {doing === 'close' ? <ClosePeriodDialog period={period} onClose={shut} /> : null}
      {doing === 'reopen' ? <ReopenPeriodDialog period={period} onClose={shut} /> : null}
      {doing === 'import' ? <ReportsImport periodId={period.id} periodName={period.name} territory={open.plan.territory} onClose={shut} /> : null}
    </div>
  );
}

/** How the reports of a period stand; each count opens its list. */
function ReportStates({ open, period }: { open: OpenPlan; period: Period }) {
  const states = Object.entries(period.counts) as [ReportState, number][]; // counted by state: the contract says so
  const by = <T,>(of: (state: ReportState, count: number) => T) => Object.fromEntries(states.map(([state, count]) => [stateTones[state], of(state, count)]));
  return (
    <StateBar
      label={words.reportsOf(period.name)}
      counts={by((_, count) => count)}
      words={by((state) => statePlurals[state])}
      hrefs={by((estado) => paths.planReports(open.plan.id, { vista: 'lista', periodo: period.id, estado }))}
    />
  );
}
