import { useState } from 'react';
import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { useMay } from '../../../../../web/session.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import type { Output } from '../../../../../kernel/contract.ts';
import type { plans } from '../../../contract.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { numberText } from '../../written.ts';
import { acts } from '../words.ts';
import { NameDialog } from './NameDialog.tsx';
import { chaseWords, namesWords as words } from './words.ts';

export type Responsible = Output<(typeof plans)['operations']['responsibles']>['items'][number];

/** Each name that the matrix writes, and the institution that receives its task. */
export function ResponsiblesView({ open, mayName }: { open: OpenPlan; mayName: boolean }) {
  const [naming, setNaming] = useState<Responsible>();
  const may = useMay()('plans.name-responsible') && mayName;
  const { plan } = open;
  const asked = plansApi.useAsk('responsibles', { planId: plan.id });
  if (asked.error) return <Refused problem={asked.error} what={chaseWords.failed} todo={<Button onClick={() => void asked.refetch()}>{acts.again}</Button>} />;
  if (!asked.data) return <p className="meta" role="status">{chaseWords.reading}</p>;
  if (asked.data.items.length === 0) return <EmptyState title={words.noneTitle} actions={<LinkButton href={paths.planTable(plan.id)}>{words.openTable}</LinkButton>}>{words.noneBody}</EmptyState>;
  const columns: Column<Responsible>[] = [
    { key: 'name', head: words.columns.name, main: true, cell: ({ name }) => name || words.unnamed },
    { key: 'elements', head: words.columns.elements, numeric: true, width: '110px', cell: ({ elements }) => numberText(elements, plan.territory) },
    { key: 'institution', head: words.columns.institution, width: '38%', cell: ({ institutionId, institution }) => (institutionId ? <Link href={paths.institution(institutionId)}>{institution}</Link> : <Status tone="sd" word={words.none} />) },
    { key: 'act', head: words.columns.act, width: '110px', cell: (one) => (may && one.name !== '' ? <Choose responsible={one} onPress={() => setNaming(one)} /> : null) },
  ];
  return (
    <div className="stack">
      <p className="meta">{words.lead}</p>
      <DataTable caption={words.caption} columns={columns} rows={asked.data.items} rowKey={({ name }) => name} />
      {naming ? <NameDialog planId={plan.id} responsible={naming} onClose={() => setNaming(undefined)} /> : null}
    </div>
  );
}

function Choose({ responsible, onPress }: { responsible: Responsible; onPress: () => void }) {
  const act = responsible.institutionId ? words.change : words.choose;
  return <Button small aria-label={words.chooseOf(act, responsible.name)} onClick={onPress}>{act}</Button>;
}
