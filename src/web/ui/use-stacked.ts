import { useSyncExternalStore } from 'react';

/** The width under which `Columns` puts its side below its main. */
const query = '(max-width: 1100px)';

const hear = (changed: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Whether the two columns of a page stand one under the other. */
export const useStacked = (): boolean => useSyncExternalStore(hear, () => matchMedia(query).matches);
