import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

/** How far a box is scrolled and how much of it is in sight, px. */
export interface Scrolled {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Follows a scrolling box. What is drawn from it is drawn in the very frame of the scrolling, so that nothing in sight is ever blank. */
export function useScrolled(): [(node: HTMLDivElement | null) => (() => void) | undefined, Scrolled] {
  const [view, setView] = useState<Scrolled>({ top: 0, left: 0, width: 1000, height: 600 });
  const attach = useCallback((node: HTMLDivElement | null) => {
    if (node === null) return undefined;
    const read = (): void => setView((before) => {
      const now = { top: node.scrollTop, left: node.scrollLeft, width: node.clientWidth, height: node.clientHeight };
      return now.top === before.top && now.left === before.left && now.width === before.width && now.height === before.height ? before : now;
    });
    const scrolled = (): void => flushSync(read);
    const observer = new ResizeObserver(read);
    node.addEventListener('scroll', scrolled, { passive: true });
    observer.observe(node);
    read();
    return () => {
      node.removeEventListener('scroll', scrolled);
      observer.disconnect();
    };
  }, []);
  return [attach, view];
}
