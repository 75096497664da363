import { useSyncExternalStore } from 'react';

/** Header of an answer that the worker kept (`offline/worker.ts`): the server said it once, not now. */
export const keptHeader = 'articula-kept';

const hearers = new Set<() => void>();
let answered = true;

/** Notes whether the server itself answered. A device may say that it is connected to a network that leads nowhere. */
export function noteAnswer(fromServer: boolean): void {
  if (answered === fromServer) return;
  answered = fromServer;
  for (const hear of hearers) hear();
}

function listen(hear: () => void): () => void {
  const back = (): void => {
    answered = true; // until a request says otherwise
    hear();
  };
  hearers.add(hear);
  addEventListener('online', back);
  addEventListener('offline', hear);
  return () => {
    hearers.delete(hear);
    removeEventListener('online', back);
    removeEventListener('offline', hear);
  };
}

/** Whether there is signal: the device says so, and the last request was answered by the server. */
export const useSignal = (): boolean => useSyncExternalStore(listen, () => navigator.onLine && answered);
