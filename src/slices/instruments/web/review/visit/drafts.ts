import { useRef } from 'react';
import { newId } from '../../../../../kernel/id.ts';
import type { ObservationKind } from '../../../contract/review.ts';
import { useKept } from '../../../../../web/kept.ts';

/** An observation as it is being written; it has its identity already, so that a sending repeated after a cut counts once. */
export interface Draft {
  id: string;
  part: string | null;
  kind: ObservationKind;
  words: string;
}
interface Kept {
  name: string;
  drafts: readonly Draft[];
}

const nothing: Kept = { name: '', drafts: [] };
/** As long as the server asks for. */
export const isSaid = ({ words }: Draft): boolean => words.trim().length >= 3;

/** What somebody writes behind a link, kept on the device until it is received; the beginning of the token tells links apart. */
export function useDrafts(token: string) {
  const [kept, keep] = useKept<Kept>(`articula.revisar.${token.slice(0, 12)}`, 'device');
  const now = kept ?? nothing;
  // What is typed while a sending is under way stays: each change begins from the last one, not from what was on the screen.
  const latest = useRef(now);
  const save = (change: (before: Kept) => Partial<Kept>): void => {
    latest.current = { ...latest.current, ...change(latest.current) };
    keep(latest.current);
  };
  return {
    name: now.name,
    drafts: now.drafts,
    setName: (name: string) => save(() => ({ name })),
    begin: (part: string | null) => save(({ drafts }) => (drafts.some((one) => one.part === part && one.words === '') ? {} : { drafts: [...drafts, { id: newId(), part, kind: 'substance', words: '' }] })),
    write: (id: string, change: Partial<Draft>) => save(({ drafts }) => ({ drafts: drafts.map((one) => (one.id === id ? { ...one, ...change } : one)) })),
    forget: (ids: readonly string[]) => save(({ drafts }) => ({ drafts: drafts.filter(({ id }) => !ids.includes(id)) })),
  };
}
export type Drafts = ReturnType<typeof useDrafts>;
