import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState, type KeyboardEvent } from 'react';
import { ask } from '../api/call.ts';
import { useGo } from '../route.ts';
import { say } from '../../kernel/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LevelSign } from '../ui/Level.tsx';
import { recentHits, rememberHit, type Hit } from './recent-hits.ts';
import { words } from './words.ts';

/** Ranks count from the country, 0; signs from the nation, 1; below the parish there is no other sign. */
const signOf = (rank: number): 1 | 2 | 3 | 4 => Math.min(4, rank + 1) as 1 | 2 | 3 | 4; // bounded by the line itself

interface Group {
  name: string;
  title: string;
  hits: Hit[];
}

/** React gives the focus before the dialog is shown, when nothing in it can take it; the attribute tells the browser where to begin. */
const beginHere = (field: HTMLInputElement | null): void => field?.setAttribute('autofocus', '');

/** «Buscar o hacer…»: one field over everything within reach, by keyboard alone; recent ones first. */
export function CommandSearch({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(text.trim());
  const go = useGo();
  const answer = useQuery({
    queryKey: ['house.search', { q: asked }],
    queryFn: ({ signal }) => ask('house.search', { q: asked }, signal).then((a) => (a as { groups: Group[] }).groups), // its contract answers this
    enabled: asked.length > 0,
    placeholderData: (before) => before,
  });
  const groups = asked ? (answer.data ?? []) : recentHits();
  const hits = groups.flatMap((group) => group.hits);
  useEffect(() => void document.getElementById(`hit-${at}`)?.scrollIntoView({ block: 'nearest' }), [at]); // newer browsers answer a promise, which is no clean-up
  const open = (hit: Hit): void => {
    rememberHit(hit);
    onClose();
    go(hit.href);
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((now) => (hits.length === 0 ? 0 : (now + step + hits.length) % hits.length));
    }
    const hit = hits[at];
    if (event.key === 'Enter' && hit) open(hit);
  };
  return (
    <Dialog open onClose={onClose} title={words.searchLabel}>
      <input
        className="command-input"
        type="text"
        inputMode="search"
        autoComplete="off"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="command-hits"
        aria-activedescendant={hits[at] ? `hit-${at}` : undefined}
        aria-label={words.searchLabel}
        ref={beginHere}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id="command-hits" className="command-hits" role="listbox" aria-label={words.searchLabel}>
        {hits.length === 0 ? <p className="meta">{asked && answer.data ? say(words.searchNothing, { words: asked }) : words.searchEmpty}</p> : null}
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.title}>
            <p className="meta">{group.title}</p>
            {group.hits.map((hit) => {
              const index = hits.indexOf(hit);
              return (
                <div key={hit.id} id={`hit-${index}`} role="option" aria-selected={index === at} className="command-hit" onMouseEnter={() => setAt(index)} onClick={() => open(hit)}>
                  {hit.level === undefined ? null : <LevelSign level={signOf(hit.level)} />}
                  <span>
                    <b>{hit.title}</b> <span className="meta">{hit.trail}</span>
                  </span>
                  {hit.code ? <span className="code">{hit.code}</span> : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
