import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Insertion } from '../../contract/programme.ts';
import { plansApi } from '../api.ts';
import { words } from './words.ts';

/** What became of each proposal: the element where it landed, or why it stayed out. */
export function Trace({ planId, items, mayEdit }: { planId?: string; items: Insertion[]; mayEdit: boolean }) {
  const reopen = plansApi.useTell('reopenProposal');
  if (items.length === 0) return null;
  const again = ({ item }: Insertion): void => {
    if (planId && item.elementId) reopen.mutate({ planId, programmeElementId: item.elementId }, { onSuccess: () => showToast({ text: words.reopened }) });
  };
  const columns: Column<Insertion>[] = [
    { key: 'code', head: words.columns.code, cell: ({ item }) => <span className="code">{item.code}</span> },
    { key: 'text', head: words.columns.text, main: true, cell: ({ item }) => item.text },
    { key: 'component', head: words.columns.component, cell: ({ component }) => words.components[component] },
    { key: 'state', head: words.columns.state, cell: ({ state }) => words.states[state] },
    { key: 'where', head: words.columns.where, cell: (one) => <Landing one={one} /> },
    ...(mayEdit && planId ? [{ key: 'act', head: words.columns.act, cell: (one: Insertion) => <Button kind="quiet" small aria-label={words.reopenOf(one.item.code)} busy={reopen.isPending} onClick={() => again(one)}>{words.reopen}</Button> }] : []),
  ];
  return (
    <Block title={words.trace}>
      <DataTable caption={words.trace} columns={columns} rows={items} rowKey={(one) => `${one.programmePlan} ${one.item.elementId} ${one.planId}`} />
      {reopen.error ? <Refused problem={reopen.error} what={words.notDecided} /> : null}
    </Block>
  );
}

function Landing({ one }: { one: Insertion }) {
  if (one.state === 'declined') return <>{one.reason}</>;
  if (!one.landing) return null;
  return one.landing.elementId ? <Link href={paths.plan(one.planId, { elemento: one.landing.elementId })}>{one.landing.code} {one.landing.text}</Link> : <span className="meta">{words.gone}</span>;
}
