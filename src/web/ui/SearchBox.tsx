import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Icon } from './Sprite.tsx';
import { useModal } from './use-modal.ts';
import { useWords } from './words.ts';

export interface SearchItem {
  readonly key: string;
  readonly text: string;
  /** How it is listed: sign, level, parents, code; homonyms must be told apart. */
  readonly row?: ReactNode;
}

export interface SearchGroup {
  readonly key: string;
  /** "Territorios", "Hacer". */
  readonly label: string;
  readonly items: readonly SearchItem[];
}

export interface SearchBoxProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly SearchGroup[];
  /** Enter or a press on an item; the caller goes there and closes. */
  readonly onGo: (key: string) => void;
  /** While looking, or when something could not be searched. */
  readonly note?: ReactNode;
}

/** "Buscar o hacer…": one field over everything, by keyboard alone. */
export function SearchBox({ open, ...rest }: SearchBoxProps): ReactElement | null {
  return open ? <Box {...rest} /> : null;
}

function Box({ onClose, query, onQuery, groups, onGo, note }: Omit<SearchBoxProps, 'open'>): ReactElement {
  const words = useWords();
  const id = useId();
  const node = useModal();
  const [at, setAt] = useState(0);
  const all = groups.flatMap((group) => group.items);
  const index = Math.min(at, all.length - 1);
  const active = all[index];
  useEffect(() => {
    node.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [node, index]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && active !== undefined) onGo(active.key);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || all.length === 0) return;
    event.preventDefault();
    setAt((index + step + all.length) % all.length);
  };
  return (
    <dialog ref={node} className="dialog search-box" aria-label={words.search} onCancel={(event) => { event.preventDefault(); onClose(); }} onClick={(event) => { if (event.target === node.current) onClose(); }}>
      <div className="cmd">
        <div className="q">
          <Icon name="search" />
          <input autoFocus role="combobox" aria-expanded={all.length > 0} aria-controls={`${id}l`} aria-autocomplete="list" aria-activedescendant={active === undefined ? undefined : `${id}${active.key}`} aria-label={words.searchHint} placeholder={words.searchHint} value={query} autoComplete="off" spellCheck={false} onChange={(event) => { setAt(0); onQuery(event.target.value); }} onKeyDown={onKeyDown} />
          <button type="button" className="icon-btn" aria-label={words.close} onClick={onClose}><Icon name="close" /></button>
        </div>
        <div role="listbox" id={`${id}l`} aria-label={words.search}>
          {groups.filter((group) => group.items.length > 0).map((group) => (
            <div role="group" aria-label={group.label} key={group.key}>
              <div className="gh" aria-hidden="true">{group.label}</div>
              {group.items.map((item) => <div key={item.key} role="option" id={`${id}${item.key}`} aria-selected={item === active} onClick={() => onGo(item.key)} onMouseMove={() => setAt(all.indexOf(item))}>{item.row ?? item.text}</div>)}
            </div>
          ))}
        </div>
        <p className="none" role="status">{note ?? (all.length === 0 && query.trim() !== '' ? words.noneFound : '')}</p>
      </div>
    </dialog>
  );
}
