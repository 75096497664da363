import { useQuery } from '@tanstack/react-query';
import { ask } from './api/call.ts';
import { CallProblem } from './api/problem.ts';

/** What the shell asks of whoever is signed in; `accounts.me` answers it. */
export interface Me {
  name: string;
  language: 'es' | 'en';
  demo: boolean;
  /** Names on the wire of the operations some grant of theirs holds. */
  operations: string[];
  institutions: { id: string; name: string; territory: string | null }[];
  territories: string[];
  roles: string[];
}

export interface HouseState {
  needsSetUp: boolean;
  demo: boolean;
  version: string;
  mailReady: boolean;
}

/** Who is signed in; null when nobody is. */
export const useMe = () =>
  useQuery<Me | null, CallProblem>({
    queryKey: ['accounts.me', {}],
    queryFn: () =>
      ask('accounts.me').then(
        (answer) => answer as Me, // its contract promises these fields
        (problem: unknown) => {
          if (problem instanceof CallProblem && problem.answer.status === 401) return null;
          throw problem;
        },
      ),
    staleTime: 60_000,
  });

/** Whether the house still has to be set up, and whether this is a demonstration. */
export const useHouseState = () => useQuery<HouseState, CallProblem>({ queryKey: ['accounts.state', {}], queryFn: () => ask('accounts.state').then((a) => a as HouseState), staleTime: 300_000 }); // as above

/** Whether some grant of this person holds an operation: to show a button, or show it disabled with its reason. */
export function useMay(): (operation: string) => boolean {
  const me = useMe().data;
  return (operation) => me?.operations.includes(operation) ?? false;
}

/** The territory a person works on: that of their institution where it stands inside their grants (or they have none), else the widest grant. */
export function useOwnTerritory(): string | undefined {
  const me = useMe().data;
  const widest = [...(me?.territories ?? [])].sort((a, b) => a.length - b.length)[0]; // a code is as long as its level is low
  const own = me?.institutions.find(({ territory }) => territory && (!widest || territory.startsWith(widest)))?.territory;
  return own ?? widest;
}
