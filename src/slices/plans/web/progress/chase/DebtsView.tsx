import { useState } from 'react';
import { addressOf } from '../../../../../web/api/call.ts';
import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { useMay } from '../../../../../web/session.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import type { Output } from '../../../../../kernel/contract.ts';
import type { plans } from '../../../contract.ts';
import type { Period } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { momentText, numberText } from '../../written.ts';
import { dueText, dueTone } from '../value.ts';
import { acts, valueWords } from '../words.ts';
import { ReminderDialog } from './ReminderDialog.tsx';
import { chaseWords, debtWords as words } from './words.ts';

type Debt = Output<(typeof plans)['operations']['debts']>['items'][number];

/** Who owes reports in a period, the latest and the most first; each can be reminded, and handed its sheet. */
export function DebtsView({ open, period, mayRemind }: { open: OpenPlan; period: Period; mayRemind: boolean }) {
  const [reminding, setReminding] = useState<Debt>();
  const may = useMay();
  const { plan } = open;
  const debts = plansApi.useAsk('debts', { planId: plan.id, period: period.id }, { keep: true });
  if (debts.error) return <Refused problem={debts.error} what={chaseWords.failed} todo={<Button onClick={() => void debts.refetch()}>{acts.again}</Button>} />;
  if (!debts.data) return <p className="meta" role="status">{chaseWords.reading}</p>;
  const { items, whole } = debts.data;
  const rows = items.filter(({ owed }) => owed > 0);
  if (rows.length === 0) return <EmptyState title={words.noneTitle}>{words.noneBody}</EmptyState>;
  const list = (debt: Debt): string => paths.planReports(plan.id, { vista: 'lista', periodo: period.id, responsable: debt.responsible || undefined });
  const sheet = (debt: Debt): string => addressOf('plans.report-sheet', { periodId: period.id, responsible: debt.responsible, format: 'xlsx' });
  const remind = mayRemind && may('plans.remind');
  return (
    <div className="stack">
      {whole ? null : <Note kind="info">{words.onlyYours}</Note>}
      <DataTable
        caption={words.caption}
        columns={[...columnsOf(open), {
          key: 'act', head: words.columns.act, width: '190px', cell: (debt) => (
            <span className="row" style={{ flexWrap: 'nowrap' }}>
              {remind ? <Button small disabledReason={period.state === 'open' ? undefined : words.closed} aria-label={words.remindOf(debt.responsible || valueWords.unnamed)} onClick={() => setReminding(debt)}>{words.remind}</Button> : null}
              {may('plans.report-sheet') && debt.responsible ? <LinkButton small icon="sheet" href={sheet(debt)} download><span className="vh">{chaseWords.sheetOf(debt.responsible)}</span><span aria-hidden="true">Hoja</span></LinkButton> : null}
            </span>
          ),
        }]}
        rows={rows}
        rowKey={(debt) => `${debt.periodId} ${debt.responsible}`}
        rowHref={list}
        stale={debts.isPlaceholderData}
      />
      {reminding ? <ReminderDialog debt={reminding} onClose={() => setReminding(undefined)} /> : null}
    </div>
  );
}

function columnsOf({ plan }: OpenPlan): Column<Debt>[] {
  const text = (n: number): string => numberText(n, plan.territory);
  return [
    { key: 'who', head: words.columns.who, main: true, cell: (debt) => <>{debt.responsible || valueWords.unnamed}{debt.institutionId === null ? <small>{words.noInstitution}</small> : null}</> },
    { key: 'owed', head: words.columns.owed, numeric: true, cell: (debt) => <b>{words.owed(text(debt.owed), text(debt.total))}</b>, width: '100px' },
    { key: 'reported', head: words.columns.reported, numeric: true, offPhone: true, cell: (debt) => text(debt.reported), width: '100px' },
    { key: 'accepted', head: words.columns.accepted, numeric: true, offPhone: true, cell: (debt) => text(debt.accepted), width: '100px' },
    { key: 'late', head: words.columns.late, cell: (debt) => <Status tone={dueTone(debt.lateDays)} word={dueText(debt.lateDays)} />, width: '170px' },
    { key: 'reminded', head: words.columns.reminded, cell: (debt) => (debt.remindedAt ? momentText(debt.remindedAt) : <span className="meta">{words.never}</span>), width: '150px' },
  ];
}
