import { newId } from '../../../../kernel/id.ts';
import type { CallProblem } from '../../../../web/api/problem.ts';
import { upload } from '../../../../web/api/call.ts';
import { useEffect, useState } from 'react';
import { plansApi } from '../api.ts';
import { useKept } from '../kept.ts';
import type { Picked } from '../Picks.tsx';
import type { ImportDone, Preview } from './shapes.ts';

/** Everything that was chosen so far; it survives a reload. */
export interface ImportState {
  scheme: string;
  target: 'existing' | 'fresh';
  plan?: Picked | undefined;
  /** Of a new plan. */
  freshId: string;
  title: string;
  territory?: Picked | undefined;
  /** The institution that holds it, when it is not the government of the territory. */
  otherHolder?: boolean;
  holder?: Picked | undefined;
  example: boolean;
  file?: { id: string; name: string } | undefined;
  mapping?: Record<string, string | null> | undefined;
  preview?: Preview | undefined;
  done?: ImportDone | undefined;
}

export const blankImport = (scheme: string, plan: Picked | undefined): ImportState => ({ scheme, target: plan ? 'existing' : 'fresh', plan, freshId: newId(), title: '', example: false });

/** Whether the destination is said well enough to read a sheet against it. */
export const ready = ({ scheme, target, plan, title, territory, otherHolder, holder }: ImportState): boolean => scheme !== '' && (target === 'existing' ? plan !== undefined : title.trim().length >= 3 && territory !== undefined && (!otherHolder || holder !== undefined));

/** The steps of an import: reading a file into a trial, confirming its headings, carrying it out, undoing it. */
export function useImporting(scheme: string, plan: Picked | undefined) {
  const [kept, keep] = useKept<ImportState>(`plans.import.${plan?.id ?? ''}`);
  const [blank] = useState(() => blankImport(scheme, plan));
  const state = kept ?? { ...blank, scheme: blank.scheme || scheme, plan: blank.plan ?? plan, target: plan ? 'existing' : blank.target };
  // What was carried out before one came back is among the past imports: this visit begins anew.
  useEffect(() => {
    if (kept?.done) keep(undefined);
  }, []);
  const [uploading, setUploading] = useState(false);
  const [failed, setFailed] = useState<CallProblem>();
  const trial = plansApi.useTell('previewImport');
  const carry = plansApi.useTell('import');
  /* Where it goes changed: what was read against the old destination no longer holds. */
  const set = (change: Partial<ImportState>): void => keep({ ...state, preview: undefined, done: undefined, ...change });
  const read = (file: { id: string; name: string }, mapping?: Record<string, string | null>): void => {
    setFailed(undefined);
    trial.mutate(
      { fileId: file.id, scheme: state.scheme, mapping, ...(state.target === 'existing' ? { planId: state.plan?.id } : { newPlan: { id: state.freshId, title: state.title.trim(), territory: state.territory?.id, owner: state.otherHolder ? state.holder?.id : undefined, example: state.example } }) },
      { onSuccess: (preview) => keep({ ...state, file, mapping, preview, done: undefined }), onError: setFailed },
    );
  };
  const take = async (chosen: File): Promise<void> => {
    setFailed(undefined);
    setUploading(true);
    try {
      read(await upload(chosen));
    } catch (problem) {
      setFailed(problem as CallProblem); // upload throws nothing else
    } finally {
      setUploading(false);
    }
  };
  const carryOut = (onlyValid: boolean): void => {
    if (!state.preview) return;
    const { refused } = state.preview;
    carry.mutate({ previewId: state.preview.previewId, onlyValid }, { onSuccess: (answer) => keep({ ...state, done: { ...answer, leftOut: onlyValid ? refused : 0 } }) });
  };
  return { state, file: state.file, preview: state.preview, set, read, take, carryOut, reading: uploading || trial.isPending, failed, carrying: carry.isPending, refused: carry.error, startAgain: () => { carry.reset(); keep(undefined); } };
}

export type Importing = ReturnType<typeof useImporting>;
