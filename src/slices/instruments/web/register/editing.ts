import { useState } from 'react';
import type { Part } from '../../../../kernel/part.ts';
import { useKept } from '../../../../web/kept.ts';

/** A text being written: from which version it began, and its parts as they are now. */
interface Work {
  base: number;
  parts: Part[];
}

export interface Editing {
  parts: Part[];
  base: number;
  /** Something was changed since the saved text. */
  changed: boolean;
  /** It was found again after a reload. */
  restored: boolean;
  /** `of`: what is being typed in; letters typed one after the other in one place are one step back. */
  edit: (parts: Part[], of?: string) => void;
  undo: (() => void) | undefined;
  forget: () => void;
}

/** How many steps back one may go. */
const steps = 100;

/** The text of an instrument as it is written: kept in this tab until it is saved, with what was done to go back. */
export function useEditing(id: string, saved: { number: number; parts: Part[] }): Editing {
  const [kept, keep] = useKept<Work>(`instruments.text.${id}`);
  const [found] = useState(kept !== undefined);
  const [past, setPast] = useState<Part[][]>([]);
  const [typing, setTyping] = useState<string>();
  const work = kept ?? { base: saved.number, parts: saved.parts };
  const undo = (): void => {
    const before = past.at(-1);
    if (!before) return;
    keep({ ...work, parts: before });
    setPast(past.slice(0, -1));
    setTyping(undefined);
  };
  return {
    ...work,
    changed: kept !== undefined && JSON.stringify(kept.parts) !== JSON.stringify(saved.parts),
    restored: found && kept !== undefined,
    edit: (parts, of) => {
      if (of === undefined || of !== typing) setPast([...past.slice(-steps), work.parts]);
      setTyping(of);
      keep({ ...work, parts });
    },
    undo: past.length > 0 ? undo : undefined,
    forget: () => {
      keep(undefined);
      setPast([]);
    },
  };
}
