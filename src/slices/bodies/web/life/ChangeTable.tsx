import type { ReactElement } from 'react';
import type { StageItem, StageOn, Stages } from '../../contract/life.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { BodyLink, Initiative } from './CascadeTable.tsx';
import { StepMark } from './StepMark.tsx';
import { changeWords as said, momentText, words } from './words.ts';

/** How a territory stood on a day: how far it was, and in which stage. */
const Standing = ({ on }: { on: StageOn }): ReactElement => <span className="step-cell"><StepMark step={on.step} />{on.stage ? <span className="meta">{on.stage}</span> : null}</span>;

/** Each territory on both days, with on whose initiative its body was founded. */
export function ChangeTable({ stages, items }: { stages: Stages; items: readonly StageItem[] }): ReactElement {
  const columns: Column<StageItem>[] = [
    { key: 'place', head: words.place, main: true, cell: ({ name }) => name },
    { key: 'before', head: stages.compare ? momentText(stages.compare) : said.before, cell: ({ before }) => (before ? <Standing on={before} /> : null) },
    { key: 'now', head: momentText(stages.asOf), cell: ({ now }) => <Standing on={now} /> },
    { key: 'initiative', head: words.initiative, cell: (item) => <Initiative item={item} /> },
    { key: 'body', head: words.body, cell: (item) => <BodyLink item={item} /> },
  ];
  return <DataTable caption={said.caption(stages)} columns={columns} rows={items} rowKey={({ territory }) => territory} rowHref={({ territory }) => paths.bodySheet(territory)} />;
}
