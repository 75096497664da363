import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** The slices whose screens depend on what a slice changed, beside itself. */
const alsoTouched: Record<string, string[]> = { plans: ['coherence'], territories: ['institutions', 'coherence'], indicators: ['bodies'], instruments: ['bodies'], bodies: ['instruments'] };

/** Listens to the one stream of facts within the reader's reach and asks again what they touch. */
export function useLive(signedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!signedIn) return undefined;
    const stream = new EventSource('/api/events');
    stream.onmessage = (message: MessageEvent<string>) => {
      const slice = (JSON.parse(message.data) as { name: string }).name.split('.')[0] ?? ''; // written by our own server
      const touched = [slice, 'house', ...(alsoTouched[slice] ?? [])];
      void client.invalidateQueries({ predicate: ({ queryKey }) => touched.includes(String(queryKey[0]).split('.')[0] ?? '') });
    };
    return () => stream.close();
  }, [client, signedIn]);
}
