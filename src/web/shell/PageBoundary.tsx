import { Component, type ReactNode } from 'react';
import { CallProblem } from '../api/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Problem.tsx';
import { words } from './words.ts';

interface Props {
  /** The address: another page begins without the error of the last. */
  at: string;
  children: ReactNode;
}

/** Keeps a page that breaks from taking the frame with it, and says what to do. */
export class PageBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidUpdate(before: Props): void {
    if (before.at !== this.props.at && this.state.error) this.setState({ error: null });
  }

  override render(): ReactNode {
    return this.state.error ? <Failed problem={this.state.error} /> : this.props.children;
  }

  static Failed = Failed;
}

function Failed({ problem }: { problem: Error }) {
  const code = problem instanceof CallProblem ? problem.answer.requestId || problem.code : problem.name;
  return (
    <Problem
      what={problem instanceof CallProblem ? problem.message : words.failedTitle}
      why={problem instanceof CallProblem ? undefined : words.failedTodo}
      code={code}
      todo={<Button onClick={() => location.reload()}>{words.reload}</Button>}
    />
  );
}
