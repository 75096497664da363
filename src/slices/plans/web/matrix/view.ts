import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** How far the matrix is scrolled and how much of it is in sight, px. */
export interface GridView {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Follows a scrolling box. Rows are drawn in the very frame of the scrolling, so that none is ever blank. */
export function useGridView(): [(node: HTMLDivElement | null) => (() => void) | undefined, GridView] {
  const [view, setView] = useState<GridView>({ top: 0, left: 0, width: 1000, height: 600 });
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

const hear = (query: string) => (changed: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};
const narrowQuery = '(max-width: 719px)';
const hearNarrow = hear(narrowQuery);

/** Whether the window is as narrow as a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(hearNarrow, () => matchMedia(narrowQuery).matches);

/** Whether the page is being laid out for paper, where every row must be there. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true)); // the page is laid out right after this event
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
