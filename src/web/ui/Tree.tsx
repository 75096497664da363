import { useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Icon } from './Sprite.tsx';
import { moveInTree, visibleRows } from './tree-walk.ts';
import type { TreeNode, TreeRow } from './tree-walk.ts';

export interface TreeItem extends TreeNode {
  readonly children?: readonly TreeItem[];
  /** What kind of element: "objetivo", "meta". */
  readonly kind?: string;
  readonly code?: string;
  /** Small things at the right: counts, a status. Nothing that takes the focus. */
  readonly side?: ReactNode;
}

export interface TreeProps {
  readonly label: string;
  readonly items: readonly TreeItem[];
  readonly selected?: string | undefined;
  /** Enter, space or a press on a row. */
  readonly onSelect: (id: string) => void;
  /** Levels open at first; 2 by default. */
  readonly openLevels?: number;
}

const openTo = (items: readonly TreeItem[], levels: number): string[] =>
  levels <= 0 ? [] : items.flatMap((item) => (item.children === undefined ? [] : [item.id, ...openTo(item.children, levels - 1)]));

/** Elements and what hangs from them. Arrows walk and open, letters find, Enter selects. */
export function Tree({ label, items, selected, onSelect, openLevels = 2 }: TreeProps): ReactElement {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openTo(items, openLevels)));
  const [focus, setFocus] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const rows = useMemo(() => visibleRows(items, open), [items, open]);
  const wanted = focus ?? selected;
  const current = wanted !== undefined && rows.some((row) => row.node.id === wanted) ? wanted : rows[0]?.node.id;
  const toggle = (id: string): void => setOpen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  useEffect(() => {
    if (!moved.current || current === undefined) return;
    moved.current = false;
    root.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(current)}"]`)?.focus();
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(current);
      return;
    }
    const move = moveInTree(rows, current, event.key, open);
    if (move === undefined) return;
    event.preventDefault();
    moved.current = move.focus !== current;
    setFocus(move.focus);
    if (move.toggle !== undefined) toggle(move.toggle);
  };
  const press = (id: string): void => {
    setFocus(id);
    onSelect(id);
  };
  return (
    <div className="tree" role="tree" aria-label={label} ref={root} onKeyDown={onKeyDown}>
      {rows.map((row) => <Row key={row.node.id} row={row} open={open.has(row.node.id)} here={row.node.id === current} selected={row.node.id === selected} onPress={press} onToggle={toggle} />)}
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow<TreeItem>;
  readonly open: boolean;
  readonly here: boolean;
  readonly selected: boolean;
  readonly onPress: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

function Row({ row, open, here, selected, onPress, onToggle }: RowProps): ReactElement {
  const item = row.node;
  const branch = (item.children?.length ?? 0) > 0;
  // The custom property is the depth; React's style type knows no custom properties.
  const style = { '--depth': row.depth } as CSSProperties;
  return (
    <div
      className="node" role="treeitem" data-id={item.id} style={style} tabIndex={here ? 0 : -1} onClick={() => onPress(item.id)}
      aria-level={row.depth + 1} aria-posinset={row.place[0]} aria-setsize={row.place[1]} aria-expanded={branch ? open : undefined} aria-selected={selected}
    >
      <span className="twist" onClick={(event) => { if (branch) { event.stopPropagation(); onToggle(item.id); } }}>{branch ? <Icon name="right" /> : <i />}</span>
      <span>{item.kind === undefined ? null : <span className="kind">{item.kind} {item.code} </span>}{item.text}</span>
      {item.side === undefined ? null : <span className="side">{item.side}</span>}
    </div>
  );
}
