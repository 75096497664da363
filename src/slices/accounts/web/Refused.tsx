import type { ReactNode } from 'react';
import type { CallProblem } from '../../../web/api/problem.ts';
import { Problem } from '../../../web/ui/Problem.tsx';

/** A "no" of the server at its place: what did not happen and why. */
export function Refused({ problem, what, todo }: { problem: CallProblem | null; what: string; todo?: ReactNode }) {
  if (!problem) return null;
  const codeless = problem.answer.status >= 400 && problem.answer.status < 500;
  return <Problem what={what} why={problem.message} todo={todo} code={codeless ? undefined : problem.answer.requestId || undefined} />;
}

/** What the server found wrong in a form, by the field's name, to stand under the field. */
export function fieldProblems(problem: CallProblem | null): Record<string, string> {
  const problems = problem?.answer.details['problems'];
  if (!Array.isArray(problems)) return {};
  return Object.fromEntries(problems.map(({ at, message }: { at: string; message: string }) => [at, message]));
}
