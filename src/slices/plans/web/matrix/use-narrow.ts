import { useSyncExternalStore } from 'react';

const hear = (query: string) => (changed: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};
const narrowQuery = '(max-width: 719px)';
const hearNarrow = hear(narrowQuery);

/** Whether the window is as narrow as a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(hearNarrow, () => matchMedia(narrowQuery).matches);
