import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from '../ui/UiProvider.tsx';

const key = 'articula.theme';
const hearers = new Set<() => void>();

const read = (): ThemeChoice => {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};

/** Light or dark, per person and kept on the device; follows the system until chosen. */
export function useThemeChoice(): { choice: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const choice = useSyncExternalStore((hear) => (hearers.add(hear), () => void hearers.delete(hear)), read);
  const choose = (next: ThemeChoice): void => {
    localStorage.setItem(key, next);
    for (const hear of hearers) hear();
  };
  return { choice, choose };
}
