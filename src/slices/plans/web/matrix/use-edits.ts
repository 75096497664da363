import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSignal } from '../../../../web/api/signal.ts';
import { useMay } from '../../../../web/session.ts';
import { plansApi } from '../api.ts';
import { useKept } from '../kept.ts';
import type { OpenPlan } from '../plan/state.ts';
import { planWords } from '../words.ts';
import { Edits } from './edits.ts';
import type { Snapshot, Unsaved } from './marks.ts';

/** How long after the last saving the page is read again where no live event made it do so, ms. */
const pause = 3000;

const keptKey = (planId: string): string => `plans.matrix.${planId}`;

/** The cells being written in one version of a plan; they know the elements as the page reads them, and survive a reload. */
export function useEdits(open: OpenPlan, refresh: () => void): Edits {
  const { plan, elements } = open;
  const [kept] = useKept<Unsaved[]>(keptKey(plan.id));
  const [edits] = useState(() => {
    const fresh = new Edits((list) => plansApi.tell('editElements', { planId: plan.id, edits: list as Parameters<typeof plansApi.tell<'editElements'>>[1]['edits'] })); // values were read by the scheme's own rules
    fresh.know(elements);
    if (kept && open.locked === undefined) fresh.restore(kept);
    return fresh;
  });
  useEffect(() => edits.know(elements), [edits, elements]);
  const again = useRef(refresh);
  useEffect(() => {
    again.current = refresh;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = 0;
    const stop = edits.subscribe(() => {
      const { saved } = edits.snapshot().counts;
      if (saved !== seen && saved > 0) {
        clearTimeout(timer);
        timer = setTimeout(() => edits.snapshot().rows.size > 0 && again.current(), pause); // still newer than the page
      }
      seen = saved;
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [edits]);
  return edits;
}

export const useSnapshot = (edits: Edits): Snapshot => useSyncExternalStore(edits.subscribe, edits.snapshot);

/** Keeps unsaved cells over a reload, and sends them when the signal is back. It draws nothing. */
export function KeptEdits({ planId, edits }: { planId: string; edits: Edits }): null {
  const [, keep] = useKept<Unsaved[]>(keptKey(planId));
  const { counts } = useSnapshot(edits);
  const open = counts.waiting + counts.saving + counts.conflict + counts.failed;
  useEffect(() => {
    const unsaved = edits.unsaved();
    keep(unsaved.length > 0 ? unsaved : undefined);
  }, [edits, keep, open, counts]);
  const signal = useSignal();
  const before = useRef(signal);
  useEffect(() => {
    if (signal && !before.current) edits.retry();
    before.current = signal;
  }, [edits, signal]);
  return null;
}

/** Why cells cannot change here, in words; undefined when they can. */
export function useLock({ locked }: OpenPlan): string | undefined {
  const may = useMay();
  return locked ?? (may('plans.edit-elements') ? undefined : planWords.reasons.noGrant(planWords.reasons.whats.edit));
}
