import type { ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { NoData, Status } from '../../../../web/ui/Status.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { PlanItem } from '../../contract/plan.ts';
import { Place } from '../places.tsx';
import { listWords as words, stateWords, versionStateWords } from '../words.ts';
import { validityText } from '../written.ts';

/** A plan's state as a sign and a word; of a version, in its gender. */
export const PlanState = ({ state, ofVersion = false }: { state: PlanItem['state']; ofVersion?: boolean }) => <Status tone={state === 'approved' ? 'ok' : 'run'} word={(ofVersion ? versionStateWords : stateWords)[state]} />;

const columns: Column<PlanItem>[] = [
  { key: 'title', head: words.columns.title, cell: (plan) => plan.title, main: true, width: '36%' },
  { key: 'territory', head: words.columns.territory, width: '21%', cell: (plan) => <Place territory={plan.territory} name={plan.territoryName} level={plan.level} /> },
  { key: 'holder', head: words.columns.holder, cell: (plan) => plan.holder ?? <NoData />, offPhone: true, offNarrow: true },
  { key: 'validity', head: words.columns.validity, cell: (plan) => <span className="nowrap">{validityText(plan.validFrom, plan.validTo) ?? <NoData />}</span> },
  { key: 'state', head: words.columns.state, cell: (plan) => <span className="row" style={{ flexWrap: 'nowrap' }}><PlanState state={plan.state} />{plan.example ? <DemoTag /> : null}</span> },
];

interface PlansTableProps {
  plans: PlanItem[];
  stale?: boolean;
  more?: ReactNode;
  /** Columns that would only repeat what the page is about. */
  without?: string[];
}

/** Plans, each with its territory's level, holder, validity and state. */
export function PlansTable({ plans, stale = false, more, without = [] }: PlansTableProps) {
  return <DataTable caption={words.caption} columns={columns.filter((c) => !without.includes(c.key))} rows={plans} rowKey={(plan) => plan.id} rowHref={(plan) => paths.plan(plan.id)} stale={stale} {...(more === undefined ? {} : { more })} />;
}
