import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { besideButton } from './Popover.tsx';

export interface TermMeaning {
  readonly meaning: string;
  readonly source: string;
}

export interface TermProps {
  /** As the text writes it. */
  readonly children: string;
  /** What it means, by each source. */
  readonly meanings: readonly TermMeaning[];
}

/* ms: a pointer that only passes opens nothing; one on its way to the explanation does not lose it. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 250;

/** An acronym or a concept within a text that explains itself, with its source: on hover, on focus, on a tap. Esc closes. */
export function Term({ children, meanings }: TermProps): ReactElement {
  const [open, setOpen] = useState(false);
  const word = useRef<HTMLSpanElement>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasOpen = useRef(false);
  const tip = useId();
  const soon = (next: boolean): void => {
    clearTimeout(wait.current);
    wait.current = setTimeout(() => setOpen(next), next ? OPEN_AFTER : CLOSE_AFTER);
  };
  useEffect(() => () => clearTimeout(wait.current), []);
  const hover = (next: boolean) => (event: PointerEvent): void => { if (event.pointerType === 'mouse') soon(next); };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    setOpen(!open);
  };
  return (
    <span onPointerEnter={hover(true)} onPointerLeave={hover(false)}>
      {/* A button of the browser is a box: its text can be neither broken nor copied with what surrounds it. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see the line above */}
      <span
        ref={word} className="term" role="button" tabIndex={0} aria-expanded={open} aria-controls={open ? tip : undefined} aria-description={meanings.map(({ meaning, source }) => `${meaning} (${source})`).join('; ')}
        onFocus={() => { if (word.current?.matches(':focus-visible')) setOpen(true); }} onBlur={() => setOpen(false)} onKeyDown={keys}
        onPointerDown={() => { wasOpen.current = open; }} onClick={() => setOpen(!wasOpen.current)}
      >
        {children}
      </span>
      {open ? <Tip id={tip} word={word} meanings={meanings} onClosed={() => setOpen(false)} /> : null}
    </span>
  );
}

interface TipProps {
  readonly id: string;
  readonly word: React.RefObject<HTMLElement | null>;
  readonly meanings: readonly TermMeaning[];
  readonly onClosed: () => void;
}

/* The browser's own popover: above everything, Esc and a press outside close it, one at a time. Spans only: it may stand inside a paragraph. */
function Tip({ id, word, meanings, onClosed }: TipProps): ReactElement {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const node = box.current;
    if (node === null || word.current === null) return undefined;
    const place = (): void => { if (word.current !== null) Object.assign(node.style, besideButton(word.current.getBoundingClientRect(), 'start')); };
    place();
    node.showPopover();
    window.addEventListener('scroll', place, { passive: true, capture: true });
    return () => window.removeEventListener('scroll', place, { capture: true });
  }, [word]);
  return (
    <span ref={box} id={id} popover="auto" className="pop tip" onToggle={(event) => { if (event.newState === 'closed') onClosed(); }}>
      {meanings.map(({ meaning, source }) => <span key={`${meaning}${source}`} className="said"><b>{meaning}</b> <small>{source}</small></span>)}
    </span>
  );
}
