import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ask } from './api/call.ts';

export interface FoundRecord {
  kind: string;
  id: string;
  title: string;
  trail: string;
}

/** Records within reach by what somebody types, of every slice that can be searched; undefined while they are looked for. */
export function useHits(text: string): FoundRecord[] | undefined {
  const asked = useDeferredValue(text.trim());
  return useQuery({
    queryKey: ['house.search', { q: asked }],
    queryFn: ({ signal }) => ask('house.search', { q: asked }, signal).then((answer) => (answer as { groups: { hits: FoundRecord[] }[] }).groups), // its contract answers this
    enabled: asked.length > 0,
    placeholderData: (before) => before,
  }).data?.flatMap(({ hits }) => hits);
}
