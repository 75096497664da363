import { useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Icon } from './Sprite.tsx';
import { moveInTree, visibleRows } from './tree-walk.ts';
import type { TreeNode } from './tree-walk.ts';

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
  const root = useRef<HTMLUListElement>(null);
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
  const branch: Branch = { open, current, selected, toggle, press: (id) => { setFocus(id); onSelect(id); } };
  return <ul className="tree" role="tree" aria-label={label} ref={root} onKeyDown={onKeyDown}>{items.map((item, n) => <TreeBranch key={item.id} item={item} depth={0} place={[n + 1, items.length]} branch={branch} />)}</ul>;
}

interface Branch {
  readonly open: ReadonlySet<string>;
  readonly current: string | undefined;
  readonly selected: string | undefined;
  readonly toggle: (id: string) => void;
  readonly press: (id: string) => void;
}

function TreeBranch({ item, depth, place, branch }: { readonly item: TreeItem; readonly depth: number; readonly place: readonly [number, number]; readonly branch: Branch }): ReactElement {
  const children = item.children ?? [];
  const isOpen = branch.open.has(item.id);
  // The custom property is the depth; React's style type knows no custom properties.
  const style = { '--depth': depth } as CSSProperties;
  return (
    <li
      role="treeitem"
      data-id={item.id}
      tabIndex={item.id === branch.current ? 0 : -1}
      aria-level={depth + 1}
      aria-posinset={place[0]}
      aria-setsize={place[1]}
      aria-expanded={children.length === 0 ? undefined : isOpen}
      aria-selected={item.id === branch.selected}
      aria-label={[item.kind, item.code, item.text].filter((part) => part !== undefined).join(' ')}
    >
      <div className="node" style={style} onClick={() => branch.press(item.id)}>
        <span className="twist" onClick={(event) => { if (children.length > 0) { event.stopPropagation(); branch.toggle(item.id); } }}>{children.length > 0 ? <Icon name="right" /> : <i />}</span>
        <span>{item.kind === undefined ? null : <span className="kind">{item.kind} {item.code} </span>}{item.text}</span>
        {item.side === undefined ? null : <span className="side">{item.side}</span>}
      </div>
      {isOpen && children.length > 0 ? <ul role="group">{children.map((child, n) => <TreeBranch key={child.id} item={child} depth={depth + 1} place={[n + 1, children.length]} branch={branch} />)}</ul> : null}
    </li>
  );
}
