import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { Resource } from '../../contract/resource.ts';
import { plansApi } from '../api.ts';
import { TaskDialog } from '../plan/TaskDialog.tsx';
import type { OpenPlan } from '../plan/state.ts';
import { moneyText } from './MoneyTables.tsx';
import { moneyWords as words } from './money-words.ts';

interface RecordsProps {
  open: OpenPlan;
  year: string | undefined;
  mayEdit: boolean;
  onEdit: (resource: Resource) => void;
}

/** The records behind the sums, one by one. */
export function Records({ open: { plan, shown, elements }, year, mayEdit, onEdit }: RecordsProps) {
  const [removing, setRemoving] = useState<Resource>();
  const pages = plansApi.usePages('resources', { planId: plan.id, version: shown, ...(year ? { year: Number(year) } : {}), limit: 100 });
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const text = new Map(elements.map((e) => [e.id, e.text]));
  if (rows.length === 0) return null;
  return (
    <Block title={words.records}>
      <DataTable
        caption={words.records}
        columns={[
          { key: 'element', head: words.heads.element, cell: (r) => <span>{r.outside ? <span className="meta">{words.outside}</span> : r.elementId === null ? <span className="meta">{words.whole}</span> : <span><span className="code">{r.code}</span> {text.get(r.elementId)}</span>} {r.example ? <DemoTag /> : null}</span>, main: true, width: '30%' },
          { key: 'year', head: words.heads.year, cell: (r) => String(r.year), width: '70px' },
          { key: 'stage', head: words.heads.stage, cell: (r) => words.stage[r.stage] },
          { key: 'amount', head: words.heads.amount, cell: (r) => `${moneyText(r.amount, plan.territory)} ${r.currency ?? words.what.people.toLocaleLowerCase('es')}`, numeric: true },
          { key: 'source', head: words.heads.source, cell: (r) => r.source || '—', offNarrow: true },
          { key: 'act', head: words.heads.act, cell: (r) => (r.named ? <>{r.budgetLine ? `${r.budgetLine} · ` : ''}<Link href={paths.instrument(r.named.id)}>{r.act}</Link></> : [r.budgetLine, r.act].filter(Boolean).join(' · ') || '—'), offNarrow: true },
          { key: 'citation', head: words.heads.citation, cell: (r) => (r.citation ? <Evidence place={r.citation} /> : '—'), offNarrow: true },
          ...(mayEdit ? [{ key: 'act2', head: '', cell: (r: Resource) => <span className="row" style={{ flexWrap: 'nowrap' }}><Button small kind="quiet" icon="pencil" onClick={() => onEdit(r)}>{words.edit}</Button><Button small kind="quiet" icon="remove" onClick={() => setRemoving(r)}>{words.remove}</Button></span>, width: '150px' }] : []),
        ]}
        rows={rows}
        rowKey={(r) => r.id}
        stale={pages.isPlaceholderData}
        compact
        {...(pages.hasNextPage ? { more: <Button kind="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> } : {})}
      />
      {removing ? <RemoveDialog resource={removing} onClose={() => setRemoving(undefined)} /> : null}
    </Block>
  );
}

function RemoveDialog({ resource, onClose }: { resource: Resource; onClose: () => void }) {
  const remove = plansApi.useTell('removeResource');
  return (
    <TaskDialog title={words.removeTitle} act={words.remove} onClose={onClose} busy={remove.isPending} problem={remove.error} failed={words.removeFailed} onAct={() => remove.mutate({ id: resource.id, version: resource.version }, { onSuccess: () => { showToast({ text: words.removed }); onClose(); } })}>
      <p>{words.removeSure}</p>
    </TaskDialog>
  );
}
