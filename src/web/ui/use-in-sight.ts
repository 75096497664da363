import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Keeps the current one of a bar that scrolls sideways (tabs, ways to see) in sight, with a neighbour on each side; the page itself does not move. `current` names it. */
export function useInSight<Bar extends HTMLElement>(current: string | undefined): RefObject<Bar | null> {
  const bar = useRef<Bar>(null);
  useLayoutEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>('[aria-current], [aria-pressed=true]');
    if (bar.current && here && bar.current.scrollWidth > bar.current.clientWidth) bar.current.scrollLeft = here.offsetLeft - bar.current.offsetLeft - (bar.current.clientWidth - here.offsetWidth) / 2;
  }, [current]);
  return bar;
}
