import type { ReactElement } from 'react';
import type { StageItem, Stages } from '../../contract/life.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { StepMark, StepThread } from './StepMark.tsx';
import { initiatives, momentText, words } from './words.ts';

/** On whose initiative a body was founded, and who pushes it. */
export const Initiative = ({ item }: { item: StageItem }): ReactElement => (
  <>{item.initiative === null ? '—' : initiatives[item.initiative]}{item.promoterName && item.initiative !== 'own' ? <span className="meta life-pushed">{words.pushedBy(item.promoterName)}</span> : null}</>
);

export const BodyLink = ({ item }: { item: StageItem }): ReactElement => (item.body && item.bodyName ? <Link href={paths.body(item.body)}>{item.bodyName}</Link> : <span className="meta">{words.none}</span>);

const columns: Column<StageItem>[] = [
  { key: 'place', head: words.place, main: true, cell: ({ name }) => name },
  { key: 'step', head: words.reached, cell: ({ now }) => <span className="step-cell"><StepThread on={now} /> <StepMark step={now.step} /></span> },
  { key: 'stage', head: words.stage, cell: ({ now }) => now.stage ?? '—' },
  { key: 'since', head: words.since, cell: ({ now }) => (now.since ? momentText(now.since) : <span className="meta">{now.stage ? words.noSince : '—'}</span>) },
  { key: 'initiative', head: words.initiative, cell: (item) => <Initiative item={item} />, offNarrow: true },
  { key: 'body', head: words.body, cell: (item) => <BodyLink item={item} /> },
];

/** Each territory with how far it came: as many rows as territories, those without a record too. */
export function CascadeTable({ stages, items }: { stages: Stages; items: readonly StageItem[] }): ReactElement {
  return <DataTable caption={words.caption(stages)} columns={columns} rows={items} rowKey={({ territory }) => territory} rowHref={({ territory }) => paths.bodySheet(territory)} />;
}
