import { useMemo, useState, type ReactElement } from 'react';
import type { Binding } from '../../contract/board/binding.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { bindingDetail, BindingDialog, BindingMark } from './BoundCell.tsx';
import { headOf } from './act-head.ts';
import type { Matrix } from './BoundPage.tsx';
import { boundWords as said, words } from './words.ts';

interface Row {
  territory: string;
  name: string;
  parent: string | null;
  items: Binding[];
}

/** A row a territory, a column an instrument; a cell says how each body it asks for stands. */
export function BoundMatrix({ matrix }: { matrix: Matrix }): ReactElement {
  const [open, setOpen] = useState<string>();
  const rows = useMemo((): Row[] => [...Map.groupBy(matrix.items, ({ territory }) => territory)].map(([territory, items]) => ({ territory, name: items[0]!.name, parent: items[0]!.parent, items })), [matrix.items]); // groups are never empty
  const kinds = useMemo(() => new Map(matrix.kinds.map((kind) => [kind.key, kind])), [matrix.kinds]);
  const columns: Column<Row>[] = [
    { key: 'place', head: said.place, main: true, cell: ({ name, territory, parent }) => <>{name} <span className="code">{territory}</span>{parent ? <span className="meta light-parent">{parent}</span> : null}</> },
    ...matrix.acts.map((act): Column<Row> => ({
      key: act.id, head: headOf(act),
      cell: ({ items }) => {
        const own = items.filter(({ instrument }) => instrument === act.id);
        return own.length === 0 ? '' : <div className="bound-cell">{own.map((one) => <Cell key={one.id} binding={one} kind={kinds.get(one.kind)?.short ?? kinds.get(one.kind)?.title ?? one.kind} onOpen={() => setOpen(one.id)} />)}</div>;
      },
    })),
  ];
  const chosen = matrix.items.find(({ id }) => id === open);
  const act = matrix.acts.find(({ id }) => id === chosen?.instrument);
  return (
    <>
      <DataTable caption={said.caption} columns={columns} rows={rows} rowKey={({ territory }) => territory} rowHref={({ territory }) => paths.bodySheet(territory)} phone={matrix.acts.length > 3 ? 'scroll' : 'cards'} />
      {chosen ? <BindingDialog binding={chosen} kind={kinds.get(chosen.kind)?.title ?? chosen.kind} title={act ? headOf(act) : words.boundLink} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function Cell({ binding, kind, onOpen }: { binding: Binding; kind: string; onOpen: () => void }): ReactElement {
  return <button type="button" className="light bound" onClick={onOpen}><span>{kind}: <BindingMark binding={binding} /></span> <span className="meta">{bindingDetail(binding)}</span> <span className="vh">{said.openCell(binding.name)}</span></button>;
}
