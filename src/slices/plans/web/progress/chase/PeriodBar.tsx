import { useState } from 'react';
import { addressOf } from '../../../../../web/api/call.ts';
import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { useMay } from '../../../../../web/session.ts';
import { MenuButton, type MenuEntry } from '../../../../../web/ui/MenuButton.tsx';
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
  /** Without its counts: something else needs the room. */
  bare: boolean;
}

/** The period on the screen: when, until when it is reported, how its reports stand, and what can be done with it. */
export function PeriodBar({ open, periods, period, mayOpen, bare }: PeriodBarProps) {
  const [, change] = useView<ReportsKey>();
  const [doing, setDoing] = useState<'close' | 'reopen' | 'import'>();
  const may = useMay();
  const isOpen = period.state === 'open';
  const file = (format: 'xlsx' | 'csv'): string => addressOf('plans.report-sheet', { periodId: period.id, format });
  const shut = (): void => setDoing(undefined);
  const entries: MenuEntry[] = [
    ...(mayOpen ? [{ key: 'open', label: words.open, icon: 'plus' as const, onAct: () => change({ hacer: 'abrir' }) }] : []),
    ...(mayOpen && may('plans.close-period') ? [{ key: 'close', label: isOpen ? words.close : words.reopen, icon: 'lock' as const, onAct: () => setDoing(isOpen ? 'close' : 'reopen') }] : []),
    ...(may('plans.preview-reports') ? [{ key: 'import', label: words.import, icon: 'upload' as const, onAct: () => setDoing('import'), disabledReason: isOpen ? undefined : words.closedImport }] : []),
    ...(may('plans.report-sheet') ? (['xlsx', 'csv'] as const).map((format) => ({ key: format, label: words[format], icon: 'download' as const, onAct: () => location.assign(file(format)) })) : []),
  ];
  return (
    <div className="stack" style={{ marginBottom: 16 }}>
      <div className="filters">
        <MenuButton className="btn sm" entries={periods.map((one) => ({ key: one.id, label: `${one.name} (${words.states[one.state]})`, onAct: () => change({ periodo: one.id, reporte: undefined }) }))}>
          {words.period(period.name, words.states[period.state])}<Icon name="down" />
        </MenuButton>
        <span className="meta">{words.spans(dayText(period.from), dayText(period.to))}; {isOpen ? words.dueOn(dayText(period.dueOn), dueText(lateDaysOf(period.dueOn))) : words.wasDue(dayText(period.dueOn))}</span>
        <span className="count"><MenuButton className="btn sm" entries={entries}>{words.manage}<Icon name="down" /></MenuButton></span>
      </div>
      {bare ? null : <ReportStates open={open} period={period} />}
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
