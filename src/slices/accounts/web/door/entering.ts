import { CallProblem } from '../../../../web/api/problem.ts';
import { paths } from '../../../../web/paths.ts';

/** Goes in by a fresh page, so that nothing read as somebody else stays; only to an address of our own. */
export const enter = (to?: string): void => location.assign(to && /^\/(?![/\\])/.test(to) ? to : paths.home);

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
