import type { ReactNode } from 'react';
import type { Span } from '../../contract/suggest.ts';

/** Places in order, those that touch or overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const found: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** A text with some of its words marked. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of joined(spans)) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return <>{parts}{text.slice(from)}</>;
}
