import { useState } from 'react';
import { tell, upload } from '../../../../web/api/call.ts';
import { CallProblem } from '../../../../web/api/problem.ts';
import type { sources } from '../../contract.ts';
import { sourcesApi } from '../api.ts';

type Operations = (typeof sources)['operations'];
export type Trial = Operations['previewPackage']['output']['_zod']['output'];
export type Loaded = Operations['importPackage']['output']['_zod']['output'];
export type Visibility = 'own' | 'shared' | 'public';

interface State {
  file?: { id: string; name: string };
  trial?: Trial;
  loaded?: Loaded;
  reading: boolean;
  failed?: CallProblem;
}

/** A package on its way in: its file, what it would do, and what it did. Nothing is stored before the person confirms. */
export function useLoading() {
  const [state, setState] = useState<State>({ reading: false });
  const [visibility, setVisibility] = useState<Visibility>('shared');
  const carry = sourcesApi.useTell('importPackage');
  const look = async (find: () => Promise<{ id: string; name: string }>, who: Visibility): Promise<void> => {
    setState((before) => ({ ...(before.file ? { file: before.file } : {}), reading: true }));
    try {
      const file = await find();
      const trial = (await tell('sources.preview-package', { fileId: file.id, visibility: who })) as Trial; // the contract's output
      setState({ file, trial, reading: false });
    } catch (problem) {
      if (!(problem instanceof CallProblem)) throw problem;
      setState({ reading: false, failed: problem });
    }
  };
  return {
    ...state,
    visibility,
    carrying: carry.isPending,
    refused: carry.error,
    take: (chosen: File) => look(() => upload(chosen), visibility),
    choose: (who: Visibility): void => {
      setVisibility(who);
      const { file } = state;
      if (file && !state.loaded) void look(() => Promise.resolve(file), who);
    },
    carryOut: (): void => {
      const { file, trial } = state;
      if (file && trial) carry.mutate({ fileId: file.id, visibility, seen: trial.seen }, { onSuccess: (loaded) => setState({ file, trial, loaded, reading: false }) });
    },
    startAgain: (): void => {
      carry.reset();
      setState({ reading: false });
    },
  };
}

export type PackageLoading = ReturnType<typeof useLoading>;
