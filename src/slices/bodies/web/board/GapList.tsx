import type { ReactElement } from 'react';
import type { Conformation } from '../../contract/board.ts';
import type { ConformationItem, NextAct } from '../../contract/board/light.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { LightButton } from './Light.tsx';
import { shortOf, type BoardView } from './view.ts';
import { words } from './words.ts';

interface GapListProps {
  board: Conformation;
  rows: readonly ConformationItem[];
  plural: string;
  view: BoardView;
}

/** What is missing, the gravest first: the lights that are not complete, the next legal step and whose it is. */
export function GapList({ board, rows, plural, view }: GapListProps): ReactElement {
  const far = new Set(board.items.map(({ parent }) => parent)).size > 1;
  const columns: Column<ConformationItem>[] = [
    { key: 'name', head: words.columns.place, main: true, cell: ({ name, territory, parent }) => <>{name} <span className="code">{territory}</span>{far && parent ? <span className="meta light-parent">{parent}</span> : null}</> },
    { key: 'lights', head: words.gapsView, cell: (item) => <Lacking item={item} board={board} /> },
    { key: 'next', head: words.columns.next, cell: ({ next }) => (next ? <NextStep next={next} /> : <span className="meta">{words.noNext}</span>) },
    { key: 'authority', head: words.authority, cell: ({ next }) => (next ? <Authority next={next} /> : '') },
  ];
  return <DataTable caption={words.caption(plural, board.territoryName)} columns={columns} rows={rows} rowKey={({ territory }) => territory} rowHref={({ territory }) => paths.bodySheet(territory, { al: view.al })} />;
}

function Lacking({ item, board }: { item: ConformationItem; board: Conformation }): ReactElement {
  const kinds = new Map(board.kinds.map((kind) => [kind.kind, kind]));
  return (
    <ul className="light-lacks">
      {item.lights.filter(({ state }) => state !== 'complete').map((light) => {
        const kind = kinds.get(light.kind);
        return <li key={light.kind}>{kind ? shortOf(kind) : light.kind}: <LightButton state={light.state} kind={light.kind} title={kind?.title ?? light.kind} territory={item.territory} name={item.name} /></li>;
      })}
    </ul>
  );
}

/** The step and its basis, which informs and accuses nobody where nobody verified it. */
export function NextStep({ next }: { next: NextAct }): ReactElement {
  const says = next.norm?.replace(/\s*\(por verificar\)\s*$/u, '');
  return <span>{next.title}{says ? <span className="meta light-basis">{words.norm}: {says}</span> : null}{next.verified ? null : <> <Tag>{words.toVerify}</Tag></>}</span>;
}

export function Authority({ next }: { next: NextAct }): ReactElement {
  return <span>{next.authority}{next.institution && next.institutionName ? <span className="meta light-basis"><Link href={paths.institution(next.institution)}>{next.institutionName}</Link></span> : null}</span>;
}
