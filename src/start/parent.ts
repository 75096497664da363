import { readFileSync } from 'node:fs';

const lookMs = 500;

/**
 * Calls back once when whoever started this process is gone. npm starts a shell that starts us: a signal to npm ends
 * the shell and not us, and a killed npm leaves both behind, so the two above us are watched.
 */
export function whenLauncherEnds(ended: () => void): void {
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    ended();
  }, lookMs).unref();
}

/** Field 4 of /proc/<pid>/stat, counted after the name in brackets; undefined where there is no /proc. */
function parentOf(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
