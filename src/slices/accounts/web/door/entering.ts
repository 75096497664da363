import { useQueryClient } from '@tanstack/react-query';
import { CallProblem } from '../../../../web/api/problem.ts';
import { useGo } from '../../../../web/route.ts';
import { paths } from '../../../../web/paths.ts';

/** Goes in: forgets what this device read as somebody else, and opens the address asked for, if it is one of ours. */
export function useEnter(): (to?: string) => Promise<void> {
  const client = useQueryClient();
  const go = useGo();
  return async (to) => {
    await client.resetQueries();
    go(to && /^\/(?![/\\])/.test(to) ? to : paths.home);
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries again by itself, a few times, while the house says that many people are coming in at once. */
export async function whileBusy<T>(work: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    if (tries === 0 || !(problem instanceof CallProblem) || problem.code !== 'accounts.busy') throw problem;
    await pause(1000 + Math.random() * 1500);
    return whileBusy(work, tries - 1);
  }
}
