import { useState } from 'react';
import { upload } from '../../../../web/api/call.ts';
import { CallProblem } from '../../../../web/api/problem.ts';

/** Sends a file and does what follows with its id; one problem for both, shown at its place. */
export function useSending(): { busy: boolean; problem: CallProblem | null; send: (file: File | undefined, then: (fileId: string) => Promise<unknown>, known?: string) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [sent, setSent] = useState<{ file: File; id: string }>();
  const send = async (file: File | undefined, then: (fileId: string) => Promise<unknown>, known?: string): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const id = known ?? (file && sent?.file === file ? sent.id : file ? (await upload(file)).id : '');
      if (file) setSent({ file, id });
      await then(id);
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}
