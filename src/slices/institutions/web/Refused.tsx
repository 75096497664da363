import type { ReactNode } from 'react';
import type { CallProblem } from '../../../web/api/problem.ts';
import { Problem } from '../../../web/ui/Problem.tsx';

/** A "no" of the server at its place: what did not happen, why, what was kept, what to do. */
export function Refused({ problem, what, kept, todo }: { problem: CallProblem; what: string; kept?: string; todo?: ReactNode }) {
  return <Problem what={what} why={problem.message} kept={kept} todo={todo} code={problem.answer.requestId || undefined} />;
}
