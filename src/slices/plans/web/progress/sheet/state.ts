import { useState } from 'react';
import { upload } from '../../../../../web/api/call.ts';
import type { CallProblem } from '../../../../../web/api/problem.ts';
import { plansApi } from '../../api.ts';
import type { Preview, SheetReading } from '../../importing/shapes.ts';

interface Done {
  importId: string;
  changed: number;
  leftOut: number;
}

interface State {
  file?: { id: string; name: string };
  preview?: Preview;
  done?: Done;
}

/** A sheet of reports on its way in: read into a trial, carried out. */
export function useReportsSheet(periodId: string): SheetReading & { done: Done | undefined; startAgain: () => void } {
  const [state, setState] = useState<State>({});
  const [uploading, setUploading] = useState(false);
  const [failed, setFailed] = useState<CallProblem>();
  const trial = plansApi.useTell('previewReports');
  const carry = plansApi.useTell('importReports');
  const read: SheetReading['read'] = (file, mapping) => {
    setFailed(undefined);
    trial.mutate({ periodId, fileId: file.id, mapping }, { onSuccess: (preview) => setState({ file, preview }), onError: setFailed });
  };
  return {
    file: state.file,
    preview: state.preview,
    done: state.done,
    reading: uploading || trial.isPending,
    failed,
    read,
    async take(chosen) {
      setFailed(undefined);
      setUploading(true);
      try {
        const { id, name } = await upload(chosen);
        read({ id, name });
      } catch (problem) {
        setFailed(problem as CallProblem); // upload throws nothing else
      } finally {
        setUploading(false);
      }
    },
    carrying: carry.isPending,
    refused: carry.error,
    carryOut(onlyValid) {
      if (!state.preview) return;
      const leftOut = onlyValid ? state.preview.refused : 0;
      carry.mutate({ previewId: state.preview.previewId, onlyValid }, { onSuccess: ({ importId, changed }) => setState({ done: { importId, changed, leftOut } }) });
    },
    startAgain() {
      carry.reset();
      setState({});
    },
  };
}
