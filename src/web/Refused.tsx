import type { ReactNode } from 'react';
import type { CallProblem } from './api/problem.ts';
import { Problem } from './ui/Problem.tsx';

interface Listed {
  row?: number;
  label?: string;
}

/** The rows that a "no" names in its details: those changed since an import, for one. */
function namedRows(problem: CallProblem): string[] {
  const rows = problem.answer.details['rows'];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: Listed) => [row.row === undefined ? '' : `Fila ${row.row}`, row.label ?? ''].filter((part) => part !== '').join(': '));
}

interface RefusedProps {
  problem: CallProblem | null;
  /** What did not happen: «No se creó el plan.» */
  what: string;
  kept?: string;
  todo?: ReactNode;
}

/** A "no" of the server at its place: what did not happen, why, what was kept, what to do. A code only where support needs it. */
export function Refused({ problem, what, kept, todo }: RefusedProps) {
  if (!problem) return null;
  const ours = problem.answer.status >= 400 && problem.answer.status < 500;
  return <Problem what={what} why={problem.message} kept={kept} lines={namedRows(problem)} todo={todo} code={ours ? undefined : problem.answer.requestId || undefined} />;
}

/** What the server found wrong in a form, by the field's name: its own words, to stand under the field. */
export function fieldProblems(problem: CallProblem | null): Record<string, string> {
  const problems = problem?.answer.details['problems'];
  if (!Array.isArray(problems)) return {};
  return Object.fromEntries(problems.map(({ at, message }: { at: string; message: string }) => [at, message]));
}
