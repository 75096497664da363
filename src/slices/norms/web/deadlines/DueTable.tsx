import type { ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { shortMoment } from '../../../../web/ui/dates.ts';
import { DueDate } from '../../../../web/ui/DueDate.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { DueItem } from '../../contract/deadlines/clock.ts';
import { dueWords as said, standingWords } from './due-words.ts';
import { words } from './words.ts';

/** Due dates as a table, each opening with its count. */
export function DueTable({ items, stale, more }: { items: readonly DueItem[]; stale: boolean; more?: ReactNode }) {
  return (
    <DataTable
      caption={words.dues}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.due(id)}
      stale={stale}
      more={more}
      columns={[
        { key: 'label', head: said.columns.label, main: true, cell: ({ label }) => label },
        { key: 'due', head: said.columns.due, cell: (due) => <Due due={due} /> },
        { key: 'term', head: said.columns.term, cell: (due) => <TermOf due={due} /> },
        { key: 'place', head: said.columns.place, offNarrow: true, cell: ({ territory }) => <>{territory.name} <span className="meta">{territory.levelName}</span></> },
        { key: 'owner', head: said.columns.owner, offNarrow: true, cell: ({ owner }) => owner?.name ?? '' },
      ]}
    />
  );
}

function Due({ due }: { due: DueItem }) {
  return (
    <span className="lines">
      <DueDate date={shortMoment(due.mostAt ?? due.dueAt)} standing={standingWords(due)} />
      {due.moved ? <span className="meta">{said.movedFrom(due.moved.before)}</span> : null}
    </span>
  );
}

function TermOf({ due }: { due: DueItem }) {
  return (
    <span className="lines">
      <span>{due.termTitle}{due.article ? <span className="meta"> {due.article}</span> : null}</span>
      {due.verified ? null : <VerifiedMark verified={false} word={words.toVerify} />}
      {due.toConfirm ? <Status tone="risk" sign="q" word={words.toConfirm} /> : null}
    </span>
  );
}
