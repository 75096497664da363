import { useMay } from '../../../../web/session.ts';
import { aDay, institutionsApi } from './api.ts';
import { words } from './words.ts';

export interface Sectors {
  /** Their codes, in the order in which they are shown. */
  order: readonly string[];
  options: { value: string; label: string }[];
  /** A sector in words; null: nobody says it. */
  word: (code: string | null) => string;
}

/** The parts of society that actors belong to, as the packs name them. */
export function useSectors(): Sectors {
  const may = useMay()('institutions.sectors');
  const list = institutionsApi.useAsk('sectors', {}, { enabled: may, freshMs: aDay }).data?.items ?? [];
  const titles = new Map(list.map(({ code, title }) => [code, title]));
  return { order: [...titles.keys()], options: list.map(({ code, title }) => ({ value: code, label: title })), word: (code) => (code === null ? words.noSector1 : (titles.get(code) ?? code)) };
}
